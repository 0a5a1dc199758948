import { optional } from '../src/index.ts';
import { stateHypothesis } from '../src/node.ts';
import { orThrow, withCase } from './open.ts';
import { exit, UsageError, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'hypothesis',
  summary: 'state a hypothesis: contents taken together as a possible account',
  usage: [
    'hypothesis NAME [--holds STATEMENT|CONTENT …] [--denies STATEMENT|CONTENT …] [--instead-of NAME] --because TEXT',
  ],
  details: `Nothing is decided by it: "counterpoint weigh" says what would have to be wrong for each hypothesis.
A statement stands for what it says, whoever says it. CONTENT is A=B or A!=B for two subjects, or JSON as in docs/format.md.

  counterpoint hypothesis "it is Ilyas" --holds man-in-video=ilyas --denies s07 --because "As his sister says."
  counterpoint undo takes it back.`,
  options: {
    holds: { value: 'STATEMENT|CONTENT', help: 'something that is so if the hypothesis is', repeats: true },
    denies: { value: 'STATEMENT|CONTENT', help: 'something that is not so if the hypothesis is', repeats: true },
    'instead-of': { value: 'NAME', help: 'the hypothesis that this is another wording of, and takes the place of' },
    because: { value: 'TEXT', help: 'why it is worth weighing' },
  },
  run: async (call) => {
    const [name, ...more] = call.words;
    if (name === undefined || more.length > 0)
      throw new UsageError('Give the hypothesis one name, in quotes if need be.');
    const because = call.text('because');
    if (because === undefined || because.trim() === '') throw new UsageError('Give the reason: --because "…".');
    const [holds, denies] = [call.texts('holds').map(readSupposition), call.texts('denies').map(readSupposition)];
    if (holds.length + denies.length === 0) throw new UsageError('Say what it holds or denies: --holds, --denies.');
    return withCase(call, async (open) => {
      const insteadOf = optional('insteadOf', call.text('instead-of'));
      const { hypothesis, existed } = orThrow(
        await stateHypothesis(open, { name, holds, denies, because, ...insteadOf }),
      );
      if (call.terminal.isJson) call.terminal.printJson({ hypothesis, existed });
      else call.terminal.print(`${existed ? 'Stated already' : 'Stated'}  ${hypothesis.id}  ${hypothesis.name}`);
      return exit.nothing;
    });
  },
};

/** A content where the text is one; otherwise the name of a statement. */
function readSupposition(text: string): string | { readonly kind: string } {
  if (text.startsWith('{')) return readJson(text);
  const [, a, no, b] = /^([^=!]+?)\s*(!?)=\s*(.+)$/su.exec(text) ?? [];
  if (a === undefined || b === undefined) return text;
  const identity = { kind: 'identity', a: a.trim(), b: b.trim(), same: no === '' };
  return identity;
}

function readJson(text: string): { readonly kind: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string')
      return { ...value, kind: value.kind };
  } catch {
    // Falls through to the same message.
  }
  throw new UsageError('A content must be a JSON object with a "kind" (docs/format.md).');
}
