/** Russian nouns that name an event in passing: «его перелёт в Алматы», «билет в Алматы», «арест пианиста». */

import type { Sentence } from '../language.ts';
import type { Argument, Predication, Slot } from '../predication.ts';
import { holds, type Stretch } from '../proposal.ts';
import { instrumental, locative, mayBe } from './declension.ts';
import { findChunks, placeOf, type Chunk } from './chunks.ts';
import { isActor } from './describe-mention.ts';
import { frameForms } from './frame-verbs.ts';

const nouns: readonly (readonly [words: RegExp, frame: string, whose: Slot])[] = [
  [/^(?:перел[её]т|пол[её]т|вылет|поездк)(?:а|у|ом|е|и|ой)?$/u, 'journey', 'doer'],
  [/^(?:авиа)?билет(?:а|у|ом|е|ы|ов)?$/u, 'ticket', 'doer'],
  [/^(?:арест|задержани)(?:а|у|ом|е|я|ю|ем|и)?$/u, 'detention', 'undergoer'],
  [/^(?:похищени)(?:я|ю|ем|и|е)?$/u, 'detention', 'undergoer'],
  [/^(?:убийств|гибел|смерт)(?:а|у|ом|о|е|ь|и|ью)$/u, 'death', 'undergoer'],
  [/^освобождени(?:я|ю|ем|и|е)$/u, 'release', 'undergoer'],
  [
    /^(?:пожар|взрыв|землетрясени|оползен|оползн|лавин|заседани|допрос|спецопераци|столкновени|стрельб)(?:а|у|ом|е|ь|я|ю|ем|и|ы|ей|ой)?$/u,
    'named-event',
    'doer',
  ],
  [/^(?:переговор|встреч)(?:ы|ов|ам|ами|ах|а|и|у|ей|е)$/u, 'named-meeting', 'doer'],
  [/^(?:митинг|демонстраци|шестви|пикет|протест)(?:а|у|ом|е|и|ы|ю|я|ей|ем|ам|ами|ах|ов)?$/u, 'named-protest', 'doer'],
  [/^(?:авари|катастроф|крушени)(?:и|а|у|е|я|ю|ы|ем|ей|ой)?$/u, 'named-crash', 'undergoer'],
  [/^(?:нападени|обстрел|атак)(?:и|а|у|е|я|ю|ем|ом|ой)?$/u, 'named-attack', 'doer'],
  [/^(?:наводнени|паводк|пав?одок)(?:и|а|у|е|я|ю|ем|ом)?$/u, 'named-flood', 'doer'],
  [/^обрушени(?:и|е|я|ю|ем)$/u, 'named-collapse', 'undergoer'],
  [/^(?:пытк|избиени)(?:и|а|у|е|я|ю|ем|ам|ами|ах)?$/u, 'ill-treatment', 'undergoer'],
];

/** `verbs`: what the clauses say: «оплатили ему перелёт» tells whose flight it is. */
export function findEventNouns(sentence: Sentence, verbs: readonly Predication[]): readonly Predication[] {
  const chunks = findChunks(sentence);
  return chunks.flatMap((chunk, index): readonly Predication[] => {
    const predication = readNoun(sentence, chunk, chunks.slice(index + 1, index + 4), verbs);
    return predication ? [predication] : [];
  });
}

function readNoun(
  sentence: Sentence,
  chunk: Chunk,
  behind: readonly Chunk[],
  verbs: readonly Predication[],
): Predication | undefined {
  const { tokens } = sentence;
  const find = (to: number, isNamedOnly: boolean) =>
    tokens.findIndex(
      ({ lower }, index) =>
        index >= chunk.from &&
        index <= to &&
        nouns.some(([words, name]) => words.test(lower) && (!isNamedOnly || name.startsWith('named-'))),
    );
  const inHead = find(chunk.headTo, false);
  // «жертвами крушения»: named in passing.
  const at = inHead === -1 ? find(chunk.to, true) : inHead;
  const isOfOther = at > chunk.from && sides.test(tokens[at - 1]?.lower ?? '');
  if (at > chunk.headTo || isOfOther) return readNoun(sentence, { ...chunk, from: at, headTo: at }, behind, verbs);
  const token = tokens[at];
  const noun = token && nouns.find(([words]) => words.test(token.lower));
  // «Вылетом» and «полёты» as terms; a verb of the same letters.
  if (!token || !noun || frameForms.has(token.lower) || token.isAside) return undefined;
  const [, frame, whose] = noun;
  const isNamed = frame.startsWith('named-');
  const isDone = whose === 'undergoer' && !isNamed;
  const done = isDone ? doneBehind(sentence, chunk, behind) : undefined;
  const goals = done?.found ?? goalsBehind(sentence, chunk, behind);
  const owner = ownerOf(sentence, chunk, whose, verbs);
  // A noun alone names no event in particular; a ticket stands for the journey that was told of.
  if (frame !== 'ticket' && !isNamed && (isDone || goals.length === 0) && owner.length === 0) return undefined;
  const places = [placeOf(sentence, chunk), ...goals, ...(done ? [done.whole] : [])];
  return {
    frame,
    trigger: { start: token.start, end: token.end },
    clause: { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) },
    arguments: [...owner, ...goals],
    polarity: 'positive',
    isUnreal: !isNamed && isOnlyMeant(tokens.slice(Math.max(0, chunk.from - 4), at).map(({ lower }) => lower)),
    isNoun: true,
    ...(isNamed && { isNamed }),
    isOther: tokens.slice(chunk.from, at).some(({ lower }) => /^(?:друг|обратн|прошл|предыдущ|нов)/u.test(lower)),
  };
}

/** «причиной наводнения», «в ходе митинга»: the noun before names something of it. */
const sides = /^(?:причин|жертв|числ|результат|последстви|начал|врем|ход|мест|факт|участник|организатор)/u;

/** «потребовали освобождения», «возможный арест»: nobody says that it happened. */
function isOnlyMeant(before: readonly string[]): boolean {
  return before.some((lower) => meant.test(lower));
}

const meant =
  /^(?:требу|потребова|требовани|призва|призыва|добива|угроз|угрожа|грозит|ордер|план|хот|хоч|просит|просил|попроси|ожида|возможн|предстоящ|предполагаем|будущ|попытк|покушени|опаса|боит|боял|против|если|без|до$|избеж|за$|надежд|над[её]ющ|надеет|условии|ради$|якобы|немедленн)/u;

/** «пограничниками», «в Марске», «9 мая», right behind what is done to somebody. */
function doneBehind(
  sentence: Sentence,
  chunk: Chunk,
  behind: readonly Chunk[],
): { readonly found: readonly Argument[]; readonly whole: Stretch } {
  const found: Argument[] = [];
  let last = chunk.to;
  for (const next of behind) {
    const isNear = next.from - last <= (next.preposition === undefined ? 1 : 2);
    const isBy = next.preposition === undefined && mayBe(next.readings, instrumental) && isActor(sentence, next);
    const isIn = /^(?:в|во|на)$/u.test(next.preposition ?? '') && mayBe(next.readings, locative);
    const isDay = next.isNumber && next.preposition === undefined;
    if (!isNear || !(isBy || isIn || isDay)) break;
    if (isBy) found.push({ ...withMasks(sentence, next), slot: 'doer' });
    else if (isIn && !isDay) found.push({ ...placeOf(sentence, next), slot: 'at' });
    last = next.to;
  }
  return { found, whole: placeOf(sentence, { from: chunk.from, to: dayEnd(sentence, last) }) };
}

/** «людьми в масках» are one phrase. */
function withMasks(sentence: Sentence, { from, to }: Chunk): Stretch {
  const isMasked =
    sentence.tokens[to + 1]?.lower === 'в' &&
    /^(?:масках|форме|штатском|камуфляже)$/u.test(sentence.tokens[to + 2]?.lower ?? '');
  return placeOf(sentence, { from, to: isMasked ? to + 2 : to });
}

function dayEnd({ tokens }: Sentence, last: number): number {
  const isDay =
    tokens[last + 1]?.kind === 'number' &&
    /^(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)/u.test(
      tokens[last + 2]?.lower ?? '',
    );
  return isDay ? last + 2 : last;
}

/** «в Алматы», «из Бишкека», right behind. */
function goalsBehind({ tokens, ...rest }: Sentence, chunk: Chunk, behind: readonly Chunk[]): readonly Argument[] {
  const sentence = { tokens, ...rest };
  const found: Argument[] = [];
  let last = chunk.to;
  for (const next of behind) {
    const slot: Slot | undefined =
      next.preposition === 'в' || next.preposition === 'во' ? 'to' : next.preposition === 'из' ? 'from' : undefined;
    // «Билет на самолёт в Алматы».
    const isMeans = next.preposition === 'на' && /^(?:самол|поезд|автобус|рейс)/u.test(tokens[next.from]?.lower ?? '');
    if (next.from - last > 2 || (!slot && !isMeans)) break;
    if (slot && !found.some((each) => each.slot === slot)) found.push({ ...placeOf(sentence, next), slot });
    last = next.to;
  }
  return found;
}

/** «его перелёт», «перелёт Орлова», «оплатили ему перелёт», «Орлов купил билет». */
function ownerOf(sentence: Sentence, chunk: Chunk, slot: Slot, verbs: readonly Predication[]): readonly Argument[] {
  const first = sentence.tokens[chunk.from];
  if (first && /^(?:его|её|ее|их)$/u.test(first.lower) && chunk.to > chunk.from)
    return [{ start: first.start, end: first.end, slot }];
  if (chunk.to > chunk.headTo) {
    const behind: Chunk = { ...chunk, from: chunk.headTo + 1, headTo: chunk.to, preposition: 'у' };
    return isActor(sentence, behind) ? [{ ...placeOf(sentence, behind), slot }] : [];
  }
  const place = placeOf(sentence, chunk);
  const verb = verbs.find(
    ({ frame, arguments: found }) =>
      buying.test(frame) && found.some((each) => holds(each, place) || holds(place, each)),
  );
  const receiver = verb?.arguments.find((each) => each.slot === 'receiver');
  return receiver ? [{ start: receiver.start, end: receiver.end, slot }] : [];
}

const buying = /^(?:payment|purchase)$/;
