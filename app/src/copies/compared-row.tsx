/** One sentence and the one that stands for it, each in its own script, with what changed between them in words. */

import type { ShownComparison } from '../api/types.ts';
import { cutSegments, type Quote } from '../reading/text-blocks.ts';
import { formatRoute } from '../state/route.ts';
import type { Row } from './compared-rows.ts';
import { nameSides, sayDrift } from './drift-words.ts';

type Sentence = NonNullable<Row['sentence']['original']>;
type Drift = Row['sentence']['drift'][number];
type Name = 'original' | 'copy';

export function ComparedRow({
  row,
  comparison,
  selected,
  onSelect,
}: {
  readonly row: Row;
  readonly comparison: ShownComparison;
  readonly selected: number | undefined;
  readonly onSelect: (drift: number) => void;
}) {
  const { original, copy, drift } = row.sentence;
  const isAlone = !original || !copy;
  return (
    <li class={`aligned${drift.length > 0 ? ' drifted' : ''}${isAlone ? ' alone' : ''}`}>
      {(['original', 'copy'] as const).map((name) => (
        <ComparedSide
          key={name}
          name={name}
          row={row}
          called={nameSides(comparison)[name]}
          language={comparison[name].language}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
      {drift.length > 0 && (
        <ul class="drifts">
          {drift.map((each, place) => (
            <DriftNote
              key={row.drift + place}
              number={row.drift + place}
              drift={each}
              row={row}
              comparison={comparison}
              isSelected={row.drift + place === selected}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function ComparedSide({
  name,
  called,
  row,
  language,
  selected,
  onSelect,
}: {
  readonly name: Name;
  readonly called: string;
  readonly row: Row;
  readonly language: string | undefined;
  readonly selected: number | undefined;
  readonly onSelect: (drift: number) => void;
}) {
  const { [name]: sentence, drift } = row.sentence;
  if (!sentence) return <div class={`side ${name} nothing`} />;
  const isAlone = !row.sentence.original || !row.sentence.copy;
  const hasWhole = drift.some((each) => isWhole(each[name], sentence));
  return (
    <div class={`side ${name}${hasWhole ? ' throughout' : ''}`}>
      <span class={isAlone ? 'only' : 'hidden'}>{isAlone ? `only in the ${called}` : `${called}:`}</span>
      <p dir="auto" lang={language}>
        <Words name={name} sentence={sentence} row={row} selected={selected} onSelect={onSelect} />
      </p>
    </div>
  );
}

function Words({
  name,
  sentence,
  row,
  selected,
  onSelect,
}: {
  readonly name: Name;
  readonly sentence: Sentence;
  readonly row: Row;
  readonly selected: number | undefined;
  readonly onSelect: (drift: number) => void;
}) {
  const quotes = row.sentence.drift.flatMap((drift, place): Quote[] =>
    isWhole(drift[name], sentence)
      ? []
      : [{ id: String(row.drift + place), start: drift[name].start, end: drift[name].end }],
  );
  return (
    <>
      {cutSegments(sentence, quotes).map(({ start, end, ids }) => {
        const words = sentence.text.slice(start - sentence.start, end - sentence.start);
        const [first] = ids;
        if (first === undefined) return words;
        return (
          // The note below is the keyboard's way to the same.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
          <mark
            key={start}
            class={ids.includes(String(selected)) ? 'drift selected' : 'drift'}
            onClick={() => onSelect(Number(first))}
          >
            {words}
          </mark>
        );
      })}
    </>
  );
}

function DriftNote({
  number,
  drift,
  row,
  comparison,
  isSelected,
}: {
  readonly number: number;
  readonly drift: Drift;
  readonly row: Row;
  readonly comparison: ShownComparison;
  readonly isSelected: boolean;
}) {
  return (
    <li class={isSelected ? 'drift-note selected' : 'drift-note'} data-drift={number}>
      <span class="unsure">
        <span aria-hidden="true">◌ </span>
        {sayDrift(drift.kind)}
      </span>
      {': '}
      <WordsLink name="original" drift={drift} row={row} comparison={comparison} />
      <span class="arrow" aria-hidden="true">
        {' → '}
      </span>
      <span class="hidden"> became </span>
      <WordsLink name="copy" drift={drift} row={row} comparison={comparison} />
    </li>
  );
}

/** The words at their place in Reading; a whole sentence is not said twice. */
function WordsLink({
  name,
  drift,
  row,
  comparison,
}: {
  readonly name: Name;
  readonly drift: Drift;
  readonly row: Row;
  readonly comparison: ShownComparison;
}) {
  const { [name]: words } = drift;
  const { [name]: sentence } = row.sentence;
  const { id, language } = comparison[name];
  const place = { start: words.start, end: words.end };
  return (
    <a class={`in-${name}`} href={formatRoute({ room: 'reading', source: id, place })} title="Open in Reading">
      {sentence && isWhole(words, sentence) ? (
        `the sentence of the ${nameSides(comparison)[name]}`
      ) : (
        <bdi lang={language}>“{words.words}”</bdi>
      )}
    </a>
  );
}

/** Longer sentences than this are pointed at, not underlined and quoted whole. */
const longestQuoted = 80;

function isWhole(words: { readonly start: number; readonly end: number }, { start, end }: Sentence): boolean {
  return words.start <= start && words.end >= end && end - start > longestQuoted;
}
