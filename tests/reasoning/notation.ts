/**
 * Testimony in short lines, for tables of examples and for the pages of the rules:
 *
 *     person R "Aidar Bekov"              a subject with a proper name; without quotes a description
 *     thing dollar "US dollar" unit USD
 *     place Almaty "Almaty" in Kazakhstan at 43.24,76.95 radius 20
 *     ministry < outlet: R age 31 year @2022-01
 *     mother: man = R                     and != for different
 *     friend: not R role terrorist
 *     man: flight journey agent=R to=Almaty purpose=concert @2022-01-02 evening
 *     man: contact before payment         and "led to", each with "not" before it where it is denied
 *     friend: false 3                     about the third statement; a voice's name in its place speaks of the voice
 *     same flight trip, different a b, grade man E, copy copied original
 *
 * Origins stand first and relays after `<`, then `: what is said`, with ` | source` where it matters. A voice with a
 * question mark has no name. Values: a subject, a term, `31 year`, `~20 person`, `10..20 person`, `date 1992-05-03`, "words".
 */

import { digestHex, digestOf } from '../../src/base/digest.ts';
import { idFromHex, type Id } from '../../src/base/id.ts';
import { optional } from '../../src/base/optional.ts';
import { grades as allGrades, type Testimony } from '../../src/reasoning/testimony.ts';
import { contentSchema, type Content, type Value } from '../../src/statement/content.ts';
import type { Statement } from '../../src/statement/statement.ts';
import type { Voice } from '../../src/statement/voice.ts';
import { subjectKinds, subjectSchema, type Subject } from '../../src/subject/subject.ts';
import { builtInVocabulary } from '../../src/subject/vocabulary.ts';
import { dayparts, type When } from '../../src/time/when.ts';

/** An id that follows from a key. Another `salt` gives another set of ids for the same lines. */
export function idOf<Prefix extends string>(prefix: Prefix, key: string, salt = ''): Id<Prefix> {
  return idFromHex(prefix, digestHex(digestOf(`${salt}${prefix} ${key}`)));
}

/** The testimony that the lines say. Throws on a line that it cannot read: a test has to be readable. */
export function readNotation(text: string, salt = ''): Testimony {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const id = <Prefix extends string>(prefix: Prefix, key: string) => idOf(prefix, key, salt);
  const subjects = new Map<string, Subject>();
  const voices = new Map<string, Voice>();
  const statements: Statement[] = [];
  const grades: Testimony['grades'][number][] = [];
  const identities: Testimony['identities'][number][] = [];
  const derivations: Testimony['derivations'][number][] = [];

  const voiceId = (word: string) => {
    const key = word.replace('?', '');
    const isPerson = subjects.get(key)?.kind === 'person';
    const self = isPerson ? { subject: id('x', key) } : {};
    const kind = isPerson ? 'person' : 'organisation';
    voices.set(key, {
      id: id('v', key),
      kind,
      name: key,
      named: voices.get(key)?.named !== false && !word.endsWith('?'),
      ...self,
    });
    return id('v', key);
  };
  const subjectId = (key: string) => {
    if (!subjects.has(key)) throw new Error(`No subject "${key}" in: ${text}`);
    return id('x', key);
  };

  const valueOf = (words: string): Value => {
    const quoted = /^"(.*)"$/.exec(words);
    if (quoted) return { kind: 'text', text: quoted[1] ?? '' };
    if (words.startsWith('date ')) return { kind: 'date', when: whenOf(words.slice(5)) };
    const figure = /^(~?)(-?\d+(?:\.\d+)?)?(\.\.)?(-?\d+(?:\.\d+)?)? ([A-Za-z]+)$/.exec(words);
    if (figure) {
      const [, about, min = '', range, max = '', unit = ''] = figure;
      const top = range === undefined ? min + max : max;
      const bottom = range === undefined ? min + max : min;
      return {
        kind: 'quantity',
        ...(bottom === '' ? {} : { min: bottom }),
        ...(top === '' ? {} : { max: top }),
        unit,
        ...(about === '~' ? { approximate: true } : {}),
      };
    }
    if (Object.hasOwn(builtInVocabulary.terms, words)) return { kind: 'term', term: words };
    return { kind: 'subject', subject: subjectId(words) };
  };

  const contentOf = (words: string): Content => {
    const about = /^(not )?(false|mistaken|coerced|confirmed) (\S+)$/.exec(words);
    if (about) {
      const [, not, says = '', target = ''] = about;
      return contentSchema.parse({
        kind: 'about',
        target: /^\d+$/.test(target) ? id('t', target) : voiceId(target),
        says,
        polarity: not ? 'negative' : 'positive',
      });
    }
    const identity = /^(\S+) (!?=) (\S+)$/.exec(words);
    if (identity)
      return {
        kind: 'identity',
        a: subjectId(identity[1] ?? ''),
        b: subjectId(identity[3] ?? ''),
        same: identity[2] === '=',
      };
    const order = /^(not )?(\S+) (before|led to) (\S+)(?: (\d+)\.\.(\d+) minutes)?$/.exec(words);
    if (order) {
      const [, not, earlier = '', how, later = '', min, max] = order;
      return {
        kind: 'order',
        earlier: subjectId(earlier),
        later: subjectId(later),
        ...(how === 'led to' ? { because: true } : {}),
        ...(min === undefined ? {} : { gap: { minMinutes: Number(min), maxMinutes: Number(max) } }),
        ...(not ? { polarity: 'negative' } : {}),
      };
    }
    return typedContent(words);
  };

  const typedContent = (words: string): Content => {
    const [said = '', date] = words.split(/ ?@/);
    const when = date === undefined ? {} : { when: whenOf(date) };
    const [, not, of = '', word = '', rest = ''] = /^(not )?(\S+) ([a-z-]+) ?(.*)$/.exec(said) ?? [];
    const polarity = not ? 'negative' : 'positive';
    if (Object.hasOwn(builtInVocabulary.properties, word) && rest !== '')
      return { kind: 'attribute', of: subjectId(of), property: word, value: valueOf(rest), ...when, polarity };
    if (!Object.hasOwn(builtInVocabulary.events, word))
      throw new Error(`No event type or property "${word}" in: ${words}`);
    const filled = rest === '' ? [] : rest.split(/ (?=[a-z]+=)/).map((part) => part.split('='));
    const fillers = filled.map(([role = '', value = '']) => [role, valueOf(value)] as const);
    const content = {
      kind: 'event',
      event: subjectId(of),
      type: word,
      roles: Object.fromEntries(fillers),
      ...when,
      polarity,
    };
    return contentSchema.parse(content);
  };

  const addStatement = (chain: string, said: string) => {
    const [content = '', source = 'source'] = said.split(' | ');
    const saidAt = / said (\S+)$/.exec(content);
    const plain = saidAt ? content.slice(0, saidAt.index) : content;
    const proposed = plain.startsWith('? ');
    const words = proposed ? plain.slice(2) : plain;
    statements.push({
      id: id('t', String(statements.length + 1)),
      attribution: chain
        .split('<')
        .map((voice) => voiceId(voice.trim()))
        .toReversed(),
      act: words.startsWith('not ') || / != /.test(words) ? 'denies' : 'asserts',
      content: contentOf(words),
      passage: {
        kind: 'region',
        id: id('p', String(statements.length)),
        source: id('s', source),
        page: 1,
        box: [0, 0, 9, 9],
      },
      ...(saidAt ? { saidAt: saidAt[1] ?? '' } : {}),
      ...(proposed ? { proposedBy: { rule: 'test', version: '1', confidence: 'high' } } : {}),
    });
  };

  for (const line of lines) {
    const subject = new RegExp(
      `^(${subjectKinds.join('|')}) (\\S+) ?(.*?)(?: in (\\S+))?(?: unit ([A-Z]+))?(?: at (\\S+),(\\S+)(?: radius (\\S+))?)?$`,
    ).exec(line);
    const judged = /^(same|different|grade|copy) (\S+) (\S+)$/.exec(line);
    const stated = /^([^:"]+?): (.*)$/.exec(line);
    if (subject) {
      const [, kind = '', key = '', names = '', within, unit, latitude, longitude, radiusKm = '0'] = subject;
      const proper = [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => ({ text: name, proper: true }));
      const named = proper.length > 0 ? proper : [{ text: names === '' ? key : names, proper: false }];
      const container = within === undefined ? {} : { within: id('x', within) };
      const location = latitude === undefined ? {} : { location: { latitude, longitude, radiusKm } };
      subjects.set(
        key,
        subjectSchema.parse({
          id: id('x', key),
          kind,
          names: named,
          ...container,
          ...location,
          ...optional('unit', unit),
        }),
      );
    } else if (judged) {
      const [, kind = '', a = '', b = ''] = judged;
      const judgement = id('j', `${kind} ${a} ${b}`);
      const grade = allGrades.find((each) => each === b);
      if (kind === 'grade' && grade) grades.push({ judgement, voice: voiceId(a), grade, grounds: [] });
      else if (kind === 'copy') derivations.push({ source: id('s', a), derivedFrom: id('s', b), derivation: 'copy' });
      else identities.push({ judgement, a: subjectId(a), b: subjectId(b), same: kind === 'same' });
    } else if (stated) addStatement(stated[1] ?? '', stated[2] ?? '');
    else throw new Error(`Cannot read the line: ${line}`);
  }
  return {
    statements,
    provisional: statements.filter(({ proposedBy }) => proposedBy).map((statement) => statement.id),
    voices: [...voices.values()],
    subjects: [...subjects.values()],
    derivations,
    grades,
    identities,
    vocabulary: builtInVocabulary,
  };
}

function whenOf(words: string): When {
  const [edtf = '', ...others] = words.trim().split(' ');
  const daypart = dayparts.find((part) => others.includes(part));
  const zone = others.find((other) => other.startsWith('+') || other.startsWith('-') || other.includes('/'));
  return { edtf, ...(daypart ? { daypart } : {}), ...(zone === undefined ? {} : { zone }) };
}
