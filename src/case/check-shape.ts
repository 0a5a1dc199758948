/**
 * Holds many values to one schema: as it is for the first of them, and compiled once there are enough of them to earn back
 * what compiling costs (some twenty milliseconds, as three hundred values). What is accepted and refused, and in which
 * words, is the same either way: where the compiled form refuses, the schema itself says why.
 */

import { z } from 'zod';

const compiledAfter = 300;

/**
 * A check against `schema` that becomes several times as fast once it has been asked three hundred times. The schema must
 * change nothing: what is accepted is then given as it came, and not copied.
 */
export function makeShapeCheck<T>(schema: z.ZodType<T, T>): (value: unknown) => z.ZodSafeParseResult<T> {
  let asked = 0;
  let compiled: z.ZodType<T, T> | undefined;
  return (value) => {
    asked += 1;
    if (asked === compiledAfter) compiled = z.compile(schema);
    return compiled?.validate(value) === true ? { success: true, data: value } : schema.safeParse(value);
  };
}
