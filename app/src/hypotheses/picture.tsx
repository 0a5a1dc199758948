/**
 * The weighing at one look: a row a hypothesis, a column a thing that would have to be wrong, the taller the more it costs to
 * assume. What stands in one row and not in the other is what the order rests on. A column opens to its words.
 */

import type { ShownWeighing } from '../api/types.ts';
import { countOf, sayCost } from '../parts/words.ts';
import { layColumns, type Column } from './columns.ts';
import { FaultLens } from './fault-lens.tsx';
import { NumberedTitle } from './standing.tsx';
import { Feet, Strip, type SelectFault } from './strip.tsx';
import { isTied, placeOf, type Row } from './titles.ts';

export function Picture({
  weighing,
  selected,
  onSelect,
}: {
  readonly weighing: ShownWeighing;
  readonly selected: string | undefined;
  readonly onSelect: SelectFault;
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
                <Cost row={row} isTie={isTied(row, rows)} />
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

function Cost({ row: { cost, unconfirmed }, isTie }: { readonly row: Row; readonly isTie: boolean }) {
  if (unconfirmed !== undefined) return <span class="unsure">◌</span>;
  if (!cost) return <span class="against">≠</span>;
  return (
    <>
      <span class="total">{sayCost(cost.cost)}</span>
      {isTie ? (
        <span class="margin-of unsure">= tie</span>
      ) : (
        <span class="margin-of">{cost.margin > 0 && `+${sayCost(cost.margin)}`}</span>
      )}
    </>
  );
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
