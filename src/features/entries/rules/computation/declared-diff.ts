import type { Json } from '../../../../kernel/json.js';

/** One place in which two values differ; undefined where nothing stands. */
export interface Change {
  readonly pointer: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Every place in which two JSON values differ, as deep as it goes, in the order of the first and then the second. */
export function changesBetween(before: Json | undefined, after: Json | undefined, pointer = ''): readonly Change[] {
  if (isTree(before) && isTree(after) && Array.isArray(before) === Array.isArray(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      changesBetween(memberOf(before, name), memberOf(after, name), `${pointer}/${escaped(name)}`),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ pointer, before, after }];
}

/** The first value with the changes made in it: what the second was. */
export function withChanges(value: Json, changes: readonly Change[]): Json {
  const whole = { root: JSON.parse(JSON.stringify(value)) as Json };
  for (const { pointer, after } of changes) put(whole, ['root', ...pointer.split('/').slice(1).map(plain)], after);
  return compacted(whole.root);
}

type Tree = Record<string, Json | undefined>;
const isTree = (value: Json | undefined): value is Exclude<Json, string | number | boolean | null> =>
  typeof value === 'object' && value !== null;
const memberOf = (value: Exclude<Json, string | number | boolean | null>, name: string): Json | undefined =>
  (value as Tree)[name];
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
const plain = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

function put(tree: Tree, [name = '', ...rest]: readonly string[], value: Json | undefined): void {
  if (rest.length > 0) put(tree[name] as Tree, rest, value);
  else if (value === undefined) Reflect.deleteProperty(tree, name);
  else tree[name] = value;
}

// A list that lost members at its end is as long as what is left.
function compacted(value: Json): Json {
  if (Array.isArray(value)) return value.filter((one: Json | undefined) => one !== undefined).map(compacted);
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, compacted(one)]));
}
