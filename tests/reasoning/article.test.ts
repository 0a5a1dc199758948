/** The real article: what a careful person finds in it, found from the table of its contents alone. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { CaseWayOut, Conflict, Findings } from '../../src/reasoning/findings.ts';
import { articleTestimony } from '../article/testimony.ts';
import { faultNames, sayer } from './labels.ts';
import { idOf } from './notation.ts';

const testimony = articleTestimony();
const findings = deriveFindings(testimony);
const say = sayer(testimony);

function conflictSaying(...parts: readonly string[]): Conflict | undefined {
  return findings.conflicts.find(({ message }) => parts.every((part) => say(message).includes(part)));
}

function membersOf(conflict: Conflict | undefined): readonly string[] {
  return (conflict?.members ?? []).map(({ says }) => say(says)).toSorted();
}

/** The cheapest way out in which the detained man is not wrong in anything. */
function sparingTheConfession(all: Findings): CaseWayOut | undefined {
  return all.waysOut.find(({ faults }) =>
    faultNames(faults, all, testimony).every((fault) => !fault.includes('detained')),
  );
}

/** By how much the cheapest way out leads those that spare the confession. */
function margin(all: Findings): number {
  return (sparingTheConfession(all)?.cost ?? 0) - (all.waysOut[0]?.cost ?? 0);
}

describe('the conflicts', () => {
  test('are seven in five questions, and all that there are', () => {
    expect(findings.conflicts.map(({ rule }) => rule).toSorted()).toEqual([
      'denial',
      'exclusion',
      'exclusion',
      'exclusion',
      'identity',
      'identity',
      'times',
    ]);
    expect(findings.groups).toHaveLength(5);
    expect(findings.completeness).toEqual({ complete: true, stoppedAt: [] });
  });

  test('hold the payment after the contact of 1 January against the ticket of 16 December', () => {
    const conflict = conflictSaying(
      '16 December 2021',
      '16 days before the first contact (1 January 2022, the detained man',
    );
    expect(membersOf(conflict)).toEqual(
      [
        'The man’s agreement came before the payment for the man’s flight',
        'Strangers contacted the man in the video on 1 January 2022',
        'The first contact came before the man’s agreement',
        'The man in the video is Vikram Ruzakhunov',
        'Unknown persons paid for the man’s flight to Almaty on behalf of the man in the video',
        'The purchase of the ticket for Ruzakhunov’s flight took place on 16 December 2021',
      ].toSorted(),
    );
    expect(conflict?.decisions).toEqual([idOf('j', 'flight-of-man flight-of-ruzakhunov')]);
    expect(conflict?.assumptions.map(({ rule }) => rule)).toEqual(['same-by-meaning']);
  });

  test('hold arrival to protest for money against arrival to give concerts', () => {
    const conflict = conflictSaying('taking part in a protest', 'concerts', 'not both can be so');
    expect(membersOf(conflict)).toContain('The man in the video is Vikram Ruzakhunov');
    expect(conflict?.members).toHaveLength(3);
  });

  test('hold that the man is R against that he is not R, and that he is U', () => {
    expect(
      membersOf(
        conflictSaying(
          'say that the man in the video is Vikram Ruzakhunov; representatives of power structures deny it',
        ),
      ),
    ).toEqual(['The man in the video is Vikram Ruzakhunov', 'The man in the video is not Vikram Ruzakhunov']);
    expect(membersOf(conflictSaying('Zakir Uburov', 'nothing in common'))).toEqual([
      'The man in the video is Vikram Ruzakhunov',
      'The man in the video is Zakir Uburov',
    ]);
  });

  test('hold unemployed against leader of an orchestra', () => {
    expect(conflictSaying('unemployed', 'leader of an orchestra')?.rule).toBe('exclusion');
  });

  test('are told once for four origins that recognise the man', () => {
    const members = findings.conflicts.flatMap((conflict) => conflict.members);
    const recognition = members.filter(({ says }) => say(says) === 'The man in the video is Vikram Ruzakhunov');
    expect(new Set(recognition.map(({ content }) => content)).size).toBe(1);
    expect(recognition[0]?.statements).toHaveLength(4);
  });

  test('rest on the judgement on the two spellings where they need it', () => {
    const spellings = idOf('j', 'ruzakhunov ruzahunov');
    expect(conflictSaying('unemployed', 'leader of an orchestra')?.decisions).toEqual([]);
    expect(findings.contents.filter(({ says }) => say(says).includes('Ruzahunov'))).toEqual([]);
    const apart = deriveFindings({
      ...testimony,
      identities: testimony.identities.filter(({ judgement }) => judgement !== spellings),
    });
    const recognised = apart.contents.filter(({ says }) => /^The man in the video is Ruz?/.test(say(says)));
    expect(recognised.length).toBe(1);
  });
});

describe('the ways out', () => {
  test('begin with the confession and the unnamed representatives', () => {
    const [best] = findings.waysOut;
    expect(faultNames(best?.faults ?? [], findings, testimony)).toEqual([
      'voice Representatives of power structures',
      'voice The detained man in the video',
    ]);
    expect(findings.clusters.map(({ tie, complete }) => ({ tie, complete }))).toEqual([{ tie: false, complete: true }]);
    expect(findings.clusters[0]?.bound?.cost).toBe(best?.cost);
  });

  test('that spare the confession need four origins to be wrong about the man at once', () => {
    const sparing = sparingTheConfession(findings);
    expect(faultNames(sparing?.faults ?? [], findings, testimony)).toEqual([
      'origin Colleagues of Ruzakhunov',
      'origin Kyrgyz media and Telegram channels',
      'origin Relatives of Ruzakhunov',
      'origin Yulia Rutskaya',
    ]);
  });

  test('leave standing what a newsroom may print', () => {
    const outcomes = new Map(findings.contents.map(({ says, outcome }) => [say(says), outcome]));
    expect(outcomes.get('The man in the video is Vikram Ruzakhunov')).toBe('stands');
    expect(outcomes.get('The purchase of the ticket for Ruzakhunov’s flight took place on 16 December 2021')).toBe(
      'stands',
    );
    expect(outcomes.get('The man in the video is unemployed')).toBe('falls');
    expect(outcomes.get('The man in the video was ill-treated until January 2022')).toBe('unchallenged');
    // In no conflict itself, but said by a voice that falls throughout.
    expect(outcomes.get('The man in the video stayed in the apartment')).toBe('falls');
  });

  test('lead further when a person grades the confession by its duress', () => {
    const duress = {
      judgement: idOf('j', 'duress'),
      voice: idOf('v', 'detained'),
      grade: 'E',
      grounds: ['duress'],
    } as const;
    const graded = deriveFindings({ ...testimony, grades: [duress] }, { waysOut: 100 });
    expect(graded.waysOut[0]?.faults.toSorted()).toEqual(findings.waysOut[0]?.faults.toSorted());
    expect(margin(graded)).toBeGreaterThan(margin(findings));
    expect(graded.warnings.some(({ about }) => about === 'grade-suggested')).toBe(false);
  });
});

describe('support and warnings', () => {
  test('count four origins for the recognition, none of them shown to be independent', () => {
    const recognition = findings.corroborations.find(
      ({ says }) => say(says) === 'The man in the video is Vikram Ruzakhunov',
    );
    expect(recognition?.independent).toEqual({
      count: 4,
      weakest: 1,
      established: false,
      reasons: ['unnamed-origin', 'shared-relay', 'not-examined'],
    });
    expect(recognition?.singlePoints.toSorted((a, b) => (a.voice < b.voice ? -1 : 1))).toEqual(
      [
        { voice: idOf('v', 'outlet'), as: 'relay' },
        { voice: idOf('v', 'page'), as: 'relay' },
      ].toSorted((a, b) => (a.voice < b.voice ? -1 : 1)),
    );
  });

  test('count two channels with one recording as one origin', () => {
    const contact = findings.corroborations.find(({ says }) => say(says).startsWith('Strangers contacted'));
    expect(contact?.statements).toHaveLength(2);
    expect(contact?.origins).toEqual([idOf('v', 'detained')]);
  });

  test('suggest a grade for the man who was beaten', () => {
    const suggested = findings.warnings.filter(({ about }) => about === 'grade-suggested');
    expect(suggested.map(({ suggests }) => suggests)).toEqual([
      { voice: idOf('v', 'detained'), grade: 'E', grounds: ['duress'] },
    ]);
  });

  test('rest on chains that all start at the blog page, then the outlet', () => {
    const starts = testimony.statements.map(({ attribution }) => attribution.slice(0, 2).join(' '));
    const reposted = `${idOf('v', 'page')} ${idOf('v', 'outlet')}`;
    expect(new Set(starts)).toEqual(new Set([reposted, `${idOf('v', 'page')} ${idOf('v', 'commenter')}`]));
  });
});
