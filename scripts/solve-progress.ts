/** Tells on standard error how far a long run is: nothing within the first second, then ever more seldom. */

import type { News } from './solve-worker.ts';

export type Progress = {
  readonly read: (bytes: number) => void;
  readonly take: (news: News) => void;
  readonly end: () => void;
};

export function startProgress(isQuiet: boolean): Progress {
  const begun = performance.now();
  let bytes = 0;
  let finds = 0;
  let best: number | undefined;
  let bound: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const describe = () => {
    if (best !== undefined || bound !== undefined) return `best ${best ?? 'none'}, bound ${bound ?? 0}`;
    return finds > 0 ? `${finds} found` : `nothing found yet, ${Math.ceil(bytes / 1000).toLocaleString('en')} kB read`;
  };
  const tell = () => {
    const seconds = Math.round((performance.now() - begun) / 1000);
    process.stderr.write(`counterpoint-solve: ${seconds} s, ${describe()}\n`);
    // Each word comes after as long again as the run has taken.
    timer = setTimeout(tell, Math.min(60, Math.max(1, seconds)) * 1000);
  };
  if (!isQuiet) timer = setTimeout(tell, 1000);
  return {
    read: (count) => {
      bytes += count;
    },
    take: (news) => {
      if (news.kind === 'line' && news.isFind) finds++;
      if (news.kind === 'best') best = news.cost;
      if (news.kind === 'bound') ({ bound } = news);
    },
    end: () => clearTimeout(timer),
  };
}
