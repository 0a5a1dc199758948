/**
 * The Russian verbs that tell of events and what their parts mean there. One line a sense: the frame, the verbs by the stem
 * of their past and by their present, and where a case or a preposition does not mean what it usually does. Plain data.
 *
 * Parts: `n` nominative, `a` accusative, `d` dative, `i` instrumental, `inf` infinitive, else a preposition with its noun;
 * «в» and «на» count as `в+a`, `на+a` of a direction and `в+p`, `на+p` of a place.
 */

import type { Slot } from '../predication.ts';
import { nounClasses, type NounClass } from './noun-classes.ts';

export type Part = string;

export type VerbSense = {
  readonly frame: string;
  readonly slots: Readonly<Record<Part, Slot>>;
  /** One of these words must stand in the clause: «дал согласие», «вышли на связь». */
  readonly needs: readonly string[];
  /** Parts without which it is another verb. */
  readonly asks: readonly Part[];
  /** The noun that a part must have: «участвовал в митинге», «прошла демонстрация». */
  readonly noun?: { readonly part: Part; readonly class: NounClass };
};

export type FrameForm = {
  readonly senses: readonly VerbSense[];
  readonly number: 'one' | 'many';
  readonly gender?: 'm' | 'f' | 'n';
  /** «был задержан»: its nominative is the undergoer, its instrumental the doer. */
  readonly isPassive: boolean;
};

export const usual: Readonly<Record<Part, Slot>> = {
  n: 'doer',
  a: 'undergoer',
  d: 'receiver',
  inf: 'for',
  чтобы: 'for',
  'в+a': 'to',
  'на+a': 'for',
  'в+p': 'at',
  'на+p': 'at',
  из: 'from',
  с: 'with',
  со: 'with',
  за: 'for',
  для: 'for',
  о: 'about',
  об: 'about',
  у: 'from',
  при: 'at',
  ради: 'for',
  'из-за': 'cause',
  вследствие: 'cause',
  результате: 'at',
};

type Entry = readonly [
  frame: string,
  past: string,
  present?: string,
  short?: string,
  parts?: string,
  needs?: string,
  noun?: string,
];

/**
 * `present`: third person of one and of many, with a slash. `short`: stems of the passive participle. `!` marks what it asks for. `noun`:
 * the part and the class of the noun that must stand in it.
 */
const entries: readonly Entry[] = [
  ['protest', 'участвова', 'участвует/участвуют', '', 'в+p=value', '', 'в+p:protest'],
  ['protest', 'приня', 'принимает/принимают', '', 'a=value в+p=value', 'участие', 'в+p:protest'],
  ['protest', 'вышл выше приш прише собралс', '', '', 'на+a=value', '', 'на+a:protest'],
  ['protest', 'протестова митингова', 'протестует/протестуют митингует/митингуют', '', ''],
  ['protest', 'проше состоялс', '', '', 'n=value', '', 'n:protest'],
  ['meeting', 'проше состоялс', '', '', 'n=value', '', 'n:meeting'],
  ['meeting', 'встретилс встречалс виделс увиделс пообщалс побеседова', '', '', 'с=with со=with'],
  ['meeting', 'прове', 'проводит/проводят', '', 'a=value с=with со=with', '', 'a:meeting'],
  ['meeting', 'приня', 'принимает/принимают', '', 'a=with', '', 'a:visitor'],
  ['statement', 'сдела', '', '', 'a=value', '', 'a:statement'],
  ['statement', 'выступи', '', '', 'с=value со=value перед=receiver', '', 'с:statement'],
  ['statement', 'да зачита опубликова распространи', '', 'опубликован', 'a=value d=receiver', '', 'a:statement'],
  ['birth', 'появилс', '', '', 'n=undergoer на+a=value', 'свет'],
  ['appearance', 'увиде', '', '', 'по=means', '', 'по:media'],
  ['appearance', 'появилс', '', '', 'n=undergoer в+p=means на+p=means', '', 'в+p:media'],
  ['appearance', 'появилс', '', '', 'n=undergoer в+p=means на+p=means', '', 'на+p:media'],
  ['appearance', 'показа', 'показывает/показывают', 'показан', 'по=means на+p=means', '', 'по:media'],
  ['appearance', 'показа', 'показывает/показывают', 'показан', 'по=means на+p=means', '', 'на+p:media'],
  ['attack', 'напа', '', '', 'на+a=undergoer!'],
  ['attack', 'откры', '', '', 'a=value по=undergoer!', 'огонь'],
  ['attack', 'атакова обстреля', 'атакует/атакуют обстреливает/обстреливают', 'атакован обстрелян', ''],
  ['collapse', 'обрушилс обвалилс провалилс рухну', '', '', 'n=undergoer результате=cause'],
  ['crash', 'разбилс упа врезалс', '', '', 'n=undergoer в+a=value результате=cause'],
  ['crash', 'потерпе', '', '', 'n=undergoer a=value', 'крушение'],
  ['crash', 'съеха вылете слете соше', '', '', 'n=undergoer с=value в+a=value', '', 'с:road'],
  ['crash', 'съеха вылете слете сорвалс упа', '', '', 'n=undergoer в+a=value', '', 'в+a:ditch'],
  ['crash', 'перевернулс опрокинулс затону', '', '', 'n=undergoer результате=cause'],
  ['crash', 'столкнулс', '', '', 'n=undergoer с=value со=value'],
  ['flood', 'затопи подтопи', '', 'затоплен подтоплен', 'n=value a=at результате=cause'],
  ['launch', 'запусти выпусти', '', '', 'по=to', '', 'a:weapon'],
  ['contact', 'связалс связывалс', 'связывается/связываются', '', 'с=undergoer! со=undergoer!'],
  ['contact', 'вышл выше', '', '', 'на+a=undergoer! с=undergoer', ''],
  ['contact', 'написа позвони писа звони', '', '', 'd=undergoer!'],
  ['diplomatic-note', 'направи вручи переда', 'направляет/направляют', 'вручен', 'a=value в+a=to d=to', 'ноту'],
  ['offer', 'предложи предлага', 'предлагает/предлагают', '', 'a=amount'],
  ['accord', 'договорилс', '', '', 'о=about об=about с=with', '', 'о:accord'],
  ['accord', 'подписа', '', 'подписан', 'a=about', '', 'a:treaty'],
  ['accord', 'согласилс', '', '', 'на+a=about', '', 'на+a:accord'],
  ['agreement', 'согласилс', 'соглашается/соглашаются', '', 'с=with на+a=about inf=about'],
  ['agreement', 'да', '', '', 'a=value с=with на+a=about', 'согласие'],
  ['payment', 'оплати', 'оплачивает/оплачивают', 'оплачен', 'a=for!'],
  ['payment', 'заплати', '', 'заплачен', 'a=amount за=for!'],
  ['performance', 'да сыгра отыгра', '', '', 'a=value!', 'концерт концерты'],
  ['gift', 'заплати выплати', '', 'выплачен', 'a=amount!'],
  ['gift', 'да переда вручи перечисли отправи переве', 'перечисляет/перечисляют', '', 'a=amount!'],
  ['injury', 'получи', '', '', 'n=undergoer a=value', 'ранения ранение травмы травму ожоги'],
  ['receipt', 'получи получа', 'получает/получают', '', 'a=amount! от=from'],
  [
    'purchase',
    'купи приобре закупи',
    'покупает/покупают',
    'куплен приобретён приобретен',
    'a=undergoer! за=amount у=from',
  ],
  ['journey', 'вылете улете полете прилете лете лета съезди', 'летит/летят', '', 'в+a=to на+a=for'],
  ['journey', 'вернулс', '', '', 'в+a=to на+a=for'],
  ['journey', 'поеха уеха прие приезжа выеха отправилс езди', 'едет/едут', '', 'в+a=to на+a=for'],
  ['arrival', 'прибы', 'прибывает/прибывают', '', 'в+a=to на+a=to'],
  ['arrival', 'приш прише', '', '', 'в+a=to на+a=to'],
  ['departure', 'покину', '', '', 'a=from!'],
  ['departure', 'отправилс отплы вылете выеха отбы уше вышл выше', '', '', 'в+a=to'],
  ['lodging', 'остановилс поселилс ночева переночева', '', '', 'n=undergoer в+p=at!'],
  ['lodging', 'жи прожива', '', '', 'n=undergoer', '', 'в+p:hotel'],
  ['lodging', 'посели размести засели приюти', '', 'поселён поселен размещён размещен', 'в+a=at'],
  [
    'detention',
    'задержа задержива арестова схвати похити пойма',
    'удерживает/удерживают',
    'задержан арестован схвачен похищен',
    'за=for у=at',
  ],
  ['detention', 'достави', '', 'доставлен', 'в+a=value', '', 'в+a:police'],
  ['detention', 'держа продержа', '', '', '', '', 'в+p:prison'],
  ['detention', 'взя заключи', '', 'взят заключён заключен', 'под=value', 'стражу'],
  ['detention', 'сиде', 'сидит/сидят', '', 'n=undergoer', '', 'в+p:prison'],
  ['detention', 'прове', '', '', 'n=undergoer a=value', '', 'в+p:prison'],
  ['detention', 'содержалс', 'содержится/содержатся', '', 'n=undergoer'],
  ['release', 'освободи отпусти выпусти', '', 'освобождён освобожден отпущен выпущен', ''],
  ['release', 'вышл выше', '', '', 'n=undergoer на+a=value', 'свободу'],
  ['release', 'вышл выше', '', '', 'n=undergoer из=value', '', 'из:prison'],
  ['ill-treatment', 'изби би пыта истяза пина', 'пытают/пытают бьёт/бьют', 'избит', 'в+a=value i=means'],
  ['injury', 'рани', '', 'ранен', 'i=means'],
  ['injury', 'пострада', '', '', 'n=undergoer'],
  ['death', 'уби застрели казни', '', 'убит застрелен казнён казнен', ''],
  ['death', 'погиб умер скончалс утону', '', '', 'n=undergoer от=means'],
  ['birth', 'родилс', '', 'рождён рожден', 'n=undergoer'],
  ['belonging', 'работа', 'работает/работают', '', 'в+p=value!'],
  ['belonging', 'служи', 'служит/служат', '', 'в+p=value!'],
  ['belonging', 'состоя', 'состоит/состоят', '', 'в+p=value!'],
  ['invitation', 'зва', '', '', 'на+a=for!'],
  ['invitation', 'пригласи позва приглаша', 'приглашает/приглашают', 'приглашён приглашен', ''],
  ['performance', 'выступи выступа', 'выступает/выступают', '', 'с=value в+p=at на+p=at'],
  ['performance', 'спе', '', '', 'a=value'],
  [
    'investigation',
    'возбуди',
    'возбуждает/возбуждают',
    'возбуждён возбужден',
    'n=doer a=value против=undergoer отношении=undergoer',
    'дело',
  ],
  [
    'investigation',
    'нача прове',
    'ведёт/ведут ведет/ведут проводит/проводят',
    '',
    'a=value по=about genitive=about',
    '',
    'a:case',
  ],
  ['investigation', 'расследова', 'расследует/расследуют', '', 'a=about!'],
  ['appeal', 'пода направи', '', '', 'a=value в+a=receiver d=receiver', 'жалобу обращение петицию'],
  ['appeal', 'пожаловалс', '', '', 'd=receiver! на+a=about'],
  ['appeal', 'обратилс', 'обращается/обращаются', '', 'к=receiver! ко=receiver!'],
  ['recognition', 'узна опозна', 'узнаёт/узнают опознаёт/опознают', 'опознан', 'в+p=value как=value'],
];

/** Forms that no stem gives. */
const irregular: Readonly<
  Record<string, readonly [form: string, number: FrameForm['number'], gender?: 'm' | 'f' | 'n'][]>
> = {
  вышл: [
    ['вышли', 'many'],
    ['вышла', 'one', 'f'],
  ],
  выше: [['вышел', 'one', 'm']],
  приобре: [
    ['приобрёл', 'one', 'm'],
    ['приобрел', 'one', 'm'],
    ['приобрела', 'one', 'f'],
    ['приобрели', 'many'],
  ],
  прие: [
    ['приехал', 'one', 'm'],
    ['приехала', 'one', 'f'],
    ['приехали', 'many'],
  ],
  уше: [
    ['ушёл', 'one', 'm'],
    ['ушел', 'one', 'm'],
    ['ушла', 'one', 'f'],
    ['ушли', 'many'],
    ['ушло', 'one', 'n'],
  ],
  проше: [
    ['прошёл', 'one', 'm'],
    ['прошел', 'one', 'm'],
    ['прошла', 'one', 'f'],
    ['прошло', 'one', 'n'],
    ['прошли', 'many'],
  ],
  приш: [
    ['пришла', 'one', 'f'],
    ['пришло', 'one', 'n'],
    ['пришли', 'many'],
  ],
  прише: [
    ['пришёл', 'one', 'm'],
    ['пришел', 'one', 'm'],
  ],
  соше: [
    ['сошёл', 'one', 'm'],
    ['сошел', 'one', 'm'],
    ['сошла', 'one', 'f'],
    ['сошли', 'many'],
  ],
  прове: [
    ['провёл', 'one', 'm'],
    ['провел', 'one', 'm'],
    ['провела', 'one', 'f'],
    ['провело', 'one', 'n'],
    ['провели', 'many'],
  ],
  переве: [
    ['перевёл', 'one', 'm'],
    ['перевел', 'one', 'm'],
    ['перевела', 'one', 'f'],
    ['перевели', 'many'],
  ],
  погиб: [
    ['погиб', 'one', 'm'],
    ['погибла', 'one', 'f'],
    ['погибли', 'many'],
    ['погибло', 'one', 'n'],
  ],
  умер: [
    ['умер', 'one', 'm'],
    ['умерла', 'one', 'f'],
    ['умерли', 'many'],
  ],
};

/** Forms to what they may mean. */
export const frameForms: ReadonlyMap<string, readonly FrameForm[]> = groupForms();

function groupForms(): ReadonlyMap<string, readonly FrameForm[]> {
  const forms = new Map<string, FrameForm[]>();
  for (const [frame, past, present = '', short = '', parts = '', needs = '', noun = ''] of entries) {
    const sense = senseOf(frame, parts, needs, noun);
    const made = [
      ...words(past).flatMap(pastForms),
      ...words(present).flatMap(presentForms),
      ...words(short).flatMap(shortForms),
    ];
    for (const { form, ...rest } of made) add(forms, form, { ...rest, senses: [sense] });
  }
  return forms;
}

/** Senses of one form stand together, in the order of the table. */
function add(forms: Map<string, FrameForm[]>, form: string, entry: FrameForm): void {
  const known = forms.get(form) ?? [];
  const same = known.findIndex((each) => each.isPassive === entry.isPassive && each.number === entry.number);
  const before = known[same];
  forms.set(
    form,
    before ? known.with(same, { ...before, senses: [...before.senses, ...entry.senses] }) : [...known, entry],
  );
}

type Form = Omit<FrameForm, 'senses'> & { readonly form: string };

/** «вышла», «вышло»: a ship may be of any gender. */
function withNeuter(forms: readonly Form[]): readonly Form[] {
  const hers = forms.find(({ gender }) => gender === 'f');
  if (!hers || forms.some(({ gender }) => gender === 'n')) return forms;
  return [...forms, { ...hers, gender: 'n', form: hers.form.replace(/а$/u, 'о').replace(/ась$/u, 'ось') }];
}

function pastForms(stem: string): readonly Form[] {
  const own = irregular[stem];
  if (own)
    return withNeuter(
      own.map(([form, number, gender]) => ({ form, number, isPassive: false, ...(gender && { gender }) })),
    );
  const isBack = stem.endsWith('лс');
  const base = isBack ? stem.slice(0, -1) : `${stem}л`;
  const [m, f, n, many] = isBack ? ['ся', 'ась', 'ось', 'ись'] : ['', 'а', 'о', 'и'];
  return [
    { form: `${base}${m}`, number: 'one', gender: 'm', isPassive: false },
    { form: `${base}${f}`, number: 'one', gender: 'f', isPassive: false },
    { form: `${base}${n}`, number: 'one', gender: 'n', isPassive: false },
    { form: `${base}${many}`, number: 'many', isPassive: false },
  ];
}

function presentForms(pair: string): readonly Form[] {
  const [one = '', many = ''] = pair.split('/');
  return [
    { form: one, number: 'one', isPassive: false },
    { form: many, number: 'many', isPassive: false },
  ];
}

function shortForms(stem: string): readonly Form[] {
  const base = stem.replace(/ён$/u, 'ен');
  return [
    { form: stem, number: 'one', gender: 'm', isPassive: true },
    { form: `${base}а`, number: 'one', gender: 'f', isPassive: true },
    { form: `${base}о`, number: 'one', gender: 'n', isPassive: true },
    { form: `${base}ы`, number: 'many', isPassive: true },
  ];
}

function senseOf(frame: string, parts: string, needs: string, asked: string): VerbSense {
  const [where = '', name = ''] = asked.split(':');
  const noun = nounClasses[name];
  const own = words(parts).flatMap((word) => {
    const [part = '', slot] = word.replace('!', '').split('=');
    return isSlot(slot) ? [[part, slot] as const] : [];
  });
  return {
    frame,
    slots: { ...usual, ...Object.fromEntries(own) },
    needs: words(needs),
    ...(noun && { noun: { part: where, class: noun } }),
    asks: words(parts).flatMap((word) => (word.endsWith('!') ? [word.split('=')[0] ?? ''] : [])),
  };
}

function isSlot(word: string | undefined): word is Slot {
  return word !== undefined;
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
