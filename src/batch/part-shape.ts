/**
 * What the interactive engine's rules find in one part, without saying of whom: conflicts as sets of premises, contents by
 * their places in the part, assumptions by what they are about. Whoever is put in the place of the subjects, the same
 * contents are in conflict; so a part of a shape that was seen before needs no looking at.
 */

import { collectContents } from '../reasoning/collect-contents.ts';
import { collectFaults } from '../reasoning/faults.ts';
import { findConflicts } from '../reasoning/find-conflicts.ts';
import { effectiveGrades } from '../reasoning/grades.ts';
import { mergeSubjects } from '../reasoning/merge-subjects.ts';
import type { Premise, PremiseSet } from '../reasoning/premises.ts';
import { prepareRules } from '../reasoning/prepare-rules.ts';
import { doubtReferents } from '../reasoning/referents.ts';
import { openSamePeople } from '../reasoning/same-people.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Priced } from './price-contents.ts';

export type Shape = {
  readonly premises: readonly ShapePremise[];
  /** Premises by their places. */
  readonly conflicts: readonly PremiseSet[];
  /** False where a rule stopped early. */
  readonly isComplete: boolean;
};

export type ShapePremise =
  /** A content of the part, or several that judgements make one. */
  | { readonly kind: 'content'; readonly places: readonly number[] }
  /** An assumption or a judgement, with what doubting it costs. */
  | { readonly kind: 'doubt'; readonly about: readonly About[]; readonly cost: number };

/** A word, a subject of the part by its label, or a content by its place. */
export type About = string | { readonly subject: number } | { readonly content: number };

/** Where the ids of a testimony stand in the part. */
export type Standing = {
  /** The place of the content that a statement says. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly labelOf: (subject: string) => number | undefined;
};

export type FoundShape = {
  readonly shape: Shape;
  /** What would have to be wrong, as the interactive engine has it: along the paths of the testimony given. */
  readonly priceAsTold: () => Priced;
};

/**
 * The shape of a part, found in its testimony. `doubtsReferents` where it may be wrong that two are taken for one; the testimony has
 * to have every statement of the part then.
 */
export function findShape(
  testimony: Testimony,
  { placeOf, labelOf, doubtsReferents }: Standing & { readonly doubtsReferents: boolean },
): FoundShape {
  const subjects = mergeSubjects(testimony);
  const { list: contents } = collectContents(testimony, subjects);
  let isComplete = true;
  const context = prepareRules(testimony, subjects, contents, () => {
    isComplete = false;
  });
  const clashing = findConflicts(context);
  const conflicts = doubtsReferents ? doubtReferents(clashing, context, () => testimony) : clashing;
  const used = [...new Set(conflicts.flatMap(({ premises }) => premises))].toSorted((a, b) => a - b);
  const table = collectFaults({
    // What the premises cost that are no contents; those are priced from the columns.
    contents: [],
    conflicts,
    premises: context.premises.list,
    gradeOf: () => ({ grade: 'F', given: false }),
    samePeople: () => [],
    provisional: new Set(),
    sameEvents: subjects.sameEvents,
  });
  const placesOf = contents.map(({ statements }) => [...new Set(statements.flatMap((id) => placeOf.get(id) ?? []))]);
  const placeOfKey = new Map<string, number>(contents.map(({ key, index }) => [key, placesOf[index]?.[0] ?? -1]));
  const aboutWhat = (text: string): About => {
    const [subject, content] = [labelOf(text), placeOfKey.get(text)];
    if (subject !== undefined) return { subject };
    return content === undefined ? text : { content };
  };
  const shapeOf = (premise: Premise): ShapePremise => {
    if (premise.kind === 'content') return { kind: 'content', places: placesOf[premise.content.index] ?? [] };
    const [[fault = -1] = []] = table.pathsOf(premise);
    return { kind: 'doubt', about: namesIn(premise).map(aboutWhat), cost: table.costs[fault] ?? 0 };
  };
  const numbers = new Map(used.map((number, place) => [number, place]));
  const inUse = used.flatMap((number) => context.premises.list[number] ?? []);
  return {
    shape: {
      premises: inUse.map(shapeOf),
      conflicts: conflicts.map(({ premises }) => premises.flatMap((number) => numbers.get(number) ?? [])),
      isComplete,
    },
    priceAsTold: () => {
      const gradeOf = effectiveGrades(testimony.voices, testimony.grades);
      const provisional = new Set(testimony.provisional);
      const told = collectFaults({
        contents,
        conflicts,
        premises: context.premises.list,
        gradeOf,
        samePeople: openSamePeople(testimony.voices),
        provisional,
        sameEvents: subjects.sameEvents,
      });
      const said = inUse.flatMap((premise, place) =>
        premise.kind === 'content' ? [{ place, content: premise.content }] : [],
      );
      return {
        pathsOf: new Map(said.map(({ place, content }) => [place, told.pathsOfContent(content)])),
        costs: told.costs,
        origins: [...new Set(said.flatMap(({ content }) => content.paths.map(({ origin }) => origin)))],
      };
    },
  };
}

function namesIn(premise: Exclude<Premise, { kind: 'content' }>): readonly string[] {
  if (premise.kind === 'referent') return [premise.judgement];
  const parts: unknown = JSON.parse(premise.appliesTo);
  return [premise.rule, ...(Array.isArray(parts) ? parts.map(String) : [])];
}
