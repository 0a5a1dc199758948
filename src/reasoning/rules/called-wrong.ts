/** One statement says of another that it is false or mistaken: what the other says cannot hold beside it. */

import type { SaidContent } from '../collect-contents.ts';
import { nameOrigins } from '../name-voices.ts';
import { joinSets } from '../premises.ts';
import type { Clash, RuleContext } from '../rule.ts';

export function* findCalledWrong({ contents }: RuleContext): Iterable<Clash> {
  const byKey = new Map<string, SaidContent>(contents.map((content) => [content.key, content]));
  for (const by of contents) {
    const target = by.plain.kind === 'called-wrong' ? byKey.get(by.plain.content) : undefined;
    if (!target) continue;
    const says = { kind: 'message', message: target.says } as const;
    const isDenial = by.says.key === 'says.not-order' || by.says.key === 'says.not-led-to';
    yield {
      premises: joinSets([by.index, target.index]),
      witness: { kind: 'called-wrong', by: by.index, target: target.index },
      message: {
        key: isDenial ? 'clash.denied' : 'clash.called-wrong',
        values: { says, by: nameOrigins(target), against: nameOrigins(by) },
      },
      topic: { name: `content ${target.key}`, message: { key: 'topic.content', values: { says } } },
      rivals: [[target.index, by.index]],
    };
  }
}
