/**
 * The form of a proof that hitting sets cannot cost less: prices for lists, and choices that prices leave open. What it proves
 * is added up again by `check/proved-bound.ts`. Lists go by number; elements by whatever name those who ask have for them.
 */

/** A price for each of some lists, in `1 / scale` of a cost; every other list has the price 0. */
export type ListPrices = readonly (readonly [list: number, price: number])[];

/**
 * Proves a cost that no hitting set goes below. Before each step, elements without alternative are taken; a list that has
 * none left proves that there is no hitting set. A step speaks of the elements still open and the lists not yet met.
 */
export type PriceProof<Element = number> =
  /** The bound of these prices, rounded up. */
  | { readonly step: 'prices'; readonly prices: ListPrices }
  /** The other way is as dear as the bound of these prices with that element's surplus on top, for each of these. */
  | {
      readonly step: 'settle';
      readonly prices: ListPrices;
      readonly taken: readonly Element[];
      readonly leftOut: readonly Element[];
      readonly rest: PriceProof<Element>;
    }
  /** Both ways. */
  | {
      readonly step: 'branch';
      readonly element: Element;
      readonly taken: PriceProof<Element>;
      readonly leftOut: PriceProof<Element>;
    };

/** A proof for some of the lists, which share no element with the others. */
export type PartProof<Element = number> = {
  readonly lists: readonly number[];
  readonly scale: number;
  readonly proof: PriceProof<Element>;
};

/** The same proof under other numbers of lists and other names of elements. */
export function renameProof<From, To>(
  proof: PriceProof<From>,
  listOf: (list: number) => number,
  nameOf: (element: From) => To,
): PriceProof<To> {
  const rename = (prices: ListPrices): ListPrices => prices.map(([list, price]) => [listOf(list), price]);
  const renameAll = (each: PriceProof<From>): PriceProof<To> => {
    switch (each.step) {
      case 'prices':
        return { step: 'prices', prices: rename(each.prices) };
      case 'settle':
        return {
          step: 'settle',
          prices: rename(each.prices),
          taken: each.taken.map(nameOf),
          leftOut: each.leftOut.map(nameOf),
          rest: renameAll(each.rest),
        };
      case 'branch':
        return {
          step: 'branch',
          element: nameOf(each.element),
          taken: renameAll(each.taken),
          leftOut: renameAll(each.leftOut),
        };
    }
  };
  return renameAll(proof);
}

/** The same for a proof of a part. */
export function renamePart<From, To>(
  { lists, scale, proof }: PartProof<From>,
  listOf: (list: number) => number,
  nameOf: (element: From) => To,
): PartProof<To> {
  return { lists: lists.map(listOf), scale, proof: renameProof(proof, listOf, nameOf) };
}
