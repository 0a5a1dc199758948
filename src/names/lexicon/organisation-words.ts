/**
 * Words in names of organisations: legal forms, which say how it is registered and not what it is called, and common words, which
 * many organisations share and which are translated where names of their own are only transliterated. A line is one idea.
 * Words are compared by their beginnings where a star ends them, so that cases of Russian, Kazakh and Kyrgyz need no entries.
 */

const formLines = `
limited: llc|llp|l l c|ltd|limited|limited liability company|limited company|pte ltd|private limited|pvt|pvt ltd|co ltd|ооо|общество с ограниченной ответственностью|тоо|товарищество с ограниченной ответственностью|жшс|жауапкершілігі шектеулі серіктестігі|жчк|осоо|жоопкерчилиги чектелген коом|тов|товариство з обмеженою відповідальністю|gmbh|gesellschaft mit beschränkter haftung|sarl|s a r l|srl|s r l|bv|b v|sp z o o|spzoo|spol s r o|s r o|sro|doo|d o o|mchj|kft|oü|sia|uab|lda|ltda|eood|ood
stock: jsc|ojsc|cjsc|pjsc|ao|oao|zao|pao|joint stock company|open joint stock company|closed joint stock company|public joint stock company|оао|пао|зао|ао|нао|акционерное общество|открытое акционерное общество|закрытое акционерное общество|публичное акционерное общество|акционерлік қоғамы|ақ|пат|ват|прат|акціонерне товариство|публічне акціонерне товариство|ат|оаж|ачык акционердик коому|жак|inc|incorporated|corp|corporation|plc|ag|aktiengesellschaft|sa|s a|société anonyme|spa|s p a|as|a s|ab|oyj|oy|nv|n v|se|asa|kk|bhd|sdn bhd|tbk|pt|a ş|aş|anonim şirketi
state: fgup|фгуп|гуп|муп|кгп|ргп|гп|дп|государственное предприятие|федеральное государственное унитарное предприятие
cooperative: кооператив|coop|cooperative|e v|ev|ngo|нко|оф|общественный фонд|қоғамдық қор|коомдук фонду
sole: ип|ип|жк|чп|фоп|sole proprietor
`;

const commonLines = `
ministry: ministr*|minister*|министерств*|министрліг*|министрлиг*|міністерств*|ministère|ministere|ministerio|ministerium|bakanlığı|وزارة
interior: interior|internal|внутренн*|внутрішн*|ішкі|ички|iç
affairs: affairs|дел|справ|істер*|иштер*|işleri
foreign: foreign|иностранн*|закордонн*|сыртқы|тышкы|external
defence: defence|defense|оборон*|қорғаныс|коргоо*
health: health|охорони|healthcare|здравоохранени*|здоров*|денсаулық|саламаттык*
education: education|образовани*|освіт*|білім|билим
justice: justice|юстици*|юстиц*|әділет|адилет
finance: financ*|финанс*|фінанс*|қаржы|каржы
culture: cultur*|культур*|мәдениет|маданият
transport: transport*|транспорт*
energy: energ*|энерг*|енерг*
agriculture: agricultur*|agro|сельск*|агро|ауыл
department: department|департамент*|басқармасы|башкармалыгы|управлени*|управлінн*|directorate|office|bureau|бюро
committee: committee|комитет*|комітет*|comité|комитеті
commission: commission|комисси*|комісі*
agency: agency|агентств*|агенттіг*|агенттиг*|agence|agencia|agentur
service: service|services|служб*|қызмет*|кызмат*
council: council|совет*|рад*|кеңес*|кеңеш*|soviet|conseil|consejo
court: court|суд*|сот*
prosecutor: prosecutor*|прокуратур*|прокурор*
police: police|полици*|поліці*|полиция*
security: security|безопасност*|безпек*|қауіпсіздік|коопсуздук
national: national|национальн*|національн*|ұлттық|улуттук|nacional|nationale
state: state|government*|государственн*|державн*|мемлекеттік|мамлекеттик
federal: federal*|федеральн*|bundes
republic: republic*|республик*|республік*
federation: federation|федераци*|федерац*
international: international|международн*|міжнародн*|халықаралық|эл|internationale|intl
united: united|объединённ*|объединен*|об'єднан*|unis|unidas|vereinte
nations: nations|наци*|naciones
world: world|всемирн*|мировой|світов*|дүниежүзілік|дүйнөлүк|mondiale|global
organisation: organisation|organization|организаци*|організаці*|ұйым*|уюм*|org
bank: bank|банк*|банк|banque|banco|banca
company: company|co|компани*|компані*|фирма|firm|enterprise*|предприяти*|підприємств*|кәсіпорын|ишкана|compagnie|compañía
group: group|групп*|груп|топ|тобы|groupe|gruppe|grupo
holding: holding*|холдинг*|концерн*|concern
trading: trading|trade|торгов*|торгівл*|сауда|соода|handel*|comercio
industry: industr*|промышленн*|промислов*|өнеркәсіп|өнөр
factory: factory|plant|завод*|works|зауыт*|fabrik|фабрик*
construction: construction|building|строительн*|строй|будівельн*|құрылыс|курулуш
oil: oil|нефт*|нафт*|мұнай|мунай|petroleum
gas: gas|газ|газов*
general: general|генеральн*|бас|башкы
technology: technolog*|технологи*|технологі*|tech
systems: system*|систем*
university: universit*|университет*|університет*|université|universidad
institute: institut*|институт*|інститут*
academy: academ*|академи*|академі*
school: school|школ*|мектеп*|мектеб*
hospital: hospital|больниц*|лікарн*|аурухана*|оорукана*|clinic|клиник*
centre: centre|center|центр*|орталығы|борбору
foundation: foundation|fund|фонд*|қоры|қор|fondation|stiftung
association: association|ассоциаци*|асоціаці*|қауымдастығы
union: union|союз*|союз|спілк*|одағы|союзу
party: party|парти*|парті*|partei|partido
club: club|клуб*
theatre: theatre|theater|театр*
museum: museum|музе*
orchestra: orchestra|оркестр*
newspaper: newspaper|газет*|times|news|новост*|новини|жаңалықтар|жаңылыктар
television: television|tv|телевидени*|телеканал*|channel|канал*|арна*
radio: radio|радио
press: press|пресс*|прес
airlines: airlines|airways|авиалини*|авіалінії|air|авиакомпани*
railway: railway*|railroad|железн*|дорог*|railways|залізниц*|теміржол|темир
insurance: insurance|страхов*|сақтандыру
investment: investment*|инвестици*|інвестиці*|invest
development: development|развити*|розвитк*|даму|өнүктүрүү
city: city|город*|міськ*|municipal|муниципальн*|қала*|шаар*
region: region*|област*|oblast|облыс*|облус*
first: first|перв*|перш*
new: new|нов*|жаңа|жаңы
people: people*|народн*|halyk|халық|эл
russia: russia*|росси*|российск*|росі*|рф|ресей
kazakhstan: kazakhstan|казахстан*|қазақстан*|рк
kyrgyzstan: kyrgyz*|кыргызстан*|кыргызск*|киргиз*|қырғыз*|кр
iran: iran*|иран*|ایران|إيران
china: china|chinese|кита*|zhongguo
iraq: iraq*|ирак*
syria: syria*|сири*|سوريا
turkey: turkey|turkish|türkiye|turk|турец*|турци*
germany: germany|german|deutsche|deutschland|германи*|немец*
france: france|french|française|франц*
india: india|indian|инди*
belarus: belarus*|белорус*|беларус*|білорус*
uzbekistan: uzbek*|узбек*|oʻzbekiston
tajikistan: tajik*|таджик*|tojikiston
turkmenistan: turkmen*|туркмен*
korea: korea|korean|коре*
japan: japan|japanese|япон*
ukraine: ukrain*|украин*|україн*
`;

export type WordIdea = { readonly idea: string; readonly kind: 'form' | 'common' };

/** Legal forms as folded words in a row, longest first. */
export function listLegalForms(): readonly { readonly words: readonly string[]; readonly idea: string }[] {
  return readLines(formLines)
    .flatMap(({ idea, words }) => words.map((each) => ({ words: each.split(' '), idea })))
    .toSorted((a, b) => b.words.length - a.words.length);
}

/** Common words and beginnings of common words (those that end in a star). */
export function listCommonWords(): readonly { readonly word: string; readonly idea: string }[] {
  return readLines(commonLines).flatMap(({ idea, words }) => words.map((word) => ({ word, idea })));
}

function readLines(lines: string): readonly { readonly idea: string; readonly words: readonly string[] }[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [idea = '', words = ''] = line.split(': ');
      return { idea, words: words.split('|') };
    });
}
