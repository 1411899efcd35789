/**
 * What rights can be given over, by the noun of its routes: the scope of grants, agreements and row-level security. A
 * feature adds its own beside its manifest, by declaration merging; the list at run time is made from the manifests.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features fill it
export interface ResourceNames {}
export type Resource = keyof ResourceNames;

/** What a grant lets its holder do. */
export const GRANT_ACTIONS = ['read', 'act'] as const;
export type GrantAction = (typeof GRANT_ACTIONS)[number];

/** By kind of grantor and holder, what a grant of one resource may allow: nobody gives more than is theirs. */
export type Grantable = Readonly<Record<string, Readonly<Record<string, readonly GrantAction[]>>>>;

export const READ: readonly GrantAction[] = ['read'];
export const READ_AND_ACT: readonly GrantAction[] = ['read', 'act'];
