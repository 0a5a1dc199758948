/**
 * When something happened, as a source says it: an EDTF date (ISO 8601-2:2019), and beside it what EDTF cannot hold, a
 * part of the day and the zone in which the date is meant. Nothing here reads a clock.
 */

import { z } from 'zod';

/** A date in EDTF, levels 0 to 2. Checked by `parseEdtf` wherever a record enters a case. */
export type Edtf = string;

export const dayparts = ['night', 'morning', 'afternoon', 'evening'] as const;
export type Daypart = (typeof dayparts)[number];

export const whenSchema = z
  .strictObject({
    edtf: z.string().min(1).max(200),
    daypart: z.enum(dayparts).exactOptional(),
    /** IANA name, or an offset like +06:00. Without it, a date's instant is uncertain by the zones of the earth. */
    zone: z.string().min(1).max(64).exactOptional(),
  })
  .readonly();
export type When = z.infer<typeof whenSchema>;
