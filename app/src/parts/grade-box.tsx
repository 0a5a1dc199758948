/** A grade: a letter in a small box, broken where nobody has given it. Opens the form that gives one. */

import { useState } from 'preact/hooks';
import type { VoiceName } from '../api/types.ts';
import { GradeForm } from './grade-form.tsx';

export type ShownGrade = { readonly grade: string; readonly given: boolean };

export function GradeBox({ voice, grade }: { readonly voice: VoiceName; readonly grade: ShownGrade }) {
  const [isOpen, setOpen] = useState(false);
  const label = grade.given
    ? `Grade of ${voice.name}: ${grade.grade}. Change it`
    : `${voice.name} has no grade and counts as ${grade.grade}. Give one`;
  return (
    <>
      <button
        type="button"
        class={grade.given ? 'grade' : 'grade assumed'}
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        {grade.grade}
      </button>
      {isOpen && <GradeForm voice={voice} onLeave={() => setOpen(false)} />}
    </>
  );
}
