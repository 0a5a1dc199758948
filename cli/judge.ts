import { grades, groundsOfGrade } from '../src/index.ts';
import { judge, type DecisionDraft } from '../src/node.ts';
import { orThrow, withCase } from './open.ts';
import { exit, UsageError, type Call, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'judge',
  summary: 'record a decision with its reason',
  usage: [
    'judge STATEMENT accept|reject --because TEXT',
    'judge SUBJECT same|different SUBJECT --because TEXT',
    `judge VOICE grade ${grades.join('|')} [--ground GROUND …] --because TEXT`,
    'judge VOICE independent VOICE --because TEXT',
    'judge FINDING|SOURCE|HYPOTHESIS set-aside --because TEXT',
    'judge VOICE|PASSAGE seal --because TEXT',
  ],
  details: `Records are named by id, by the beginning of an id, by your handle, or by the exact name.
Grades are Admiralty reliability: A completely reliable … E unreliable, F cannot be judged.
Grounds: ${groundsOfGrade.join(', ')}.
Two voices are independent where neither has what it says from the other, nor both from a third: only then does it count for more that both say it.

  counterpoint judge t_4f2k accept --because "Read against the page."
  counterpoint judge detainee grade E --ground duress --because "Spoke in custody, visibly beaten."`,
  options: {
    because: { value: 'TEXT', help: 'the reason; every judgement has one' },
    ground: { value: 'GROUND', help: 'what the grade rests on', repeats: true },
  },
  run: async (call) => {
    const because = call.text('because');
    if (because === undefined || because.trim() === '') throw new UsageError('Give the reason: --because "…".');
    const decision = readDecision(call);
    return withCase(call, async (open) => {
      const { judgement } = orThrow(await judge(open, decision, because));
      if (call.terminal.isJson) call.terminal.printJson(judgement);
      else call.terminal.print(`Judged  ${judgement.id}  ${call.words.join(' ')}: ${because}`);
      return exit.nothing;
    });
  },
};

function readDecision({ words, texts }: Call): DecisionDraft {
  const [target, kind, object, ...more] = words;
  if (target === undefined || kind === undefined || more.length > 0)
    throw new UsageError('Name a record and the decision.');
  const needsObject = kind === 'same' || kind === 'different' || kind === 'grade' || kind === 'independent';
  if (needsObject !== (object !== undefined))
    throw new UsageError(needsObject ? `Say what "${kind}" is with.` : `"${kind}" takes no further word.`);
  switch (kind) {
    case 'accept':
    case 'reject':
      return { kind, statement: target };
    case 'same':
    case 'different':
      return { kind, a: target, b: object };
    case 'grade':
      return { kind, voice: target, grade: object?.toUpperCase(), grounds: texts('ground') };
    case 'independent':
      return { kind, voice: target, other: object };
    case 'set-aside':
    case 'seal':
      return { kind, target };
    default:
      throw new UsageError(
        `There is no decision "${kind}": accept, reject, same, different, grade, independent, set-aside or seal.`,
      );
  }
}
