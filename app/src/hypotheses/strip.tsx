/** Strips of the picture: the same columns in every row, and at their feet one button a column. */

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { sayCost } from '../parts/words.ts';
import type { Column } from './columns.ts';
import type { Row } from './titles.ts';

export type SelectFault = (fault: string | undefined) => void;

/** A row of the picture: a bar in each column that this hypothesis assumes. Bars are for pointers; keys go by the feet. */
export function Strip({
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
  readonly onSelect: SelectFault;
}) {
  if (row.unconfirmed !== undefined) return <p class="unsure small">what it would take is not confirmed</p>;
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
export function Feet({
  columns,
  open,
  onSelect,
}: {
  readonly columns: readonly Column[];
  readonly open: Column | undefined;
  readonly onSelect: SelectFault;
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
