/**
 * Every list of allowed words in alphabetical order. The compiler gives a union's words in the order in which it met them, which
 * differs from build to build; the contract must not.
 */
export function withSortedEnums<T>(part: T): T {
  if (Array.isArray(part)) return part.map(withSortedEnums) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => [
      key,
      key === 'enum' && Array.isArray(value) ? [...(value as unknown[])].sort() : withSortedEnums(value),
    ]),
  ) as T;
}
