/**
 * The weighing at one look: a row a hypothesis, a column a thing that would have to be wrong, the taller the more it costs to
 * assume. What stands in one row and not in the other is what the order rests on. A column opens to its words.
 */

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ShownWeighing } from '../api/types.ts';
import { countOf, sayCost } from '../parts/words.ts';
import { layColumns, type Column } from './columns.ts';
import { FaultLens } from './fault-lens.tsx';
import { NumberedTitle } from './standing.tsx';
import { placeOf, type Row } from './titles.ts';

type Select = (fault: string | undefined) => void;

export function Picture({
  weighing,
  selected,
  onSelect,
}: {
  readonly weighing: ShownWeighing;
  readonly selected: string | undefined;
  readonly onSelect: Select;
}) {
  const { rows } = weighing;
  const { columns, left } = layColumns(weighing);
  const dearest = Math.max(1, ...columns.map(({ cost }) => cost));
  const open = columns.find((column) => column.faults.some(({ id }) => id === selected));
  return (
    <section class="picture" aria-label="What each hypothesis would take">
      <table>
        <thead>
          <tr>
            <th scope="col">If it is so that …</th>
            <th scope="col">… this would have to be wrong</th>
            <th scope="col" class="figure-of">
              cost
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.name} class={row.cost?.margin === 0 ? 'leads' : undefined}>
              <th scope="row">
                <a href={`#${placeOf(place)}`} onClick={(event) => (event.preventDefault(), goToRow(place))}>
                  <NumberedTitle row={row} />
                </a>
              </th>
              <td>
                <Strip row={row} place={place} columns={columns} dearest={dearest} open={open} onSelect={onSelect} />
              </td>
              <td class="figure-of">
                <Cost row={row} />
              </td>
            </tr>
          ))}
        </tbody>
        {columns.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">grade of whoever would be wrong</th>
              <td>
                <Feet columns={columns} open={open} onSelect={onSelect} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      <Legend columns={columns} left={left} />
      <div id="lens">{open && <FaultLens column={open} rows={rows} onLeave={() => onSelect(undefined)} />}</div>
    </section>
  );
}

function goToRow(place: number): void {
  const row = document.querySelector<HTMLElement>(`#${placeOf(place)}`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'start' });
}

function Cost({ row: { cost } }: { readonly row: Row }) {
  if (!cost) return <span class="against">≠</span>;
  return (
    <>
      <span class="total">{sayCost(cost.cost)}</span>
      <span class="margin-of">{cost.compared === 'best' ? '' : `+${sayCost(cost.margin)}`}</span>
    </>
  );
}

function Strip({
  row,
  place,
  columns,
  dearest,
  open,
  onSelect,
}: {
  readonly row: Row;
  readonly place: number;
  readonly columns: readonly Column[];
  readonly dearest: number;
  readonly open: Column | undefined;
  readonly onSelect: Select;
}) {
  if (!row.cost) return <p class="against small">cannot be held: what it holds cannot all be so</p>;
  return (
    <div class="strip" style={{ gridTemplateColumns: tracksOf(columns) }}>
      {columns.map((column) => {
        const [fault] = column.faults;
        if (!fault) return null;
        if (!column.rows.includes(place)) return <Slot key={fault.id} column={column} columns={columns} />;
        const name = sayColumn(column);
        const kinds = ['bar', column.isCommon ? 'common' : '', column === open ? 'open' : ''].filter(Boolean).join(' ');
        return (
          <Slot key={fault.id} column={column} columns={columns}>
            <button
              type="button"
              tabIndex={-1}
              class={kinds}
              title={name}
              aria-label={name}
              style={{ '--share': column.cost / dearest }}
              onClick={() => onSelect(column === open ? undefined : fault.id)}
            />
          </Slot>
        );
      })}
    </div>
  );
}

/** One button a column, the grade in it: the way in for whoever has no pointer. Arrows go from one to the next. */
function Feet({
  columns,
  open,
  onSelect,
}: {
  readonly columns: readonly Column[];
  readonly open: Column | undefined;
  readonly onSelect: Select;
}) {
  const list = useRef<HTMLDivElement>(null);
  const step = (from: number, by: number) => {
    const next = Math.min(columns.length - 1, Math.max(0, from + by));
    onSelect(columns[next]?.faults[0]?.id);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const reached = open ? columns.indexOf(open) : 0;
  return (
    <div class="strip feet" ref={list} style={{ gridTemplateColumns: tracksOf(columns) }}>
      {columns.map((column, place) => {
        const [fault] = column.faults;
        if (!fault) return null;
        const grade = column.faults.length === 1 ? fault.grade : undefined;
        return (
          <Slot key={fault.id} column={column} columns={columns}>
            <button
              type="button"
              class={`foot ${column === open ? 'open' : ''} ${grade?.given === false ? 'assumed' : ''}`}
              tabIndex={place === reached ? 0 : -1}
              aria-expanded={column === open}
              aria-controls="lens"
              aria-label={`${sayColumn(column)}${grade ? `, grade ${grade.grade}` : ''}`}
              onClick={() => onSelect(column === open ? undefined : fault.id)}
              onKeyDown={(event) => {
                const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                if (by === undefined) return;
                event.preventDefault();
                step(place, by);
              }}
            >
              {grade?.grade ?? (column.faults.length > 1 ? column.faults.length : '·')}
            </button>
          </Slot>
        );
      })}
    </div>
  );
}

function Slot({
  column,
  columns,
  children,
}: {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly children?: ComponentChildren;
}) {
  return (
    <>
      {begins(column, columns) && <span />}
      <span class="slot">{children}</span>
    </>
  );
}

/** A gap stands between what is common and what is not. */
function begins(column: Column, columns: readonly Column[]): boolean {
  return !column.isCommon && columns[columns.indexOf(column) - 1]?.isCommon === true;
}

function tracksOf(columns: readonly Column[]): string {
  return columns.map((column) => `${begins(column, columns) ? '0.5rem ' : ''}minmax(0, 2rem)`).join(' ');
}

function sayColumn({ faults, cost }: Column): string {
  return `${sayCost(cost)} ${faults.map(({ says }) => says).join('; ')}`;
}

function Legend({ columns, left }: { readonly columns: readonly Column[]; readonly left: number }) {
  if (columns.length === 0) return null;
  const hasCommon = columns.some(({ isCommon }) => isCommon);
  return (
    <p class="legend second small">
      <span>
        <span class="key bar" aria-hidden="true" /> would have to be wrong; the taller, the dearer to assume: reliable
        voices cost more
      </span>
      {hasCommon && (
        <span>
          <span class="key bar common" aria-hidden="true" /> wrong whichever of them holds
        </span>
      )}
      {columns.some(({ faults }) => faults.length === 1 && !faults[0]?.grade) && <span>· no grade: a rule</span>}
      {left > 0 && <span>{countOf(left, 'smaller one is', 'smaller ones are')} not drawn</span>}
    </p>
  );
}
