/**
 * Given names that are one name in several languages, and their short forms. A line is a name: its spellings across languages,
 * then, after a bar, what its bearers are called by those who know them. The table has two uses: "Sasha" may be "Alexander",
 * and "Hassan" is not "Hussein", however near they sound. Spellings that sound alike (`sounds/`) need no entry of their own.
 * m, f and u say of whom: men, women, both.
 */

const lines = `
m alexander aleksandr oleksandr alexandre alejandro alessandro iskander iskandar aliaksandr | sasha sanya sashka shura alex alec alik sandro sania oles sanek xander sandy
f alexandra aleksandra oleksandra alessandra alejandra | sasha shura sanya alex lesya sandra
m alexei aleksey oleksii oleksiy alexis alyaksey | lyosha alyosha lyokha lesha alyosha lyoshka
m vladimir volodymyr uladzimir wladimir | volodya vova vovka vovan volod
m vladislav vladyslav uladzislau wladyslaw | vlad vladik slava
m vyacheslav viacheslav vaclav viatcheslav | slava slavik
m yaroslav iaroslav jaroslav | slava yarik
m svyatoslav sviatoslav | slava
m stanislav stanislaw | stas slava stan
m rostislav rostyslav | slava rostik
m dmitry dmitri dmytro dzmitry demetrius dimitri dimitrios | dima mitya dimon dimka mitka
m sergei serhii siarhei sergey serge sergio sergius | seryozha serge seryoga serezha
m nikolai mykola mikalai nicholas nicolas nikolaos nicola niccolo nikola miklos | kolya nick nicky klaus niko kolyan nico
m mikhail mykhailo michael michel miguel michele mihail mikael michal mikheil mikayel mihai mikhael | misha mike mick mickey mishka mikey
m ivan john jean juan johann johannes giovanni ioannis joao jan iohan ian sean hovhannes ivane ioan evan jon jovan yahya yehya giannis yannis хуан жан жоао يحيى | vanya johnny jack vanka hans gianni vanyusha vano yanni
m pyotr petro peter pierre pedro petr petros piotr pietro petar petre boutros butrus | petya pete petka petrusha
m pavel pavlo paul pablo paolo pavlos pawel paulo paulus boghos pol | pasha pavlik pashka
m andrei andrii andrew andre andreas andrea andrzej andrey anders andres andras andria | andryusha andy drew andryukha
m yevgeny evgeny yevhen evgeni eugene eugenio evgenios yauhen ievgen | zhenya gene zheka
f yevgenia evgenia eugenia yevheniia | zhenya
m yuri yurii iurii george georgy georgi georgios giorgi georges jorge giorgio jerzy gheorghe georg jurgen jiri heorhii egor yegor хорхе жорж yorgos djordje đorđe | yura zhora gosha goga georgie gia gosha gogi yurik
m grigory hryhorii gregory grigorii grigor gregorio grigoris krikor | grisha greg gregor
m konstantin kostiantyn constantine constantin konstantinos kanstantsin costantino | kostya kosta costas kostas gus
m anatoly anatolii anatol anatole anatoli | tolya tolik
m valery valerii valeri valerio | valera valerka
m valentin valentyn valentine valentino | valya valik val
f valentina valentyna | valya valyusha tina
m viktor victor vittorio viktar wiktor | vitya vik vityok vic
f viktoria victoria viktoriia vittoria | vika vicky tori
m vitaly vitalii vitali vitale | vitalik vitya
m vasily vasyl basil vasilios vasilis vasil vasile basile | vasya vaska vasyl vaso
m gennady hennadii gennadi genadi henadz | gena genka
m leonid leanid leonidas leonide | lyonya lenya lyonka
m lev leo leon lew | lyova leva
m boris borys barys | borya borka
m roman romain romano | roma romka
m ruslan | rusik
m oleg oleh aleh | olezhka
m igor ihor ihar | igoryok garik
m ilya illia elijah elias ilias iliya elia ilyas | ilyusha eli
m kirill kyrylo cyril kiril kyril cyrille | kiryusha kirya
m maxim maksim maksym maxime massimo maximos | max maks
m maximilian maximiliano | max
m timofey tymofii timothy timothee | tima tim timmy
m timur temur teymur | tima tim timurka
m fyodor fedir theodore teodor theodoros fedor fiodar todor teodoro | fedya ted teddy theo fedka
m stepan stefan steven stephen stephane etienne esteban stefano stephanos stepanos istvan | styopa steve stevie
m semyon semen simon simeon szymon shimon simone semion | syoma senya si sima
m artyom artem artemios artemy artsiom | tyoma tema
m artur arthur arturo | art arturik archie
m anton antony anthony antonio antoine antonios antanas | tosha tony antosha toni
m denis denys dennis dionysios dzianis | deniska den
m daniil danylo daniel danila danil daniele | danya dan danny
m david داود דוד davyd davit davide dawud daoud daud dawood dovid | dato dave davey
m matvey matvii matthew mathieu matteo matthias mateusz mateo matthaios | matt motya
m mark marco marcus marc markos marek marko | markusha
m philip filipp philippe filippo felipe pylyp | fil phil pip
m eduard edward edouard eduardo edoardo | edik ed eddie ted ned ward
m robert roberto rupert | bob bobby rob robbie bert
m william guillaume guillermo wilhelm guglielmo vilhelm willem | bill billy will willy liam willie wim
m richard ricardo riccardo ryszard rikard | dick rick ricky rich richie
m james giacomo jacques jacob jakob yakov yakiv iakov yaqub yakub yaakov giacobbe jaime santiago iakovos hakob | jim jimmy yasha jamie jake
m thomas tomas tommaso foma tomasz toomas | tom tommy
m charles carlos carlo karl carl karel karol charlie | chuck charlie charly chas
m henry henri heinrich enrique enrico henryk hendrik henrik | harry hank heinz henk rick
m joseph יוסף yosef yosyp josef jose giuseppe iosif osip yusuf yousef youssef yusup jusuf josip jozef ioseb hovsep хосе жозе يوسف | joe joey pepe osya beppe
m edmund edmond edmundo | ed ned
m francis francois франсуа francisco francesco franz frantisek franciszek | frank paco pancho frankie fran
m frederick friedrich frederic federico fryderyk fredrik | fred freddy fritz freddie
m lawrence laurent lorenzo lavrentiy laurence lars | larry laurie
m louis luis luigi ludwig lewis ludovic lodewijk aloysius | lou louie
m benjamin veniamin binyamin beniamino | ben benny benji venya
m samuel samuil shmuel samuele samvel | sam sammy
m abraham ابراهيم إبراهيم אברהם avraam ibrahim avraham abramo ibragim ebrahim abram | abe avi bram
m isaac اسحاق יצחק isaak yitzhak ishaq iskhak iskak | ike
m moses موسى משה moisei moshe musa moussa mousa moise | moe
m aaron aharon harun haroun | ron
m solomon suleiman sulaiman sulayman suleyman salomon shlomo soliman |
m zachary zakhar zacharias zakaria zakariya | zach zack
m nathan natan nathaniel | nate nat
m christopher kristof christophe cristobal khristofor krzysztof | chris kit topher
m christian kristian cristiano | chris
m patrick patricio patrizio padraig | pat paddy
m albert alberto albrecht | al bert
m alfred alfredo | alf fred
m leonard leonardo lennart | len lenny leo
m gerald geraldo gerard gerhard | gerry jerry
m jeremy jeremiah yeremey jeremie | jerry
m jeffrey geoffrey gottfried | jeff geoff
m kenneth | ken kenny
m donald | don donny
m ronald ronaldo reynaldo | ron ronnie
m raymond ramon raimondo | ray
m vincent vincenzo vicente vikentiy | vince vinnie
m walter valter gualtiero | walt wally
m andrew | andy
m bernard bernardo bernhard | bernie
m herbert heriberto | herb bert
m hugh hugo ugo | hughie
m augustus august augusto | gus
m gabriel gavriil gavril jibril jabrail | gabe
m raphael rafael raffaele rafail | rafa rafi
m rafik rafiq |
m victorian |
f maria مريم مریم mary marie mariya miriam maryam mariam mariia miryam marija meryem | masha mashka marusya manya molly polly musya
f marina maryna | marisha
f anna ann anne hanna hannah ana ганна anya | anya nyura annie annushka asya nancy
f anastasia anastasiia nastassia | nastya asya stacy stasya ana
f catherine ekaterina kateryna katherine yekaterina katarzyna caterina catalina katarina kathryn katsiaryna ecaterina katalin | katya kate katie kathy kitty cathy kat katyusha
f elena yelena olena helen helena hélène eleni ileana helene elene | lena lenochka alyona lenka nell
f alyona alena |
f olga olha volha helga | olya olechka
f natalia nataliya natalya natalie nathalie nataliia | natasha nata tasha tata
f tatiana tetiana tatyana tetyana taciana | tanya tanechka tania
f irina iryna irene irena eirini | ira irisha irka
f elizabeth yelizaveta elizaveta elisabeth elisabetta isabel isabella yelyzaveta elzbieta lisabeta | liza lisa beth betty liz lizzy eliza bess ella elsa
f svetlana svitlana sviatlana | sveta svetik lana
f lyudmila liudmyla ludmila liudmila | lyuda lusya mila luda
f galina halyna | galya
f nadezhda nadiia nadia nadejda | nadya nadyusha
f lyubov liubov lubov | lyuba lyubasha
f vera vira | verochka
f sofia sophia sophie sofya sofiia zofia sofiya | sonya sofa
f yulia yuliia julia julie giulia yuliya iuliia | yulya jule
f daria dariia dariya darya daryna | dasha
f polina paulina pauline apollinaria | polya
f ksenia kseniia xenia oksana aksinya kseniya | ksyusha
f larisa larysa | lara lora
f lidia lidiia lydia | lida
f nina | ninochka
f raisa raissa | raya
f tamara | toma
f zinaida | zina
f zoya zoe | zoyka
f inna |
f inga |
f rimma |
f alla |
f alina | alya
f alisa alice alicia | alya
f angelina | lina angie
f antonina antonia | tonya nina
f varvara barbara | varya barb barbie
f vasilisa |
f veronica veronika | nika vera
f vasilina |
f margaret margarita marguerite margarethe | rita meg maggie peggy margo greta madge
f martha marta marfa |
f diana dyana | di
f emily emilia emilie | em emmy
f emma |
f laura | laurie
f lucy lucia lusia luciya |
f louise luisa louisa | lou
f rachel rakhil rahel raquel |
f rebecca rivka | becky
f rose rosa roza | rosie
f ruth |
f sarah sara sarra | sally
f susan susanna suzanne zuzana shoshana | sue susie
f teresa theresa therese tereza | terry tess
f judith yudif | judy
f jennifer | jen jenny jenna
f jessica | jess jessie
f deborah debra | deb debbie
f dorothy dorothea dorota | dolly dot
f patricia | pat patty trish tricia
f pamela | pam
f christina kristina khrystyna christine kristin cristina | chris tina christy
f caroline carolina karolina | carrie
f charlotte carlotta | lottie
f eleanor leonora | nell ellie nora
f florence | flo
f frances francesca franziska | fran fanny
f henrietta | hetty
f jacqueline | jackie
f joan joanna johanna yoanna giovanna ivana zhanna jane jeanne janet jana | jo
f samantha | sam
f stephanie stefania | steph
f valeria valeriia valerie | lera valya
f virginia | ginny
f winifred | winnie
m muhammad محمد mohammed mohamed mohammad muhammed mehmet mehmed mukhammed mukhamed magomed magomet mahomet mokhammad muhamed maxamed | mohd md mo maga mukha
m ahmed احمد أحمد ahmad ahmet akhmed akhmet akhmad axmed |
m mahmoud محمود mahmud makhmud mahmut makhmut |
m hamid حميد حامد khamid hameed |
m hamad حمد khamad |
m hassan حسن hasan khasan khassan |
m hussein حسين حسین husain hussain husayn hossein khusein husein huseyin guseyn hoseyn khusain |
m hassanein hasanain |
m ali علي علی aly |
m alim aleem galim |
m omar عمر umar omer | omarik
m othman عثمان osman usman uthman ousmane |
m abdullah عبدالله abdulla abdallah abdoulaye | abdu
m abdulaziz abdalaziz abdelaziz abdulazeez | aziz
m abdulrahman abdalrahman abdurrahman abdelrahman abdurahman abderrahmane abdurakhman |
m abdulkarim abdelkarim abdulkareem | karim
m abdulkadir abdelkader abdulqadir abdulqader | kadir
m abdulmalik abdelmalek | malik
m abdulhamid abdelhamid abdulkhamid |
m aziz azeez |
m rahman rakhman |
m rahim رحيم rakhim raheem |
m karim كريم کریم kareem kerim |
m kadir qadir kader |
m khalid خالد khaled halid haled |
m khalil خليل halil |
m jamal جمال gamal djamal dzhamal zhamal cemal jemal |
m jamil جميل djamil gamil zhamil |
m kamal كمال kemal |
m kamil كامل kamel |
m faisal faysal feisal |
m fahd fahad |
m farid fareed |
m farouk faruk faruq |
m hamza khamza hamzah |
m ismail ismael ismoil |
m salah صالح صلاح saleh salih |
m salim سالم سليم salem saleem selim |
m salman selman |
m said سعيد سعید saeed saeid sayid |
m sayed سيد sayyid seyed sayyed seyyed |
m sami سامي samy |
m samir سمير sameer |
m tarek طارق tariq tarik |
m walid waleed |
m nasser ناصر nasir naser |
m nasim naseem |
m nabil nabeel |
m rashid رشيد راشد rasheed rachid rashed |
m rasul rasool |
m mustafa مصطفى mostafa mustapha moustafa |
m murad murat mourad |
m mansur mansour mansoor |
m marwan merwan |
m majid majed maged |
m hani hany |
m hisham hesham hicham |
m bashar |
m bashir basheer |
m bilal belal |
m idris idriss |
m imran emran |
m iqbal ikbal |
m anwar anvar enver |
m amir امير أمير ameer emir |
m amin امين أمين ameen emin |
m adel adil |
m ayman aiman |
m ziad ziyad |
m zayn zain zein |
f fatima فاطمة فاطمه fatma fatimah fatemeh fatime |
f aisha aysha ayesha aicha aishah aishe |
f khadija hadija khadijah hatice |
f zainab زينب zaynab zeinab zeynep |
f leila ليلى layla laila leyla |
f amina aminah |
f nur noor nour |
f nora norah |
f yasmin yasmine jasmine yasmeen |
f salma selma |
f samira samirah |
f rania |
m reza riza |
m mehdi mahdi |
m majnun |
m cyrus kourosh kurosh |
m dariush darius |
m babak |
m nursultan | nurik
m nurlan | nurik
m nurbek | nurik
m nurzhan |
m askar asqar asker |
m aidar aydar |
m aibek aybek |
m almaz |
m almas |
m azamat | aza
m arman |
m armen |
m aslan arslan |
m asan |
m bakyt baqyt bakhyt bakhit |
m bakytbek baktybek | bakyt bakyt
m bakytzhan bakhytzhan baqytjan | bakyt
m bauyrzhan baurzhan bauyrjan | bauka
m beknur |
m bolat bulat |
m bolot |
m dauren |
m daulet |
m daniyar | danik
m dastan |
m dias |
m erlan yerlan |
m ermek yermek |
m ernar |
m erzhan yerzhan |
m galymzhan |
m zhanibek janibek dzhanybek djanibek | zhan
m zhomart jomart zhoomart |
m kairat qairat kayrat |
m kanat qanat |
m kasym qasym kassym |
m kasymzhomart kassymjomart qasymjomart kassym-jomart |
m kubanych kubanychbek | kuban
m kurmanbek | kurman
m maksat maqsat |
m marat |
m medet |
m mirlan |
m myrza mirza |
m nurgazy |
m omurbek |
m rakhat rahat |
m sadyr |
m samat |
m sanzhar sanjar |
m serik |
m sooronbai sooronbay |
m talant |
m talgat |
m tilek |
m ulan |
m urmat |
m zhenish jenish |
m kamchybek | kamchi
m almazbek almaz-bek | almaz
m askarbek | askar
m iliaz |
m vikram |
f aigul aygul | aika
f aigerim aygerim | aika gera
f ainur aynur |
f aizhan ayzhan |
f aida ayda |
f aidana aydana |
f ainagul |
f asel assel |
f asem assem |
f bermet |
f cholpon sholpan |
f dana |
f dinara | dina
f gulnara | gulya gulnar
f gulzat |
f gulmira | gulya
f gulsara |
f zhanara | zhana
f zarina zareena |
f zulfia zulfiya |
f kamila |
f kunduz |
f meerim |
f madina |
f nargiza nargis |
f nazgul |
f nurgul |
f perizat |
f raushan |
f saule |
f saltanat |
f symbat |
f umut |
f zhibek jibek |
f zhyldyz zhuldyz |
f daniela daniella danielle | dani
f paula paola |
f carla karla |
f roberta |
f nicole nicola | nicky
f michelle michaela mikaela |
f gabriela gabriella gabrielle | gaby
f alberta |
f claudia claudine |
m claudio claudius klavdiy |
f martina martine |
m martin martino marten |
m mario marius |
f erica erika |
m eric erik erick |
f simona simone |
f karima kareema |
f jamila djamila dzhamilya |
f zhanyl janyl |
f salima |
f saida |
f rashida |
f malika |
f aziza |
f farida |
f latifa |
f hanan |
f huda |
f mona muna |
f ruqayya ruqaya رقية |
f zahra zohra زهراء |
m wei |
m hong hung |
m ming |
m jun |
m temirlan tamerlan |
m bekzat |
m bekzhan |
m seitkazy |
m yerkin erkin |
m asylbek |
m altynbek |
m amangeldy amangeldi |
m rustam rustem |
m shavkat shevket |
m bakhtiyar bakhtiyor bahtiyar |
m farhad farkhad ferhat |
m ulugbek ulughbek |
m islam |
m iskender |
m jomo |
m levan |
m zurab |
m irakli heracles |
m tigran |
m vahan |
m hrant |
m moritz maurice mauricio maurizio morris |
m oscar oskar |
m felix feliks |
m adam adem |
m julian yulian juliano giuliano |
m julius julio giulio jules |
m ernest ernst ernesto |
m emil emile emilio |
m rudolf rodolfo rudolph | rudi rudy
m hermann german herman armando |
m kevin |
m brian bryan |
m alan allan allen |
m douglas | doug
m joshua | josh
m nigel |
m stuart stewart |
m terence terrence | terry
u lee li yi rhee ri i |
u park pak bak |
u choi choe cho |
u jung jeong chung chong |
u chen chan tan |
u wang wong ong |
u huang hwang |
u zhang chang cheung teo |
u zhou chou chow |
u xu hsu hsue |
u xie hsieh |
u cai tsai choi |
u guo kuo kwok |
u liu lau low |
u liang leung |
u lin lam lim |
u wu ng goh |
u yang yeung young |
u zheng cheng |
u zeng tseng tsang |
u deng teng tang |
u jiang chiang |
u nguyen nguen |
m zedong tse-tung tsetung |
m enlai |
m xiaoping hsiao-ping |
m jiabao |
`;

export type GivenName = {
  /** Which line of the table. */
  readonly group: number;
  readonly gender: 'm' | 'f' | 'u';
  readonly isShort: boolean;
};

/** Every spelling of the table with what it says, in the order of the lines. */
export function* listGivenNames(): Generator<readonly [spelling: string, GivenName]> {
  for (const [group, line] of lines.trim().split('\n').entries()) {
    const [full = '', short = ''] = line.split('|');
    const [gender = 'u', ...spellings] = full.trim().split(' ');
    if (gender !== 'm' && gender !== 'f' && gender !== 'u')
      throw new RangeError(`Cannot read the given names: "${line}"`);
    for (const spelling of spellings) yield [spelling, { group, gender, isShort: false }];
    for (const spelling of short.trim().split(' '))
      if (spelling !== '') yield [spelling, { group, gender, isShort: true }];
  }
}
