/**
 * What Russian says of events and things beside the verbs of events: how long, how high, how much, what from, how many died
 * or are missing, what a currency costs, who is where without a verb, and what stands before a name («45-летний водитель
 * автобуса Фарид Османов», «мэр Остора Роза Кемпова»). By closed patterns over the words; figures by their units.
 */

import type { Sentence } from '../language.ts';
import { argumentAs as as, makeState as make } from '../make-state.ts';
import type { Measure } from '../measures/measure.ts';
import type { Predication } from '../predication.ts';
import { holds, type Stretch } from '../proposal.ts';
import { lowerAt } from '../token-ranges.ts';
import { findChunks, placeOf, type Chunk } from './chunks.ts';
import { mayBe, nominative } from './declension.ts';
import { isActor } from './describe-mention.ts';
import { findMeasures } from './measures.ts';
import { findBeside, findTitles } from './titles.ts';

const maxFound = 12;

export function findStates(sentence: Sentence): readonly Predication[] {
  return [
    ...findFigures(sentence),
    ...findTolls(sentence),
    ...findCauses(sentence),
    ...findWhere(sentence),
    ...findTitles(sentence),
    ...findCitizens(sentence),
    ...findBeside(sentence),
    ...findHeights(sentence),
  ].slice(0, maxFound);
}

/** Verbs and dashes that stand between what is measured and how much it is. */
const measuring =
  /^(?:длил(?:ся|ась|ось|ись)|продолжал(?:ся|ась|ось|ись)|длится|продлил(?:ся|ась|ось|ись)|составил[аои]?|составлял[аои]?|составляет|достигал[аои]?|достигла?|достигает|равнял(?:ся|ась|ось)|был[аои]?|торговал(?:ся|ась)|торгуется|сто(?:ил[аои]?|ит)|[—–])$/u;

/** What the measured phrase begins with, and what is then measured of the genitive behind it. */
const measured: readonly (readonly [words: RegExp, frame: string, kind: Measure['kind']])[] = [
  [/^(?:рост|высот)\p{L}{0,3}$/u, 'height', 'length'],
  [/^(?:сумм|размер)\p{L}{0,3}$/u, 'amounting', 'amount'],
  [/^курс\p{L}{0,2}$/u, 'rate', 'amount'],
  [/^(?:длительность|продолжительность)$/u, 'lasting', 'duration'],
];

const currencies = /^(?:доллар|евро|рубл|тенге|сом|фунт|лир|гривн|юан)/u;

function findFigures(sentence: Sentence): readonly Predication[] {
  const { tokens, text } = sentence;
  return tokens.flatMap(({ lower, isAside }, at): readonly Predication[] => {
    if (isAside || !measuring.test(lower) || lowerAt(sentence, at - 1) === 'не') return [];
    const verb = tokens[at];
    const figure =
      verb && findMeasures(sentence).find(({ start }) => start > verb.start && isNear(text.slice(verb.end, start)));
    const who = findChunks(sentence).findLast(
      ({ to, preposition }) => to < at && at - to <= 2 && preposition === undefined,
    );
    if (!verb || !figure || !who || !mayBe(who.readings, nominative)) return [];
    const head = lowerAt(sentence, who.from);
    const row = measured.find(([words, , kind]) => words.test(head) && kind === figure.kind);
    if (row && who.to > who.from)
      return [
        make({
          frame: row[1],
          trigger: verb,
          found: [as(placeOf(sentence, { from: who.from + 1, to: who.to }), 'doer'), as(figure, 'amount')],
        }),
      ];
    const isSum =
      lower.startsWith('составил') && figure.kind === 'amount' && !currencies.test(head) && who.to === who.headTo;
    const frame = /^(?:дл|прод)/u.test(lower)
      ? figure.kind === 'duration' && 'lasting'
      : isSum
        ? 'amounting'
        : currencies.test(head) && figure.kind === 'amount' && /^(?:торг|сто)/u.test(lower) && 'rate';
    return frame
      ? [make({ frame, trigger: verb, found: [as(placeOf(sentence, who), 'doer'), as(figure, 'amount')] })]
      : [];
  });
}

/** «около», «по», «всего» may stand between a verb and its figure. */
function isNear(between: string): boolean {
  return /^[\s\u00a0]*(?:(?:по|около|примерно|почти|всего|порядка|более|свыше|до)[\s\u00a0]+){0,2}$/u.test(between);
}

const tolls: readonly (readonly [words: RegExp, frame: string])[] = [
  [/(?<!\p{L})(?:пропал\p{L}* без вести|числ\p{L}+ пропавшими|считаются пропавшими)(?!\p{L})/iu, 'missing'],
  [/(?<!\p{L})(?:число|количество) пропавших(?: без вести)?(?!\p{L})/iu, 'missing'],
  [/(?<!\p{L})(?:жертвами|жертвой) [\p{L} ]{3,40}? стал[иоа]?(?!\p{L})/iu, 'dead'],
  [/(?<!\p{L})ун[её]с(?:л[аои])? жизни(?!\p{L})/iu, 'dead'],
  [/(?<!\p{L})(?:число|количество) (?:погибших|жертв)(?!\p{L})/iu, 'dead'],
  [/(?<!\p{L})(?:число|количество) (?:раненых|пострадавших)(?!\p{L})/iu, 'injured'],
];

const tollWords = /^(?:пропал|пропавш|жертв|ун[её]с|числ|количеств)/u;

/** «После наводнения пропали без вести 11 человек», «число раненых при крушении выросло до 14 человек». */
function findTolls(sentence: Sentence): readonly Predication[] {
  if (!sentence.tokens.some(({ lower }) => tollWords.test(lower))) return [];
  const words = sentence.text.slice(sentence.start, sentence.end);
  return tolls.flatMap(([pattern, frame]): readonly Predication[] => {
    const match = pattern.exec(words);
    if (!match) return [];
    const trigger = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const clause = clauseAt(sentence, trigger);
    const figure = findMeasures(sentence).find((each) => each.kind === 'count' && holds(clause, each));
    const where = findChunks(sentence).filter((chunk) => holds(clause, placeOf(sentence, chunk)));
    if (!figure || /(?<!\p{L})не\s*$/iu.test(words.slice(0, match.index))) return [];
    return where
      .filter((chunk) => isHappening(sentence, chunk))
      .slice(0, 1)
      .map((chunk) =>
        make({ frame, trigger, found: [as(figure, 'amount'), as(happeningPlace(sentence, chunk), 'doer')] }),
      );
  });
}

const happenings =
  /^(?:авари|катастроф|крушени|нападени|обстрел|атак|наводнени|паводк|обрушени|взрыв|пожар|землетрясени|оползн|лавин|столкновени|стрельб|давк|беспоряд)\p{L}{0,3}$/u;

function isHappening({ tokens }: Sentence, { from, to }: Chunk): boolean {
  return tokens.slice(from, to + 1).some(({ lower }) => happenings.test(lower));
}

function happeningPlace(sentence: Sentence, { from, to }: Chunk): Stretch {
  const at = sentence.tokens.findIndex(({ lower }, index) => index >= from && index <= to && happenings.test(lower));
  return placeOf(sentence, { from: at, to: at });
}

const isEdge = ({ text }: { readonly text: string }) => /^[,;:—–]$/.test(text);

/** Between commas and dashes. */
function clauseAt({ tokens, start, end }: Sentence, place: Stretch): Stretch {
  const before = tokens.findLast((token) => token.end <= place.start && isEdge(token));
  const after = tokens.find((token) => token.start >= place.end && isEdge(token));
  return { start: before?.end ?? start, end: after?.start ?? end };
}

/** «Причиной наводнения стал прорыв плотины», «причина крушения — плохая погода». */
function findCauses(sentence: Sentence): readonly Predication[] {
  const chunks = findChunks(sentence);
  return sentence.tokens.flatMap(({ lower }, at): readonly Predication[] => {
    const whole = /^причин(?:а|ой)$/u.test(lower) ? chunks.find(({ from, to }) => from <= at && to > at) : undefined;
    if (!whole || /(?:возможн|вероятн|предполагаем)/u.test(lowerAt(sentence, at - 1))) return [];
    let next = whole.to + 1;
    const isNegated = lowerAt(sentence, next) === 'не' || lowerAt(sentence, next + 1) === 'не';
    while (/^(?:стал[аои]?|был[аои]?|явля\p{L}+|[—–]|не|это)$/u.test(lowerAt(sentence, next))) next += 1;
    const value =
      next > whole.to + 1
        ? chunks.find(({ from, preposition }) => from === next && preposition === undefined)
        : undefined;
    const trigger = sentence.tokens[at];
    if (!value || !trigger) return [];
    const of = placeOf(sentence, { from: at + 1, to: whole.to });
    return [
      make({ frame: 'cause', trigger, found: [as(of, 'doer'), as(placeOf(sentence, value), 'cause')], isNegated }),
    ];
  });
}

/** «Мара Восова сейчас в Велтене». */
function findWhere(sentence: Sentence): readonly Predication[] {
  const chunks = findChunks(sentence);
  return sentence.tokens.flatMap((token, at): readonly Predication[] => {
    if (!/^(?:сейчас|теперь|уже|ещё|еще)$/u.test(token.lower) || !/^(?:в|на)$/u.test(lowerAt(sentence, at + 1)))
      return [];
    const who = chunks.find((chunk) => chunk.to === at - 1 && chunk.preposition === undefined);
    const where = chunks.find((chunk) => chunk.from === at + 2);
    if (!who || !where || !mayBe(who.readings, nominative) || !isActor(sentence, who)) return [];
    const found = [as(placeOf(sentence, who), 'doer'), as(placeOf(sentence, where), 'at')];
    return [make({ frame: 'whereabouts', trigger: token, found })];
  });
}

/** «волна высотой четыре метра», «мужчина ростом 175 сантиметров». */
function findHeights(sentence: Sentence): readonly Predication[] {
  return sentence.tokens.flatMap((token, at): readonly Predication[] => {
    if (!/^(?:высотой|ростом)$/u.test(token.lower)) return [];
    const who = findChunks(sentence).findLast(({ from, headTo }) => from < at && headTo === at - 1);
    const figure = findMeasures(sentence).find(
      ({ kind, start }) => kind === 'length' && start > token.start && isNear(sentence.text.slice(token.end, start)),
    );
    if (!who || !figure) return [];
    const place = placeOf(sentence, { from: who.from, to: at - 1 });
    return [make({ frame: 'height', trigger: token, found: [as(place, 'doer'), as(figure, 'amount')] })];
  });
}

/** «имеет норвежское гражданство», «у Йонаса Лимова датское гражданство». */
function findCitizens(sentence: Sentence): readonly Predication[] {
  const chunks = findChunks(sentence);
  return sentence.tokens.flatMap(({ lower }, at): readonly Predication[] => {
    const trigger = sentence.tokens[at];
    const country = sentence.tokens[at - 1];
    if (
      !/^(?:гражданство|паспорт)$/u.test(lower) ||
      !trigger ||
      !country ||
      !/(?:ское|цкое|ский|цкий)$/u.test(country.lower)
    )
      return [];
    const before = lowerAt(sentence, at - 2);
    const isHad = /^(?:имеет|имел|имела|получил|получила)$/u.test(before) && lowerAt(sentence, at - 3) !== 'не';
    const who = chunks.findLast(({ to }) => to < at - 1 && to >= at - (isHad ? 4 : 3));
    const isWhose = isHad ? who !== undefined && mayBe(who.readings, nominative) : who?.preposition === 'у';
    if (!who || !isWhose || !isActor(sentence, who)) return [];
    return [make({ frame: 'citizenship', trigger, found: [as(placeOf(sentence, who), 'doer'), as(country, 'value')] })];
  });
}
