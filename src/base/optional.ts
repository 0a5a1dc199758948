/** An object with one member, or with none where the value is missing: for records whose optional members are absent, never undefined. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Exclude<Value, undefined> };
export function optional(key: string, value: unknown): object {
  return value === undefined ? {} : { [key]: value };
}
