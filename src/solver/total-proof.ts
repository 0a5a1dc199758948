/**
 * The other shape of a proof that nothing costs less: conflicts not only of groups but also of totals, "fewer than three of
 * that conflict fall". Each is paid for out of what its members may still cost. What it proves is added up again by
 * `check/proved-totals.ts`.
 */

/** Something that may fall: a group, or that fewer than `least` of an earlier total's members fall. */
export type TotalMember = number | { readonly total: number; readonly least: number };

/** Members that cannot all hold together, and the price that is paid for it: out of each of them, in whole costs. */
export type Total = { readonly price: number; readonly members: readonly TotalMember[] };
