/**
 * A cited finding as a reader of a newspaper would want it: for a conflict the quotes side by side, why they cannot all
 * hold, what would have to be wrong in order, and what stands all the same; for a way out what it assumes; for a
 * corroboration its origins. Colour has a meaning here and never stands alone: each label has a sign and words as well.
 */

import type { FindingId, StatementId } from '../base/id.ts';
import type {
  CaseWayOut,
  Conflict,
  ConflictMember,
  Corroboration,
  Fault,
  Message,
  Option,
  Warning,
  WayOut,
} from '../reasoning/findings.ts';
import type { Statement } from '../statement/statement.ts';
import type { Finding } from './dossier.ts';
import { html, type Html, type HtmlValue } from './html.ts';
import type { PageContext } from './page-context.ts';
import { languageOf, renderChain } from './render-note.ts';

/** The finding below a line. `line` is the line's text: a sentence that stands there already is not repeated. */
export function renderFinding(finding: Finding, line: string, page: PageContext): Html {
  switch (finding.kind) {
    case 'conflict':
      return renderConflict(finding, line, page);
    case 'group':
      return html`${conflictsOf(finding.conflicts, page).map((each) => renderConflict(each, line, page))}`;
    case 'cluster':
      return html`${finding.waysOut.map((each) => renderWayOut(each, page))}`;
    case 'way-out':
      return renderWayOut(finding, page);
    case 'corroboration':
      return renderCorroboration(finding, line, page);
    case 'warning':
      return renderWarning(finding, line, page);
    default:
      return html`<ol class="faults">${renderFault(finding, page)}</ol>
`;
  }
}

/** Numbers that lead to the notes of statements. */
export function renderMarks(statements: readonly StatementId[], page: PageContext): Html {
  const numbers = [...new Set(statements.flatMap((id) => page.noteOf.get(id) ?? []))].toSorted((a, b) => a - b);
  const marks = numbers.map(
    (number) => html` <a href="#n${number}" aria-label="${page.words.note(number)}">${number}</a>`,
  );
  return html`<sup class="marks">${marks}</sup>`;
}

function conflictsOf(ids: readonly FindingId[], { dossier }: PageContext): readonly Conflict[] {
  return dossier.findings.conflicts.filter(({ id }) => ids.includes(id));
}

function renderConflict(conflict: Conflict, line: string, page: PageContext): Html {
  const { words } = page;
  const sentence = page.say(conflict.message);
  // What is taken for granted stands among the options, since it may be what is wrong.
  const reasons = conflict.why.length > 0 ? conflict.why : conflict.assumptions.map(({ message }) => message);
  return html`<figure class="conflict">
<figcaption><span class="label against"><span class="sign" aria-hidden="true">≠</span> ${words.cannotHold(conflict.members.length)}</span></figcaption>
${
  !isSameSentence(sentence, line) &&
  html`<p class="sentence">${sentence}</p>
`
}<div class="sides">
${conflict.members.map((member) => renderMember(member, page))}</div>
${renderReasons(reasons, page)}${
    conflict.options.length > 0 &&
    html`<h3>${words.options}</h3>
<ol class="faults">
${conflict.options.map((option) => renderOption(option, page))}</ol>
`
  }</figure>
`;
}

/** One side: the words of the first who says it, and the others who do. */
function renderMember(member: ConflictMember, page: PageContext): Html {
  const { words } = page;
  const [first, ...others] = member.statements.flatMap((id) => page.records.statement(id) ?? []);
  if (first === undefined) return html``;
  const source = page.records.source(first.passage.source);
  const outcome = page.contentOf.get(member.content)?.outcome;
  return html`<div class="side">
${
  first.passage.kind === 'text' &&
  html`<blockquote${source && languageOf(source)} dir="auto">${first.passage.quote}</blockquote>
`
}<p class="facts">${renderSayer(first, page)}</p>
${
  others.length > 0 &&
  html`<p class="facts">${words.alsoSaid} ${others.map((each, place) => html`${place > 0 && '; '}${renderSayer(each, page)}`)}</p>
`
}<p class="gist">${page.say(member.says)}${outcome && html` <span class="outcome">· ${words.outcomes[outcome]}</span>`}</p>
</div>
`;
}

function renderSayer({ id, attribution }: Statement, page: PageContext): Html {
  const voices = attribution.flatMap((voice) => page.records.voice(voice) ?? []);
  return html`${renderChain(voices, page)}${renderMarks([id], page)}`;
}

function renderReasons(reasons: readonly Message[], page: PageContext): HtmlValue {
  if (reasons.length === 0) return undefined;
  return html`<h3>${page.words.why}</h3>
<ul class="why">
${reasons.map(
  (reason) => html`<li>${page.say(reason)}</li>
`,
)}</ul>
`;
}

function renderOption({ faults, cost }: Option, page: PageContext): Html {
  const named = faults.flatMap((id) => page.faultOf.get(id) ?? []);
  const words = named.map((fault, place) => html`${place > 0 && ' · '}${page.say(fault.message)}${renderGrade(fault)}`);
  return html`<li><span class="cost">${formatCost(cost)}</span> <span>${words}</span></li>
`;
}

function renderWayOut(wayOut: WayOut | CaseWayOut, page: PageContext): Html {
  const { words } = page;
  const faults = wayOut.faults.flatMap((id) => page.faultOf.get(id) ?? []);
  const unproved = whyUnproved(wayOut, page);
  const compared = words.compared[wayOut.comparedToBest];
  return html`<figure class="way-out">
<figcaption><span class="cost">${formatCost(wayOut.cost)}</span> ${unproved ? html`<span>${compared} <span class="outcome">· ${words.unproved[unproved]}</span></span>` : compared}</figcaption>
<ol class="faults">
${faults.map((fault) => renderFault(fault, page, clearedBy(wayOut, fault)))}</ol>
</figure>
`;
}

/** Why it is not known of a way out that is told as the cheapest; undefined where that is proved. */
function whyUnproved(
  wayOut: WayOut | CaseWayOut,
  { dossier: { findings } }: PageContext,
): keyof PageContext['words']['unproved'] | undefined {
  if (wayOut.comparedToBest !== 'best' && wayOut.comparedToBest !== 'tie') return undefined;
  const parts = 'parts' in wayOut ? wayOut.parts : [wayOut.id];
  const clusters = findings.clusters.filter(
    ({ bound, waysOut }) => bound === undefined && waysOut.some(({ id }) => parts.includes(id)),
  );
  if (clusters.length === 0) return undefined;
  return clusters.some(({ boundRefused }) => boundRefused) ? 'refused' : 'stopped';
}

/** How many conflicts a fault of a way out resolves, alone or with the others. */
function clearedBy({ resolves }: WayOut, { id }: Fault): number {
  return resolves.find(({ fault }) => fault === id)?.conflicts.length ?? 0;
}

function renderFault(fault: Fault, page: PageContext, cleared = 0): Html {
  const clears = cleared > 0 && html` <span class="outcome">· ${page.words.clears(cleared)}</span>`;
  return html`<li><span class="cost">${formatCost(fault.cost)}</span> <span>${page.say(fault.message)}${renderGrade(fault)}${clears}</span></li>
`;
}

/** The grade in its small box; hollow where nobody has given one. */
function renderGrade({ grade }: Fault): HtmlValue {
  return grade && html` <span class="grade${!grade.given && ' assumed'}">${grade.grade}</span>`;
}

function renderCorroboration(finding: Corroboration, line: string, page: PageContext): Html {
  const { words } = page;
  const { count, established, reasons } = finding.independent;
  const says = page.say(finding.says);
  const hands = finding.singlePoints.flatMap(({ voice }) => page.records.voice(voice) ?? []);
  const independence = established ? words.established : words.notEstablished;
  const counted = words.origins(count);
  const label = finding.origins.length > 1 ? `${counted} · ${independence}` : counted;
  const doubts = [
    ...reasons.filter((reason) => reason !== 'one-origin').map((reason) => words.doubts[reason]),
    ...(count > 0 && count < finding.origins.length ? [words.mayBeSame] : []),
  ].join('; ');
  return html`<figure class="corroboration">
${
  !isSameSentence(says, line) &&
  html`<p class="sentence">${says}</p>
`
}<figcaption><span class="label ${established ? 'agree' : 'unsure'}"><span class="sign" aria-hidden="true">${established ? '∥' : '◌'}</span> ${label}</span>${doubts !== '' && `: ${doubts}`}</figcaption>
${
  hands.length > 0 &&
  finding.origins.length > 1 &&
  html`<p class="facts">${words.hangsOn} ${hands.map(({ name }, place) => html`${place > 0 && ', '}<bdi>${name}</bdi>`)}</p>
`
}</figure>
`;
}

function renderWarning(finding: Warning, line: string, page: PageContext): Html {
  const sentence = page.say(finding.message);
  return html`<figure class="warning"><figcaption><span class="label unsure"><span class="sign" aria-hidden="true">◌</span> ${page.words.lookAt}</span></figcaption>
${
  !isSameSentence(sentence, line) &&
  html`<p class="sentence">${sentence}</p>
`
}</figure>
`;
}

/** A draft ends its sentences with a full stop. */
function isSameSentence(sentence: string, line: string): boolean {
  return line === sentence || line === `${sentence}.`;
}

/** Thousandths of a nat as nats with one decimal. */
function formatCost(cost: number): string {
  return (cost / 1000).toFixed(1);
}
