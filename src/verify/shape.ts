/**
 * Says whether a value that came out of JSON has the shape of a type, member for member: nothing missing, nothing more.
 * Small on purpose, since the independent checker brings no package. Each shape is tied to its type, so that a member
 * added to a type and not to its shape does not compile.
 * Hostile: values are anything that JSON can say; members are looked for among an object's own only.
 */

/** A shape, whatever its type. `misfit` says the first thing that is wrong with the value at a path. */
type AnyShape = {
  readonly misfit: (value: unknown, path: string) => string | undefined;
  /** True where the member may be left out. */
  readonly optional?: boolean;
};
/** `of` is never there: it ties the shape to its type, which may be neither wider nor narrower. */
export type Shape<T> = AnyShape & { readonly of?: (value: T) => T };

/** The value as what its shape says, or what is wrong with it. */
export function readAs<T>(
  shape: Shape<T>,
  value: unknown,
  path: string,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly misfit: string } {
  const misfit = misfitWithin(shape, value, path);
  if (misfit !== undefined) return { ok: false, misfit };
  // The one place where a value gets a type because its shape was looked at.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ok: true, value: value as T };
}

/** Hostile: what is nested deeper than the stack has no shape that we know. */
function misfitWithin({ misfit }: AnyShape, value: unknown, path: string): string | undefined {
  try {
    return misfit(value, path);
  } catch (error) {
    if (error instanceof RangeError) return `${path} is nested too deep`;
    throw error;
  }
}

type Optional<T> = Shape<T> & { readonly optional: true };
type Members<T> = {
  readonly [Key in keyof T]-?: object extends Pick<T, Key> ? Optional<Exclude<T[Key], undefined>> : Shape<T[Key]>;
};

/** An object with exactly these members. */
export function recordOf<T extends object>(members: Members<T>): Shape<T> {
  const shapes = Object.entries<AnyShape>(members);
  return {
    misfit: (value, path) => {
      if (!isObject(value)) return `${path} must be an object`;
      const stranger = Object.keys(value).find((key) => !Object.hasOwn(members, key));
      if (stranger !== undefined) return `${path} has the unknown member ${JSON.stringify(stranger.slice(0, 40))}`;
      for (const [key, shape] of shapes) {
        if (!Object.hasOwn(value, key)) {
          if (shape.optional !== true) return `${path} lacks the member "${key}"`;
        } else {
          const misfit = shape.misfit(value[key], `${path}.${key}`);
          if (misfit !== undefined) return misfit;
        }
      }
      return undefined;
    },
  };
}

/** A member that may be left out. */
export function optional<T>(shape: Shape<T>): Optional<T> {
  return { misfit: shape.misfit, optional: true };
}

/** One of several objects that tell themselves apart by `kind`. */
export function byKind<T extends { readonly kind: string }>(shapes: {
  readonly [Kind in T['kind']]: Shape<Extract<T, { readonly kind: Kind }>>;
}): Shape<T> {
  return byTag('kind', shapes);
}

/** One of several objects that tell themselves apart by the member `tag`. */
export function byTag<T>(tag: string, shapes: Readonly<Record<string, AnyShape>>): Shape<T> {
  return {
    misfit: (value, path) => {
      const kind = isObject(value) && Object.hasOwn(value, tag) ? value[tag] : undefined;
      if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind))
        return `${path}.${tag} must be one of ${Object.keys(shapes).join(', ')}`;
      return shapes[kind]?.misfit(value, path);
    },
  };
}

/** A list. */
export function list<T>(shape: Shape<T>, { least = 0 }: { readonly least?: number } = {}): Shape<readonly T[]> {
  return {
    misfit: (value, path) => {
      if (!Array.isArray(value)) return `${path} must be a list`;
      if (value.length < least) return `${path} must have at least ${least} members`;
      for (const [place, each] of value.entries()) {
        const misfit = shape.misfit(each, `${path}[${place}]`);
        if (misfit !== undefined) return misfit;
      }
      return undefined;
    },
  };
}

/** A list of exactly two. */
export function pair<A, B>(first: Shape<A>, second: Shape<B>): Shape<readonly [A, B]> {
  return {
    misfit: (value, path) =>
      Array.isArray(value) && value.length === 2
        ? (first.misfit(value[0], `${path}[0]`) ?? second.misfit(value[1], `${path}[1]`))
        : `${path} must be a list of two`,
  };
}

/** An object whose members all have one shape, under any names. */
export function dictionary<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    misfit: (value, path) => {
      if (!isObject(value)) return `${path} must be an object`;
      for (const [key, each] of Object.entries(value)) {
        const misfit = shape.misfit(each, `${path}[${JSON.stringify(key.slice(0, 40))}]`);
        if (misfit !== undefined) return misfit;
      }
      return undefined;
    },
  };
}

/** Text, of that form where one is given. */
export function text<T extends string = string>(isForm?: (text: string) => boolean, form = 'of its form'): Shape<T> {
  return {
    misfit: (value, path) =>
      typeof value !== 'string'
        ? `${path} must be text`
        : isForm === undefined || isForm(value)
          ? undefined
          : `${path} must be ${form}`,
  };
}

/** One of these values. */
export function oneOf<const T extends string | number | boolean>(...values: readonly T[]): Shape<T> {
  const known: readonly unknown[] = values;
  return {
    misfit: (value, path) => (known.includes(value) ? undefined : `${path} must be one of ${values.join(', ')}`),
  };
}

/** A whole number from `least` on. */
export function whole(least = Number.MIN_SAFE_INTEGER): Shape<number> {
  return {
    misfit: (value, path) =>
      Number.isSafeInteger(value) && Number(value) >= least
        ? undefined
        : `${path} must be a whole number from ${least} on`,
  };
}

/** Yes or no. */
export const truth: Shape<boolean> = {
  misfit: (value, path) => (typeof value === 'boolean' ? undefined : `${path} must be true or false`),
};

/** One shape or the other; what is wrong is said of the first. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return {
    misfit: (value, path) => {
      const misfit = first.misfit(value, path);
      return misfit === undefined || second.misfit(value, path) === undefined ? undefined : misfit;
    },
  };
}

/** A shape that is looked up only when it is needed: for values that hold their like. */
export function deferred<T>(shape: () => Shape<T>): Shape<T> {
  return { misfit: (value, path) => shape().misfit(value, path) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
