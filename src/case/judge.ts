/** A person decides, with a reason. The machine never calls this by itself. */

import { isId, newId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { judgementSchema, type Decision, type Judgement } from '../judgement/judgement.ts';
import type { ViewReader } from '../store/contract.ts';
import { draftDecision, openDraftContext } from './draft.ts';
import { isHypothesisStated } from './hypotheses.ts';
import { act, orRefuse, refuseAction, type Action, type OpenCase } from './open-case.ts';

/** A decision in which records may be named by id, beginning of an id, handle or name. */
export type DecisionDraft = { readonly kind: Decision['kind']; readonly [member: string]: unknown };

export type Judged = { readonly judgement: Judgement; readonly action: Action | undefined };

/** Records a judgement. Problems: of references, `reason-missing`, `decision-malformed`, `decision-misfit`. */
export async function judge(open: OpenCase, draft: DecisionDraft, because: string): Promise<Result<Judged>> {
  const reason = judgementSchema.unwrap().shape.because.safeParse(because);
  if (!reason.success)
    return refuse(
      'reason-missing',
      'Cannot record a judgement without a reason of 1 to 5000 characters',
      'Say why: --because "…".',
    );
  const done = await act(open, 'recording a judgement', async (writer) => {
    const decision = orRefuse(await draftDecision(draft, openDraftContext(open, writer.views)));
    const problem = await misfitOf(decision, writer.views);
    if (problem) return refuseAction(problem);
    const judgement = { id: newId('j', open.random), by: open.actor, at: open.now(), because: reason.data, decision };
    await writer.record('judged', { judgement });
    return judgement;
  });
  return done.ok ? succeed({ judgement: done.value.value, action: done.value.action }) : done;
}

/** What makes a decision senseless in this case, or undefined. */
export async function misfitOf(decision: Decision, views: ViewReader): Promise<Problem | undefined> {
  switch (decision.kind) {
    case 'same':
    case 'different': {
      if (decision.a === decision.b) return misfit('both sides name the same subject', 'Name two subjects.');
      const [a, b] = [(await views.subject(decision.a))?.record, (await views.subject(decision.b))?.record];
      if (a && b && a.kind !== b.kind)
        return misfit(
          `"${a.names[0]?.text}" is a ${a.kind} and "${b.names[0]?.text}" is a ${b.kind}`,
          'Name two subjects of one kind.',
        );
      return undefined;
    }
    case 'grade': {
      const voice = (await views.voice(decision.voice))?.record;
      if (voice && !voice.named && decision.grade < 'F') {
        return misfit(
          `"${voice.name}" has no name that anybody could go back to, and such a voice cannot be graded above F`,
          'Grade it F, or name the voice.',
        );
      }
      return undefined;
    }
    case 'independent': {
      if (decision.voice === decision.other) return misfit('both sides name the same voice', 'Name two voices.');
      for (const id of [decision.voice, decision.other]) {
        const voice = (await views.voice(id))?.record;
        if (voice?.named === false)
          return misfit(
            `"${voice.name}" has no name that anybody could go back to, and nobody can say of whom such a voice is independent`,
            'Name the voice.',
          );
      }
      return undefined;
    }
    case 'set-aside': {
      const { target } = decision;
      return isId('h', target) && !(await isHypothesisStated(target, views))
        ? misfit(`the case has no hypothesis "${target}"`, 'See "counterpoint weigh --json".')
        : undefined;
    }
    case 'accept':
    case 'reject':
    case 'seal':
      return undefined;
  }
}

function misfit(message: string, mend: string): Problem<'decision-misfit'> {
  return { code: 'decision-misfit', message: `Cannot record the judgement: ${message}`, mend };
}
