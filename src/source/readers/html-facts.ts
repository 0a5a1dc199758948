/**
 * What a page says of itself in its head: JSON-LD, Open Graph, and the older ways. Where several places say it, the one
 * that outlets keep for machines goes first, because it is the one that they correct.
 */

import { cleanFacts } from '../page-facts.ts';
import type { PageFacts } from '../reading.ts';
import { findHeading } from './find-heading.ts';
import { readJsonLd, type LinkedFacts } from './json-ld.ts';
import { attributeOf, rawTextOf, walkPage, type PageElement } from './page-tree.ts';

/** The facts of a page and the heading that is its title; `address` is where it came from, if known. */
export function readHtmlFacts(
  page: PageElement,
  decoded: string,
  address: string | undefined,
): { readonly facts: PageFacts; readonly heading: PageElement | undefined } {
  const said = collect(page);
  const meta = (...names: readonly string[]) => names.map((name) => said.meta.get(name));
  const { linked } = said;
  const saved = savedFrom(decoded);
  const title = said.meta.get('og:title') ?? linked.title;
  const heading = findHeading(page, title ?? said.title);
  const raw = {
    title: [title, heading && rawTextOf(heading), said.title],
    published: [linked.published, ...meta(...dateNames), said.time],
    language: [said.language, ...meta('og:locale', 'content-language'), linked.language],
    voice: [...meta('og:site_name'), linked.voice, ...meta('application-name')],
    byline: [linked.byline, ...meta('author', 'dc.creator', 'byl')],
    address: [said.canonical, ...meta('og:url'), linked.address, saved],
  };
  return { facts: cleanFacts(raw, address ?? saved), heading };
}

const dateNames = 'article:published_time datepublished date pubdate publishdate dc.date dcterms.date'.split(' ');

type Said = {
  readonly meta: ReadonlyMap<string, string>;
  readonly linked: LinkedFacts;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly canonical?: string | undefined;
  readonly time?: string | undefined;
};

const mostScripts = 20;

function collect(page: PageElement): Said {
  const meta = new Map<string, string>();
  const scripts: LinkedFacts[] = [];
  const first = new Map<keyof Said, string>();
  const keepFirst = (fact: keyof Said, value: string | undefined) => {
    if (value !== undefined && value.trim() !== '' && !first.has(fact)) first.set(fact, value);
  };
  const visits: Readonly<Record<string, (element: PageElement) => void>> = {
    meta: (element) => addMeta(meta, element),
    title: (element) => first.has('title') || keepFirst('title', rawTextOf(element)),
    html: (element) => keepFirst('language', attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang')),
    time: (element) => keepFirst('time', attributeOf(element, 'datetime')),
    link: (element) => {
      if (attributeOf(element, 'rel')?.toLowerCase() === 'canonical')
        keepFirst('canonical', attributeOf(element, 'href'));
    },
    script: (element) => {
      const isLinkedData = attributeOf(element, 'type')?.trim().toLowerCase() === 'application/ld+json';
      if (isLinkedData && scripts.length < mostScripts) scripts.push(readJsonLd(rawTextOf(element)));
    },
  };
  walkPage(page, {
    enter(element) {
      if (Object.hasOwn(visits, element.tag)) visits[element.tag]?.(element);
      return true;
    },
  });
  return { ...Object.fromEntries(first), meta, linked: firstOfEach(scripts) };
}

/** The first word on each name stands; names are compared in lower case, and Open Graph's are properties. */
function addMeta(meta: Map<string, string>, element: PageElement): void {
  const content = attributeOf(element, 'content');
  if (content === undefined || content.trim() === '') return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attributeOf(element, attribute)?.trim().toLowerCase();
    if (name !== undefined && !meta.has(name)) meta.set(name, content);
  }
}

function firstOfEach(facts: readonly LinkedFacts[]): LinkedFacts {
  const said = facts.toReversed().map((each) => Object.entries(each).filter(([, value]) => value !== undefined));
  return Object.fromEntries(said.flat());
}

/** Browsers that save a page write where it came from into its first lines. */
function savedFrom(decoded: string): string | undefined {
  return /<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->/.exec(decoded.slice(0, 4096))?.[1];
}
