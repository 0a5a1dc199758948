/**
 * A note: the quote in its context, the chain of voices from the origin outwards, and the source with its digest. Opens
 * and closes without a script, and opens by itself when its number is followed.
 * Hostile: quote, context, names, titles and addresses are a stranger's text; nothing of it becomes a link.
 */

import { digestHex, type Digest } from '../base/digest.ts';
import type { Source } from '../source/source.ts';
import type { Voice } from '../statement/voice.ts';
import { fileNames } from './dossier.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import type { PassageTrail, StatementTrail } from './trace.ts';

/** The note of one statement. */
export function renderNote(trail: StatementTrail, page: PageContext): Html {
  const { words } = page;
  const { statement, voices, passage } = trail;
  const { source } = passage.source;
  const number = page.noteOf.get(statement.id) ?? 0;
  const said = statement.saidAt === undefined ? undefined : html` · ${words.said} ${page.date(statement.saidAt)}`;
  return html`<details class="note"><summary><span class="number">${number}</span> ${renderChain(voices, page)}</summary>
<div id="n${number}" class="opened">
<blockquote${languageOf(source)} dir="auto">${renderContext(passage, page)}</blockquote>
<p class="facts">${words.acts[statement.act]}${said}</p>
<p class="facts">${words.read} ${renderSourceName(source, page)}</p>
<p class="facts"><a href="#${source.id}"><code>${source.digest}</code></a></p>
<p class="facts"><code>${statement.id}</code></p>
</div></details>
`;
}

/** The chain of voices from the origin outwards. */
export function renderChain(voices: readonly Voice[], { words }: Pick<PageContext, 'words'>): Html {
  const links = voices.toReversed().map(({ name, named }, place) => {
    const unnamed = !named && html` <span class="unnamed">(${words.unnamed})</span>`;
    return place === 0
      ? html`<bdi class="origin">${name}</bdi>${unnamed}`
      : html` <span class="arrow">→</span> <bdi>${name}</bdi>${unnamed}`;
  });
  return html`<span class="chain">${links}</span>`;
}

/** Title, outlet and date of a source. */
export function renderSourceName(source: Source, page: PageContext): Html {
  const voice = source.voice === undefined ? undefined : page.records.voice(source.voice);
  const { published } = source;
  return html`<cite${languageOf(source)}><bdi>${source.title ?? source.obtained.from}</bdi></cite>${
    voice && html` · <bdi>${voice.name}</bdi>`
  }${published !== undefined && html` · ${page.words.published} ${page.date(published)}`}`;
}

/** The `lang` attribute of a source's words, where it is known. */
export function languageOf({ language }: Pick<Source, 'language'>): Html | undefined {
  return language !== undefined && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(language)
    ? html` lang="${language}"`
    : undefined;
}

/** Where the files of a source lie: its bytes, to be kept and compared, and its text, to be read. */
export function renderFiles({ digest }: Source, readings: readonly Digest[], { words }: PageContext): Html {
  const texts = readings.map((each) => html` · <a href="${fileNames.reading(digestHex(each))}">${words.textOf}</a>`);
  // Hostile: the bytes may be a page with scripts, so nothing leads there by a click.
  return html`<p class="facts"><code>${digest}</code></p>
<p class="facts">${words.bytesOf} <code>${fileNames.source(digestHex(digest))}</code>${texts}</p>`;
}

/** The quote, marked, with some of the reading around it. The quote alone where the reading is not at hand. */
function renderContext({ passage }: PassageTrail, page: PageContext): Html {
  if (passage.kind !== 'text') return html``;
  const text = page.textOf(passage.reading);
  if (text?.slice(passage.start, passage.end) !== passage.quote) return html`<mark>${passage.quote}</mark>`;
  const from = startOfContext(text, passage.start);
  const to = endOfContext(text, passage.end);
  return html`${from > 0 && '… '}${text.slice(from, passage.start)}<mark>${passage.quote}</mark>${text.slice(passage.end, to)}${to < text.length && ' …'}`;
}

const contextLength = 180;

/** At the start of a word. Never splits a surrogate pair, since it only ever cuts behind white space or not at all. */
function startOfContext(text: string, start: number): number {
  if (start <= contextLength) return 0;
  const around = text.slice(start - contextLength, start);
  const space = around.search(/\s/);
  return space === -1 ? start : start - contextLength + space + 1;
}

function endOfContext(text: string, end: number): number {
  if (text.length - end <= contextLength) return text.length;
  const around = text.slice(end, end + contextLength);
  const space = /\s\S*$/.exec(around)?.index;
  return space === undefined ? end : end + space;
}
