import type { Contract } from './contract.js';
import { dropUnused } from './unused.js';

/** The name of a group of operations as it stands in an address: `Sign-in` is `sign-in`, `Tariff lines` is `tariff-lines`. */
export const slugOf = (tag: string): string =>
  tag
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The groups that have operations, in the order in which the contract names them. */
export function tagsOf({
  tags = [],
  paths,
}: Contract): readonly { readonly name: string; readonly description: string }[] {
  const used = new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap((one) => one.tags ?? [])));
  return tags.filter(({ name }) => used.has(name));
}

/** The part of the contract that is one group's: its operations and all that they refer to. */
export function contractOfTag(whole: Contract, name: string): Contract {
  const part = structuredClone(whole);
  const isOfTag = ({ tags = [] }: { readonly tags?: readonly string[] }): boolean => tags.includes(name);
  part.paths = Object.fromEntries(
    Object.entries(part.paths)
      .map(
        ([path, methods]) =>
          [path, Object.fromEntries(Object.entries(methods).filter(([, one]) => isOfTag(one)))] as const,
      )
      .filter(([, methods]) => Object.keys(methods).length > 0),
  );
  part.tags = (part.tags ?? []).filter((tag) => tag.name === name);
  // Webhooks stand in the whole contract, not in the part of a tag.
  delete part.webhooks;
  dropUnused(part);
  return part;
}
