/**
 * A corpus of any size as encoded columns, invented and the same each time. Stories of eight subjects each, the most told of
 * them told a million times as often as the least (Zipf); seven kinds of statements: figures, ages, journeys with place and
 * date, orders with their dates, identities, denials, occupations. 2,000 voices say 2.5 statements for each thing that one of
 * them says, directly or through 60 outlets; three in a hundred say something else than the others.
 */

import {
  createLists,
  createStatementColumns,
  createSubjectColumns,
  shapes,
  sharedNumbers,
  type EncodedTestimony,
  type Lists,
} from '../../src/batch/columns.ts';
import { idFromHex, type Id } from '../../src/base/id.ts';
import type { GradeDecision } from '../../src/reasoning/testimony.ts';
import type { Value } from '../../src/statement/content.ts';
import type { Voice } from '../../src/statement/voice.ts';
import { subjectKinds } from '../../src/subject/subject.ts';
import { builtInVocabulary, roles } from '../../src/subject/vocabulary.ts';
import type { When } from '../../src/time/when.ts';
import { mulberry32 } from '../testimony/random.ts';

const [sources, outlets] = [2000, 60];
/** Zipf and Mandelbrot: the story of rank r is told as often as 1 / (r + flat). */
const flat = 100;
const perStory = 8;
const [known, other, man, trip, ticket, call, rally] = [0, 1, 2, 3, 4, 5, 6];
const wrongOnceIn = 33;

/** A corpus of `count` statements. */
export function inventCorpus(count: number, seed = 1): EncodedTestimony {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const stories = Math.max(40, Math.ceil(count / 12));
  const towns = Math.ceil(stories / 40);
  const regions = Math.ceil(towns / 10);
  const world: World = { stories, towns, regions };
  const subjectOf = (story: number, which: number) => towns + regions + perStory * story + which;
  const words = dictionaries(world);
  const frames = createFrames(stories);
  const statements = createStatementColumns(count);
  const { ids, shape, subject, word, value, when, chain } = statements;
  const spread = Math.log((stories + flat) / flat);
  let row = 0;
  while (row < count) {
    const story = Math.min(stories - 1, Math.floor(flat * Math.exp(random() * spread)) - flat);
    const isWrong = below(wrongOnceIn) === 0;
    const said = sayOne(below(7), story, isWrong ? 1 + below(3) : 0, { subjectOf, world, frames });
    const origin = below(sources);
    for (let time = 1 + below(4); time > 0 && row < count; time--, row++) {
      ids[2 * row] = Math.floor(row / 2 ** 30);
      ids[2 * row + 1] = row % 2 ** 30;
      [shape[row], subject[row], word[row], value[row], when[row]] = said;
      chain[row] = random() < 0.5 ? origin : sources + origin * outlets + below(outlets);
    }
  }
  return {
    statements,
    subjects: subjectsOf(world),
    frames: frames.lists(),
    chains: createLists(chainsOf()),
    voices: voicesOf(),
    sources: [`s_${'0'.repeat(12)}`],
    ...words,
    bonds: [{}],
    remarks: [],
    grades: gradesOf(),
    identities: [],
    derivations: [],
    vocabulary: builtInVocabulary,
  };
}

type World = { readonly stories: number; readonly towns: number; readonly regions: number };
type Said = readonly [shape: number, subject: number, word: number, value: number, when: number];
type Saying = {
  readonly subjectOf: (story: number, which: number) => number;
  readonly world: World;
  readonly frames: ReturnType<typeof createFrames>;
};

const properties = Object.keys(builtInVocabulary.properties);
const propertyAt = (name: string) => properties.indexOf(name);
const types = Object.keys(builtInVocabulary.events);
const typeAt = (name: string) => types.indexOf(name);
const roleAt = (name: string) => roles.findIndex((role) => role === name);
const [figures, years, terms] = [400, 100, ['pianist', 'unemployed', 'bystander', 'musician']] as const;

function termAt(name: (typeof terms)[number]): number {
  return figures + years + terms.indexOf(name);
}

/** What is said of one story: as most say it where `wrong` is nought, else in one of three other ways. */
function sayOne(
  kind: number,
  story: number,
  wrong: number,
  { subjectOf, frames, world: { towns, regions } }: Saying,
): Said {
  const one = (which: number) => subjectOf(story, which);
  const day = (story * 7) % 300;
  switch (kind) {
    case 0:
      return [shapes.attribute, one(rally), propertyAt('number-of-people'), (story + 37 * wrong) % figures, -1];
    case 1:
      return [shapes.attribute, one(known), propertyAt('age'), figures + ((story % 40) + 18 + 9 * wrong), -1];
    case 2: {
      const town = (story * 13) % towns;
      const to = wrong === 1 ? (town + regions) % towns : town;
      const frame = frames.placeOf(story, to === town ? 0 : 1, [roleAt('agent'), ~one(known), roleAt('to'), ~to]);
      return [shapes.event, one(trip), typeAt('journey'), frame, wrong > 1 ? day + 10 * wrong : day];
    }
    case 3:
      if (story % 3 === 0) return [shapes.order, one(call), 0, one(ticket), -1];
      return story % 3 === 1
        ? [shapes.event, one(call), typeAt('contact'), frames.placeOf(story, 2, [roleAt('patient'), ~one(known)]), day]
        : [
            shapes.event,
            one(ticket),
            typeAt('purchase'),
            frames.placeOf(story, 3, [roleAt('theme'), ~one(trip)]),
            wrong > 0 ? day + 20 * wrong : Math.max(0, day - 5),
          ];
    case 4:
      return [shapes.same, one(man), 0, one(wrong > 0 ? other : known), -1];
    case 5:
      return [
        wrong > 0 ? shapes.attributeDenied : shapes.attribute,
        one(known),
        propertyAt('role'),
        termAt('bystander'),
        -1,
      ];
    default:
      return [shapes.attribute, one(known), propertyAt('occupation'), termAt(wrong > 0 ? 'unemployed' : 'pianist'), -1];
  }
}

/** Frames by story and variant, each once: four variants a story. */
function createFrames(stories: number) {
  const places = new Int32Array(4 * stories).fill(-1);
  const starts = sharedNumbers(4 * stories + 1);
  const items = sharedNumbers(16 * stories);
  let [used, end] = [0, 0];
  return {
    placeOf: (story: number, variant: number, frame: readonly number[]): number => {
      const at = 4 * story + variant;
      if ((places[at] ?? -1) < 0) {
        items.set(frame, end);
        end += frame.length;
        places[at] = used++;
        starts[used] = end;
      }
      return places[at] ?? 0;
    },
    lists: (): Lists => ({ starts, items }),
  };
}

function dictionaries(world: World) {
  const values: readonly Value[] = [
    ...Array.from({ length: figures }, (_, place) => figure(13 + 17 * place, 'person')),
    ...Array.from({ length: years }, (_, place) => figure(place, 'year')),
    ...terms.map((term): Value => ({ kind: 'term', term })),
  ];
  const whens = Array.from({ length: 400 }, (_, day): When => {
    const date = new Date(Date.UTC(2021, 0, 1) + day * 86_400_000);
    return { edtf: date.toISOString().slice(0, 10) };
  });
  return { values, whens, descriptions: namesOf(world).map((names) => ({ names })) };
}

function figure(count: number, unit: string): Value {
  return { kind: 'quantity', min: String(count), max: String(count), unit };
}

function letters(number: number, length: number): string {
  return Array.from({ length }, (_, place) => 'bdfgklmnprstvz'[Math.floor(number / 14 ** place) % 14]).join('a');
}

function kindAt(kind: (typeof subjectKinds)[number]): number {
  return subjectKinds.indexOf(kind);
}

/** A description, names of places, and names of people that have nothing in common. */
function namesOf({ towns, regions }: World) {
  return [
    [{ text: 'the man in the video', proper: false }],
    [{ text: 'an event', proper: false }],
    ...Array.from({ length: towns + regions }, (_, place) => [{ text: letters(7 * place + 3, 5), proper: true }]),
    ...Array.from({ length: 2000 }, (_, place) => [{ text: `Ai${letters(place, 5)}`, proper: true }]),
    ...Array.from({ length: 2000 }, (_, place) => [{ text: `${letters(place * 31, 7)}ov`, proper: true }]),
  ];
}

function subjectsOf({ stories, towns, regions }: World) {
  const columns = createSubjectColumns(towns + regions + perStory * stories);
  for (let place = 0; place < columns.count; place++) {
    columns.ids[2 * place + 1] = place;
    const [story, which] = [Math.floor((place - towns - regions) / perStory), (place - towns - regions) % perStory];
    if (place < towns + regions) {
      columns.kind[place] = kindAt('place');
      columns.description[place] = 2 + place;
      // A region for each ten towns; the next town of a region is as many further on as there are regions.
      columns.within[place] = place < towns ? towns + (place % regions) : -1;
    } else {
      columns.kind[place] = kindAt(which <= man ? 'person' : 'event');
      const firstName = 2 + towns + regions + (which === other ? 2000 : 0);
      columns.description[place] = which === man ? 0 : which > man ? 1 : firstName + (story % 2000);
    }
  }
  return columns;
}

/** First each voice alone, then each through each outlet. */
function chainsOf(): readonly (readonly number[])[] {
  const alone = Array.from({ length: sources }, (_, origin) => [origin]);
  const through = alone.flatMap(([origin = 0]) =>
    Array.from({ length: outlets }, (_, outlet) => [sources + outlet, origin]),
  );
  return [...alone, ...through];
}

function idAt<Prefix extends string>(prefix: Prefix, number: number): Id<Prefix> {
  return idFromHex(prefix, number.toString(16).padStart(16, '0'));
}

function voicesOf(): readonly Voice[] {
  return Array.from({ length: sources + outlets }, (_, place) => ({
    id: idAt('v', place),
    kind: 'organisation',
    name: `voice ${place}`,
    named: true,
  }));
}

function gradesOf(): readonly GradeDecision[] {
  return Array.from({ length: sources + outlets }, (_, place) => ({
    judgement: idAt('j', place),
    voice: idAt('v', place),
    grade: (['B', 'C', 'D', 'F'] as const)[place % 4] ?? 'F',
    grounds: [],
  }));
}
