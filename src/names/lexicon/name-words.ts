/** Words in names of people that are no names: titles, particles, marks of a father's name, marks of a generation. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Said to a person or before a name; two names that differ in them alone are one name. */
export const titles = set(`
  mr mrs ms miss mx dr prof professor sir dame lord lady sheikh shaykh shaikh hajji haji hadji mullah maulana ayatollah imam
  general gen colonel col major maj captain capt lieutenant lt sergeant sgt president minister senator hon rev father
  mme mlle monsieur madame herr frau don dona sr. señor señora г-н г-жа гн господин госпожа доктор проф профессор д-р
  генерал полковник майор капитан тов товарищ пан пани мырза ханым апай байке эже шейх хаджи мулла имам
  السيد السيدة الدكتور الشيخ دكتور شيخ
`);

/** Between names, often left out. */
export const particles = set(`
  de del della di da dos das du des la le les van von der den ten ter zu zum zur af av of the no nr y e i und and for по за і және жана
  al el ul ad as ash ar an at az bin ibn ben bint abu abou umm um
  аль эль ас аш ар ан ат аз бин ибн бен абу фон де ван дер да ди дель
  بن ابن بنت ابو أبو ال בן בת
`);

/** Between a name and that of the father. */
export const descentMarks = set('bin ibn ben bint бин ибн بن ابن بنت בן בת');

/** After a father's name, where Russian has -ovich and -ovna: "Bekbolat uly", "Азамат кызы". */
export const patronymicMarks = set(`
  uly ulı oglu ogly oghlu ugli oʻgʻli ogli uulu kyzy qyzy kizi qizi kizy gizi
  улы ұлы оглы оглу угли ўғли уулу кызы қызы қизи гызы
`);

/** Which of two with one name: senior and junior are two people. */
export const generations: ReadonlyMap<string, string> = new Map([
  ['jr', 'junior'],
  ['junior', 'junior'],
  ['мл', 'junior'],
  ['младший', 'junior'],
  ['ii', 'second'],
  ['sr', 'senior'],
  ['senior', 'senior'],
  ['ст', 'senior'],
  ['старший', 'senior'],
  ['iii', 'third'],
  ['iv', 'fourth'],
]);

/** Endings of fathers' names in Russian, Ukrainian and their spellings in Latin letters. */
export const patronymicEnding =
  /(?:ович|евич|йович|ьич|нич|мич|кич|овна|евна|івна|ївна|инична|ична|ovich|evich|yevich|ovych|evych|iovych|owitsch|ewitsch|ovna|evna|ivna|yivna|ichna|uly|ұлы|улы|кызы|қызы|qyzy)$/u;

/** Endings of family names that tell of a woman, each with that of the man's form. */
export const feminineEndings: readonly (readonly [her: string, his: string])[] = [
  ['ская', 'ский'],
  ['цкая', 'цкий'],
  ['ова', 'ов'],
  ['ева', 'ев'],
  ['ёва', 'ёв'],
  ['ина', 'ин'],
  ['ына', 'ын'],
  ['ська', 'ський'],
  ['цька', 'цький'],
  ['skaya', 'sky'],
  ['skaia', 'skii'],
  ['skaja', 'skij'],
  ['tskaya', 'tsky'],
  ['ska', 'ski'],
  ['cka', 'cki'],
  ['ova', 'ov'],
  ['eva', 'ev'],
  ['yova', 'yov'],
  ['ina', 'in'],
  ['yna', 'yn'],
  ['ová', ''],
];
