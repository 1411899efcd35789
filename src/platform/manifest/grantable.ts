import type { GrantAction } from '../../kernel/resources.js';
import { manifests } from './manifest.js';

/** By kind of grantor and holder, then by resource: what can be granted. */
export type GrantTable = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, readonly GrantAction[]>>>>>
>;

/** What every manifest lets be granted, as the rule on grants asks for it. */
export function grantTable(): GrantTable {
  const table: Record<string, Record<string, Record<string, readonly GrantAction[]>>> = {};
  for (const { resources = {} } of manifests())
    for (const [resource, grantable] of Object.entries(resources))
      for (const [by, holders] of Object.entries(grantable))
        for (const [to, actions] of Object.entries(holders)) ((table[by] ??= {})[to] ??= {})[resource] = actions;
  return table;
}
