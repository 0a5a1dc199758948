/** A length of time as a value that sentences can show: in the largest unit that people would count it in. */

import type { MessageValue } from './findings.ts';

/** Whole days, hours from two on, minutes below that. Rounded down: it is meant as "at least". */
export function lengthValue(minutes: number): MessageValue {
  const [count, unit] =
    minutes >= 1440 && minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes >= 120
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  const figure = String(Math.floor(count));
  return { kind: 'value', value: { kind: 'quantity', min: figure, max: figure, unit } };
}
