/**
 * Which words a date pattern cannot do without. Most sentences hold no month and no weekday, and a pattern that asks for one
 * need not be tried, nor even compiled. Errs to one side alone: a slot or word is needed only where the pattern surely cannot
 * match without it.
 */

/** The slots that every match of the pattern fills, by their names without a number. */
export function neededSlots(pattern: string): ReadonlySet<string> {
  return slotsOf(inEveryAlternative(flatten(pattern)));
}

/** The longest run of letters that stands in every match, in lower case; undefined where there is none of four. */
export function neededWord(pattern: string): string | undefined {
  const flat = flatten(pattern);
  if (flat.includes('|')) return undefined;
  const runs = flat
    .replaceAll(/\\[pP]\{\w+\}|\\.|\[[^\]]*\]|\{[^}]*\}/g, cut)
    .replaceAll(/.(?=[?*+])/gu, cut)
    .match(/\p{L}{4,}/gu);
  return runs?.toSorted((a, b) => b.length - a.length)[0]?.toLowerCase();
}

/** Stands where letters may not be read on. */
const cut = '~';

/** The pattern without its groups: of what they hold, that which is in every match. */
function flatten(pattern: string): string {
  let rest = pattern;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(innermostGroup, (_, kind: string, content: string, after: string) =>
      /[=!]/.test(kind) || after !== ''
        ? cut
        : content.includes('|')
          ? cut + inEveryAlternative(content) + cut
          : content,
    );
  }
  return rest;
}

/** A group that holds no other: its kind, what is in it, and what lets it be left out. */
const innermostGroup = /\((\?<?[:=!]|\?<\w+>|)([^()]*)\)([?*]?)/g;

function inEveryAlternative(content: string): string {
  const [first = new Set<string>(), ...others] = content.split('|').map(slotsOf);
  return [...first]
    .filter((slot) => others.every((other) => other.has(slot)))
    .map((slot) => `{${slot}}`)
    .join('');
}

function slotsOf(content: string): ReadonlySet<string> {
  return new Set([...content.matchAll(/\{([a-z]+)2?\}/g)].map(([, slot = '']) => slot));
}
