/**
 * The closed classes of English that the rules go by, and the nouns by which texts call voices. Plain data: a word that a
 * rule misses is added here.
 */

import { people, peoples } from './people.ts';

const set = (...groups: readonly string[]): ReadonlySet<string> => new Set(groups.flatMap((group) => group.split(' ')));

export const months: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

export const weekdays = set('monday tuesday wednesday thursday friday saturday sunday');

export const determiners = set(
  'a an the this that these those some any all both each every no another several many few',
  'my your his her its our their one two three four five six seven eight nine ten',
);

/** True for determiners that also stand for a noun: "some believe", "all three". */
export function standsAlone(lower: string): boolean {
  return /^(?:some|many|few|several|both|all|each|others|these|those|another|two|three|four|five|six|seven|eight|nine|ten)$/.test(
    lower,
  );
}

export const subjectPronouns = set('i he she it we they you who');

export const prepositions = set(
  'about above across after against along amid among around at before behind below beside between by despite during for from',
  'in inside into near of off on onto out outside over per since through throughout to toward towards under until upon via with within without',
);

/** Words that begin a clause of its own: a noun phrase does not go on over them. */
export const clauseWords = set(
  'that which who whom whose where when while because although though if unless whether as but so than after before since until how why what',
);

/** Adverbs that stand between a subject and its verb, or before a subject. */
export const adverbs = set(
  'also later earlier then already once again now still further too just even only first soon never always often recently previously',
  'today yesterday tomorrow tonight meanwhile however moreover nevertheless instead indeed thus therefore otherwise finally eventually',
  'here there almost nearly about approximately roughly not repeatedly publicly officially allegedly reportedly',
);

export const beForms = set("is are was were be been being am isn't aren't wasn't weren't");
export const haveForms = set("has have had having hasn't haven't hadn't");
export const modals = set(
  "will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't",
);
export const doForms = set("do does did don't doesn't didn't");

/** Finite forms that do not end in -ed and come up in reports; enough to tell a clause from a noun phrase. */
export const irregularVerbs = set(
  'became began blew bore bought broke brought built came caught chose cut did died drew drove fell fled flew fought found froze gave',
  'got grew had heard held hid hit kept knew laid lay led left lent lost made meant met paid put ran rang read rose said sang sank sat',
  'saw sent set shot showed shook slept sold spent spoke stole stood struck swore swept swam taught thought threw told took tore',
  'sought quit dealt forgot forgave hung leapt overcame rode slid stuck sprang swung upheld withdrew undertook broadcast dug drank ate flung forbade mistook oversaw sank shrank strove underwent withstood crept knelt arose awoke backed',
  'understood went wept woke won wore wrote says shows wants goes comes takes makes remains',
);

/** Common verbs whose base and present look like nouns or adjectives: they tell a clause only where one is looked for. */
export const plainVerbs = set(
  'pay need want know like make take get go come look seem remain become mean work help hold run cost depend deserve matter exist',
  'face lack keep give put let leave live lie lose win play move turn start begin stop end fall rise grow drop stay stand sit lead read',
  'use try call ask tell think believe feel hope want see find show say carry bring buy sell send spend offer provide produce support',
  'suffer serve follow include contain involve require allow cause create change open close build break cut eat drink drive fly speak',
  'understand agree own belong appear happen occur continue threaten expect plan care love hate prefer wish fear fit suit reflect represent',
  'receive reach return join vote act fail succeed tend intend do have drag crack heal travel rest',
);

export const negations = set('not never no nobody nothing neither nor none cannot');

export const hedges = set(
  'allegedly supposedly reportedly apparently purportedly presumably possibly probably perhaps seemingly ostensibly',
  'alleged supposed purported so-called',
);

/** Things by which people are hurt. */
export const weaponNouns = set(
  'shell fragment fragments shrapnel bullet bullets missile missiles rocket rockets drone drones mine mines bomb bombs grenade explosion blast',
  'knife stone stones branch branches debris glass axe gunfire shelling airstrike landmine avalanche',
);

/** Groups that speak without a name. */
export const groupNouns = set(
  [...peoples].join(' '),
  'relatives colleagues friends neighbours neighbors witnesses eyewitnesses residents locals sources supporters protesters demonstrators',
  'activists officials representatives experts analysts critics observers journalists reporters lawyers doctors medics rescuers workers',
  'family employees students teachers parents passengers survivors families people men women villagers soldiers officers',
  'investigators prosecutors diplomats lawmakers deputies members fans users followers volunteers detainees prisoners inmates',
  'brothers sisters sons daughters others many some several few dozens hundreds thousands',
  'guards gunmen rebels militants strikers organisers organizers miners guests',
);

export const personNouns = set(
  [...people].join(' '),
  'man woman person boy girl mother father brother sister son daughter wife husband widow widower uncle aunt cousin friend colleague neighbour neighbor',
  'relative witness eyewitness resident source official spokesman spokeswoman spokesperson secretary minister president chairman chairwoman head chief',
  'director leader deputy governor mayor ambassador general colonel major captain lieutenant judge lawyer attorney prosecutor investigator officer',
  'policeman singer musician pianist drummer violinist guitarist trumpeter saxophonist cellist conductor composer artist actor actress writer poet journalist reporter editor blogger activist teacher professor doctor nurse',
  'engineer driver pilot farmer worker student detainee prisoner suspect defendant victim survivor hero expert analyst historian priest imam bishop',
  'guard guest organiser organizer envoy',
  'king queen prince princess author owner manager coach player senator congressman commissioner adviser advisor aide diplomat consul rector dean',
);

export const femaleNouns = set(
  'woman girl mother sister daughter wife widow aunt spokeswoman chairwoman actress queen princess she her mrs ms miss',
);
export const maleNouns = set(
  'man boy father brother son husband widower uncle spokesman chairman policeman congressman king prince he his him mr imam',
);

export const organisationNouns = set(
  'ministry department agency service office committee commission council court government parliament administration authority authorities police army',
  'embassy consulate bank company firm corporation group party union association federation foundation fund institute university hospital school',
  'centre center bureau board directorate headquarters senate congress cabinet presidency forces navy airline airport factory plant',
  'sides organisation organization opposition brigade unit squad team club church museum theatre theater orchestra kremlin',
);

export const outletNouns = set(
  'newspaper newspapers magazine website site portal outlet outlets media television broadcaster radio station stations paper daily weekly journal press tv',
  'gazette herald tribune times chronicle courier bulletin observer telegraph',
);

export const channelNouns = set('channel channels account page blog telegram');

export const documentNouns = set(
  'report reports statement footage video videos recording letter document documents indictment decree order text records data files file protocol transcript investigation survey study',
);

/** Places without a name of their own, and what stands with names of places. */
export const placeNouns = set(
  'apartment flat house hotel hostel dormitory room prison jail basement cell square street embassy airport station hospital city town village',
  'region district province border country territory capital stadium café',
  'abbey alley barn barracks borough boulevard bunker cafe camp campus cathedral cellar cemetery chapel clinic courthouse courtyard corridor crossroads depot dock',
  'dungeon enclave farm farmhouse field forest fort garage garrison gate ghetto gym hall hamlet harbour harbor intersection island jetty junction',
  'kindergarten kitchen laboratory lake library lobby mansion market mill mine monastery morgue mosque motel neighbourhood neighborhood nightclub outpost outskirts',
  'palace park pharmacy pier port premises quarry quarters quay ravine reservoir residence resort restaurant rooftop ruins settlement',
  'shelter shop shore shrine site suburb suburbs supermarket synagogue tavern temple tent terminal valley villa wharf wood woods yard zone',
);

export const vehicleNouns = set(
  'ferries ships boats vessels warships planes helicopters trucks ferry ship boat vessel barge tanker train bus car truck plane aeroplane airplane airliner jet aircraft helicopter convoy',
  'ambulance balloon bicycle bulldozer canoe carriage coaster cutter dinghy freighter frigate glider jeep lifeboat liner locomotive lorry minibus minivan motorbike motorcycle',
  'raft sailboat steamboat steamer steamship submarine tank taxi tractor trailer tram trawler tug tugboat van wagon warship yacht',
);

export const titles = set(
  'mr mrs ms dr prof rev fr gen col maj capt lt sgt cpl cmdr adm brig sen rep gov hon amb det insp supt cllr',
);

/** Abbreviations after whose full stop a sentence goes on; those that may also end one ("p.m.", "Ltd.") are not here. */
export const abbreviations = set(
  'mr mrs ms dr prof st gen col maj capt lt sgt cpl cmdr adm brig rev hon gov sen rep amb det insp supt cllr vs dept approx',
  'jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e',
);
