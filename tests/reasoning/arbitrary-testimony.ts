/**
 * Small random testimonies in which all theories meet: a man who may be R or U, journeys that may be one, places within
 * places, figures, ages, terms, orders, denials and statements about statements. Written in the notation, so that a
 * counterexample can be read.
 */

import * as fc from 'fast-check';

const world = `
person man the man
person R "Aidar Bekov"
person U "Zakir Moor"
place KZ "Sarydala"
place KG "Kokbel"
place Almaty "Tasbulaq" in KZ
place Osh "Tokmar" in KG
event trip
event flight
event pay
event buy
event call
`;

const when = fc.constantFrom(
  '',
  ' @2022-01-01',
  ' @2022-01-02 evening',
  ' @2022-01-03',
  ' @2022-01-09',
  ' @2022-01-09?',
  ' @2022-01-02T01:00 +09:00',
  ' @2021-12-16',
  ' @2022-01-01/2022-01-12',
);
const person = fc.constantFrom('man', 'R', 'U');
const place = fc.constantFrom('KZ', 'KG', 'Almaty', 'Osh');
const journey = fc.constantFrom('trip', 'flight');
const event = fc.constantFrom('trip', 'flight', 'pay', 'buy', 'call');
const not = fc.constantFrom('', '', '', 'not ');

const purpose = fc.constantFrom('', ' purpose=protest', ' purpose=concert', ' purpose=concert');
/** When something was said. */
const said = fc.constantFrom('', '', ' said 2022-01-09', ' said 2022-01', ' said 2015');
const day = fc.constantFrom('', ' @2022-01-02', ' @2022-01-02', ' @2022-01-03');

/** What one statement says. */
const content = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(person, fc.constantFrom('=', '=', '!='), person)
      .filter(([a, , b]) => a !== b)
      .map((parts) => parts.join(' ')),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        not,
        journey,
        person,
        purpose,
        fc.oneof(
          fc.constant(''),
          place.map((to) => ` to=${to}`),
        ),
        when,
      )
      .map(([no, trip, who, why, to, at]) => `${no}${trip} journey agent=${who}${to}${why}${at}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(not, person, fc.constantFrom('unemployed', 'unemployed', 'pianist', 'musician'), said)
      .map(([no, who, term, at]) => `${no}${who} occupation ${term}${at}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(journey, fc.constantFrom('12', '~20', '40..50'), day)
      .map(([of, figure, at]) => `${of} number-of-dead ${figure} person${at}`),
  },
  fc
    .tuple(person, fc.constantFrom('20', '26', '32'), fc.constantFrom('', ' @2022-01-01'))
    .map(([who, age, at]) => `${who} age ${age} year${at}`),
  fc
    .tuple(
      not,
      person,
      fc.constantFrom('Almaty', 'Osh', 'KZ'),
      fc.constantFrom(' @2022-01-02', ' @2022-01-02?', ' said 2022-01-02'),
    )
    .map(([no, who, where, at]) => `${no}${who} whereabouts ${where}${at}`),
  fc.tuple(person, fc.constantFrom('1990-05-03', '2001?')).map(([who, date]) => `${who} birth-date date ${date}`),
  fc.tuple(journey, person, when).map(([trip, who, at]) => `pay payment theme=${trip} payer=${who}${at}`),
  fc.tuple(journey, when).map(([trip, at]) => `buy purchase theme=${trip}${at}`),
  fc.constantFrom('not pay payment', 'not call contact', 'not trip journey'),
  fc.tuple(person, when).map(([who, at]) => `call contact patient=${who}${at}`),
  fc
    .tuple(not, event, fc.constantFrom('before', 'led to'), event)
    .filter(([, a, , b]) => a !== b)
    .map(([no, ...parts]) => `${no}${parts.join(' ')}`),
  fc
    .tuple(fc.constantFrom('false', 'mistaken', 'confirmed', 'coerced'), fc.integer({ min: 1, max: 3 }))
    .map(([says, target]) => `${says} ${target}`),
);

const chain = fc.constantFrom('a', 'b', 'c', 'a < b', 'b < c', 'd? < b', 'e?', 'source? < c');
/** Proposals put what a page says under the subjects of which others speak. */
const mark = fc.constantFrom('', '', '', '? ');
const page = fc.constantFrom('', '', ' | page', ' | other page');
const statement = fc.tuple(chain, content).map(([who, says]) => `${who}: ${says}`);
const proposal = fc
  .tuple(chain, mark, content, page)
  .map(([who, proposed, says, at]) => `${who}: ${proposed}${says}${at}`);
const judgement = fc.constantFrom(
  'same trip flight',
  'same pay buy',
  'different R U',
  'different man U',
  'same man R',
  'same man R',
  'same man U',
  'grade a E',
  'grade b A',
  'grade c B',
  'grade d D',
);

/** The same world with places on a map, and what makes people be somewhere. */
const map = `
place Home "Vardo" at 50,8 radius 20
place Port "Xanto" at 10,78 radius 20
place Near "Yeld" at 50.5,9 radius 5
event stay
event drive
`;
const spot = fc.constantFrom('Home', 'Port', 'Port', 'Near');
const hour = fc.constantFrom(
  '@2022-01-02 +01:00',
  '@2022-01-02 +01:00',
  '@2022-01-02 evening +01:00',
  '@2022-01-02T10:00 +01:00',
  '@2022-01-02T12:00? +01:00',
  '@2022-01-02T10:00+01:00/2022-01-02T20:00+01:00',
  '@2022-01-02T17:00+01:00/2022-01-03T03:00+01:00',
  '@2022-01-02',
);
const placed = fc.oneof(
  fc.tuple(person, spot, hour).map(([who, where, at]) => `${who} whereabouts ${where} ${at}`),
  fc
    .tuple(
      person,
      spot,
      fc.constantFrom('@2022-01-02 +01:00', '@2022-01-02? +01:00', '@2022-01 +01:00', 'said 2022-01-02'),
    )
    .map(([who, where, at]) => `not ${who} whereabouts ${where} ${at}`),
  fc.tuple(person, spot, hour).map(([who, where, at]) => `stay meeting agent=${who} place=${where} ${at}`),
  fc
    .tuple(
      journey,
      person,
      fc.constantFrom(' from=Home to=Port', ' from=Home to=Port', ' from=Near to=Home', ' to=Port'),
      hour,
    )
    .map(([trip, who, way, at]) => `${trip} journey agent=${who}${way} ${at}`),
  fc
    .tuple(journey, fc.constantFrom('2 hour', '12 hour', '~30 hour', '700 minute', '2 month'))
    .map(([trip, length]) => `${trip} duration ${length}`),
  fc.tuple(journey, hour).map(([trip, at]) => `${trip} journey ${at}`),
  fc.constantFrom('man = R', 'man = R', 'trip before stay', 'stay before trip'),
);

/** Lines of a testimony about who was where, after those of the world and of the map. */
export function arbitraryPlaces(statements: number): fc.Arbitrary<readonly string[]> {
  const line = fc.tuple(fc.constantFrom('a', 'b', 'c'), placed).map(([who, says]) => `${who}: ${says}`);
  return fc
    .tuple(fc.array(line, { minLength: 2, maxLength: statements }), fc.constantFrom([], ['same trip flight']))
    .map((parts) => parts.flat());
}

/** The whole notation of a testimony on the map. */
export function onMap(lines: readonly string[]): string {
  return inWorld([map, ...lines]);
}

/** The same world with births and deaths. */
const lifetimes = `
event birth
event death
event talk
event stay
`;
const year = fc.constantFrom(
  '',
  '',
  ' @1999',
  ' @2001-05',
  ' @2022-01-02',
  ' @2022-01-02?',
  ' @2022-01-09',
  ' @1990/2022',
);
const living = fc.oneof(
  fc.tuple(person, year).map(([who, at]) => `birth birth patient=${who}${at}`),
  fc.tuple(fc.constantFrom('death', 'stay'), person, year).map(([of, who, at]) => `${of} death patient=${who}${at}`),
  fc.tuple(person, person, year).map(([who, other, at]) => `talk meeting agent=${who} with=${other}${at}`),
  fc.tuple(person, year).map(([who, at]) => `trip journey agent=${who}${at}`),
  fc
    .tuple(person, fc.constantFrom('1999-03-02', '2001', '2001?', '2021-12-30'))
    .map(([who, at]) => `${who} birth-date date ${at}`),
  fc.tuple(person, fc.constantFrom('2', '20', '~26'), year).map(([who, age, at]) => `${who} age ${age} year${at}`),
  fc
    .tuple(not, fc.constantFrom('birth', 'death', 'talk', 'trip'), fc.constantFrom('birth', 'death', 'talk', 'trip'))
    .map(([no, a, b]) => `${no}${a} before ${b}`),
  fc.constantFrom('man = R', 'man = R', 'not death death', 'false 1'),
);

/** Lines of a testimony about who was born, did something and died, after those of the world and of its lives. */
export function arbitraryLives(statements: number): fc.Arbitrary<readonly string[]> {
  const line = fc.tuple(fc.constantFrom('a', 'b', 'c < b'), living).map(([who, says]) => `${who}: ${says}`);
  return fc
    .tuple(
      fc.array(line, { minLength: 2, maxLength: statements }),
      fc.constantFrom([], [], ['same talk trip'], ['same man R']),
    )
    .map((parts) => parts.flat());
}

/** The whole notation of a testimony about lives. */
export function inLives(lines: readonly string[]): string {
  return inWorld([lifetimes, ...lines]);
}

/** The same world with currencies, and what people travel for. */
const market = `
thing dollar "US dollar" unit USD
thing rouble "rouble" unit RUB
`;
const days = fc.constantFrom('', '', ' @2022-01-05', ' @2022', ' @2022-01-09?', ' said 2022-01-09', ' said 2030');
const dealing = fc.oneof(
  fc
    .tuple(fc.constantFrom('90000 KZT', '300000 KZT', '200 USD', '~700 USD', '75000 RUB', '5 KGS'), days)
    .map(([sum, at]) => `pay payment amount=${sum}${at}`),
  fc
    .tuple(fc.constantFrom('~800 USD', '200 USD', '100.. USD', '..90000 KZT', '~90000 KZT'), days)
    .map(([sum, at]) => `not pay payment amount=${sum}${at}`),
  fc
    .tuple(
      fc.constantFrom('dollar exchange-rate 435 KZT', 'dollar exchange-rate ~0.2 KZT', 'rouble exchange-rate 5.7 KZT'),
      days,
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('man', 'R'),
      fc.constantFrom('concert', 'stage', 'tourism'),
      fc.constantFrom('', ' @2022', ' said 2022-01'),
    )
    .map(([who, term, at]) => `${who} journeys-only-for ${term}${at}`),
  fc
    .tuple(
      journey,
      fc.constantFrom(' agent=man', ' agent=R', ''),
      fc.constantFrom('', ' purpose=protest', ' purpose=festival'),
      days,
    )
    .map(([trip, who, why, at]) => `${trip} journey${who}${why}${at}`),
  fc.constantFrom('trip sole-purpose study', 'man = R', 'man = R', 'false 1'),
);

/** Lines of a testimony about money and the purposes of journeys, after those of the world and of the market. */
export function arbitraryDealings(statements: number): fc.Arbitrary<readonly string[]> {
  const line = fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd? < b', 'e?', 'f?'), dealing)
    .map(([who, says]) => `${who}: ${says}`);
  return fc
    .tuple(fc.array(line, { minLength: 3, maxLength: statements }), fc.constantFrom([], ['same trip flight']))
    .map((parts) => parts.flat());
}

/** The whole notation of a testimony about dealings. */
export function inMarket(lines: readonly string[]): string {
  return inWorld([market, ...lines]);
}

/** Lines of a testimony in which two camps differ of every event, after those of the world; and what joins or spoils that. */
export function arbitraryCamps(): fc.Arbitrary<readonly string[]> {
  const dead = [
    ['a', '12'],
    ['b', '12'],
    ['c', '45'],
    ['d', '45'],
  ] as const;
  const events = ['trip', 'flight', 'pay', 'buy'];
  const lines = dead.flatMap(([who, count]) =>
    events.map((of, at) => `${who}: ${of} number-of-dead ${Number(count) + 100 * at} person`),
  );
  const others = fc.array(fc.constantFrom('e?: trip number-of-dead 12 person', 'a: buy purchase', 'b: false 2'));
  return fc
    .tuple(fc.shuffledSubarray(lines, { minLength: lines.length - 3 }), others, fc.subarray(['same pay buy']))
    .map((parts) => parts.flat());
}

export type Bounds = {
  readonly statements: number;
  readonly judgements: number;
  readonly relays?: boolean;
  /** Whether some of them are proposals, from one source or another. */
  readonly proposals?: boolean;
};

/** What somebody could say in this world, without whoever says it. */
export function arbitraryContents(): fc.Arbitrary<string> {
  return content;
}

/** The lines of a testimony after those of the world. */
export function arbitraryLines({
  statements,
  judgements,
  relays = true,
  proposals = false,
}: Bounds): fc.Arbitrary<readonly string[]> {
  const line = relays
    ? proposals
      ? proposal
      : statement
    : fc.tuple(fc.constantFrom('a', 'b', 'c'), content).map(([who, says]) => `${who}: ${says}`);
  return fc
    .tuple(
      fc.array(line, { minLength: 2, maxLength: statements }),
      fc.uniqueArray(judgement, { maxLength: judgements }),
    )
    .map((parts) => parts.flat());
}

/** The whole notation of a testimony. */
export function inWorld(lines: readonly string[]): string {
  return `${world}\n${lines.join('\n')}`;
}
