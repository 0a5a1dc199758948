/**
 * What a page's JSON-LD says of the article, by schema.org's words: the one place where most outlets state date and
 * publisher for machines.
 *
 * Hostile: JSON from a stranger. Size and number of things looked at are bounded, only own members are read, nothing is
 * merged into anything, and no `@context` is ever fetched.
 */

import type { PageFacts } from '../reading.ts';

/** Facts in the words of the page, not yet looked at. */
export type LinkedFacts = { readonly [Fact in keyof PageFacts]?: string | undefined };

/** Facts of the first thing in `text` that is an article, or else that has a headline or a date; empty for anything else. */
export function readJsonLd(text: string): LinkedFacts {
  if (text.length > longestText) return {};
  const things = thingsIn(parseJson(text));
  const article =
    things.find((thing) => typesOf(thing).some((type) => articleTypes.test(type))) ??
    things.find((thing) => stringOf(thing, 'datePublished') !== undefined || stringOf(thing, 'headline') !== undefined);
  if (!article) return {};
  return {
    title: stringOf(article, 'headline') ?? stringOf(article, 'name'),
    published: stringOf(article, 'datePublished'),
    language: stringOf(article, 'inLanguage'),
    voice: nameOf(article, 'publisher', things),
    byline: nameOf(article, 'author', things),
    address: stringOf(article, 'url') ?? stringOf(article, 'mainEntityOfPage'),
  };
}

const longestText = 262_144;
const mostThings = 200;
const articleTypes = /(?:Article|BlogPosting|Reportage|NewsReport|SocialMediaPosting)$/;

type Thing = ReadonlyMap<string, unknown>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The objects at the top: one, a list of them, or those of a `@graph`. */
function thingsIn(value: unknown): readonly Thing[] {
  const top = Array.isArray(value) ? value.slice(0, mostThings) : [value];
  return top.flatMap((each) => {
    const thing = thingOf(each);
    const graph = thing?.get('@graph');
    const members = Array.isArray(graph) ? graph.slice(0, mostThings).map(thingOf) : [];
    return [thing, ...members].filter((found) => found !== undefined);
  });
}

/** A map of the own members: `__proto__` and its kin are names like any other. */
function thingOf(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map<string, unknown>(Object.entries(value))
    : undefined;
}

function typesOf(thing: Thing): readonly string[] {
  const type = thing.get('@type');
  return (Array.isArray(type) ? type.slice(0, 20) : [type]).filter((each) => typeof each === 'string');
}

function stringOf(thing: Thing, member: string): string | undefined {
  const value = thing.get(member);
  return typeof value === 'string' ? value : undefined;
}

/** The name of a person or organisation that is given by name, as an object, as a list, or as a reference in the graph. */
function nameOf(article: Thing, member: string, things: readonly Thing[]): string | undefined {
  const value = article.get(member);
  const names = (Array.isArray(value) ? value.slice(0, 10) : [value]).map((each) => {
    if (typeof each === 'string') return each;
    const thing = thingOf(each);
    const id = thing?.get('@id');
    const named = thing?.has('name') ? thing : things.find((other) => id !== undefined && other.get('@id') === id);
    return named && stringOf(named, 'name');
  });
  return names.filter((name) => name !== undefined && !/^https?:/i.test(name)).join(', ') || undefined;
}
