/**
 * The page of a dossier: one file that needs nothing else, runs no script and asks no network. Every line ends in numbers
 * that open the quote in its context. A pure function of `dossier.json` and the texts of its readings, so that the
 * independent checker can render it again and compare to the byte.
 */

import { digestHex, digestOf } from '../base/digest.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Source } from '../source/source.ts';
import type { Dossier, DossierLine } from './dossier.ts';
import { html, htmlText, trustedHtml, type Html } from './html.ts';
import { openPageContext, type PageContext, type ReadingTexts } from './page-context.ts';
import { pageStyle } from './page-style.ts';
import { renderFinding, renderMarks } from './render-finding.ts';
import { renderFiles, renderNote, renderSourceName } from './render-note.ts';
import { openSpeech } from './speech.ts';

/** The text of `index.html`. */
export function renderPage(dossier: Dossier, textOf: ReadingTexts): string {
  const page = openPageContext(dossier, openSpeech(dossier), textOf);
  return htmlText(html`${trustedHtml('<!doctype html>\n')}<html lang="${dossier.language}">
${renderHead(dossier)}
<body>
<a class="skip" href="#text">${page.words.skip}</a>
${renderHeader(page)}
<main id="text">
${dossier.lines.map((line) => renderLine(line, page))}</main>
${renderDecisions(page)}
${renderSources(page)}
<footer><h2>${page.words.check}</h2>
<p>${page.words.checkHow}</p>
<p>${page.words.checkNot}</p>
<p><code>${dossier.case}</code> · <code>${dossier.ledger.root}</code></p></footer>
</body>
</html>
`);
}

/** The policy lets in the one style sheet by its digest, and nothing else at all. */
function renderHead({ title }: Dossier): Html {
  const style = Buffer.from(digestHex(digestOf(pageStyle)), 'hex').toString('base64');
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${trustedHtml(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trustedHtml(pageStyle)}</style>
</head>`;
}

function renderHeader({ dossier, words, date }: PageContext): Html {
  return html`<header>
<p class="kicker">${words.dossier}</p>
<h1><bdi>${dossier.title}</bdi></h1>
<p class="standing">${words.standing(dossier.ledger.size, date(dossier.ledger.at))}</p>
${dossier.provisional && html`<p class="provisional" role="note"><span class="sign" aria-hidden="true">◌</span> ${words.provisional}</p>`}
</header>`;
}

function renderLine(line: DossierLine, page: PageContext): Html {
  if (line.kind === 'heading') return html`<h2 id="${line.id}" dir="auto">${line.text}</h2>\n`;
  const findings = line.cites.flatMap((id) => page.records.finding(id) ?? []);
  const statements = page.restsOn.get(line.id) ?? [];
  const notes = page.notesBelow.get(line.id) ?? [];
  return html`<section class="line" id="${line.id}">
<p class="says" dir="auto">${line.text}${renderMarks(
    statements.map(({ statement }) => statement.id),
    page,
  )}</p>
${findings.map((finding) => renderFinding(finding, line.text, page))}${
    notes.length > 0 &&
    html`<div class="notes" role="group" aria-label="${page.words.notes}">
${notes.map((trail) => renderNote(trail, page))}</div>
`
  }</section>
`;
}

function renderSources(page: PageContext): Html {
  const { dossier, words } = page;
  return html`<section class="sources" aria-labelledby="sources"><h2 id="sources">${words.sources}</h2>
<ol>
${dossier.records.sources.map((source) => renderSource(source, page))}</ol></section>`;
}

function renderSource(source: Source, page: PageContext): Html {
  const { dossier, words, date } = page;
  const { obtained } = source;
  const original = source.derivedFrom === undefined ? undefined : page.records.source(source.derivedFrom);
  const readings = dossier.records.readings.filter((reading) => reading.source === source.id);
  return html`<li id="${source.id}"><p>${renderSourceName(source, page)}</p>
${
  original &&
  html`<p class="facts">${words.derived[source.derivation ?? 'copy']} ${renderSourceName(original, page)}</p>
`
}<p class="facts">${words.obtained(obtained.how)} <bdi>${obtained.from}</bdi>, ${date(obtained.at)}, ${words.by} <bdi>${obtained.by}</bdi></p>
${renderFiles(
  source,
  readings.map(({ digest }) => digest),
  page,
)}</li>
`;
}

function renderDecisions(page: PageContext): Html {
  const { judgements } = page.dossier.records;
  if (judgements.length === 0) return html``;
  return html`<section class="decisions" aria-labelledby="decisions"><h2 id="decisions">${page.words.decisions}</h2>
<ul>
${judgements.map(
  (judgement) => html`<li id="${judgement.id}"><p>${describeDecision(judgement, page)}</p>
<p class="reason" dir="auto">${judgement.because}</p>
<p class="facts"><bdi>${judgement.by}</bdi>, ${page.date(judgement.at)} · <code>${judgement.id}</code></p></li>
`,
)}</ul></section>`;
}

function describeDecision({ decision }: Judgement, { records, words }: PageContext): string {
  const label = (id: string) => records.subject(id)?.names[0]?.text ?? id;
  switch (decision.kind) {
    case 'same':
      return words.decided.same(label(decision.a), label(decision.b));
    case 'different':
      return words.decided.different(label(decision.a), label(decision.b));
    case 'grade': {
      const name = records.voice(decision.voice)?.name ?? decision.voice;
      return words.decided.grade(
        name,
        decision.grade,
        decision.grounds.map((ground) => words.grounds[ground]),
      );
    }
    case 'independent': {
      const [one, other] = [decision.voice, decision.other].map((id) => records.voice(id)?.name ?? id);
      return words.decided.independent(one ?? '', other ?? '');
    }
    case 'accept':
      return words.decided.accept;
    default:
      return words.decided.other;
  }
}
