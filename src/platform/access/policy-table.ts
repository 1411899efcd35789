import type { FieldPolicy, Grant } from '../../kernel/access.js';
import type { Role } from '../../kernel/actor.js';

/** One line of a policy as people read it: these roles see this field, under this condition, by this right. */
export interface PolicyLine {
  readonly field: string;
  readonly roles: readonly Role[];
  readonly when: string | null;
  readonly basis: string | null;
}

/** A policy line by line; grants that differ in roles only are one line. A field seen by no one has a line without roles. */
export function policyLines(policy: FieldPolicy<object>): readonly PolicyLine[] {
  return Object.entries(policy as FieldPolicy<Record<string, unknown>>).flatMap(([field, grants]) => {
    if (grants.length === 0) return [{ field, roles: [], when: null, basis: null }];
    const lines = new Map<string, PolicyLine>();
    for (const grant of grants) {
      const line = lineOf(field, grant);
      const key = `${line.when ?? ''} ${line.basis ?? ''}`;
      const roles = [...new Set([...(lines.get(key)?.roles ?? []), ...line.roles])];
      lines.set(key, { ...line, roles });
    }
    return [...lines.values()];
  });
}

const lineOf = (field: string, { to, when, basis }: Grant<Record<string, unknown>>): PolicyLine => ({
  field,
  roles: to,
  when: when?.name ?? null,
  basis: basis?.authority ?? null,
});

/** A policy and those of the views inside it, each once, by the path of fields that leads to it. */
export function policiesWithin(
  view: string,
  policy: FieldPolicy<object>,
): readonly (readonly [path: string, policy: FieldPolicy<object>])[] {
  const inner = Object.entries(policy as FieldPolicy<Record<string, unknown>>).flatMap(([field, grants]) =>
    grants.within ? policiesWithin(`${view}.${field}`, grants.within) : [],
  );
  return [[view, policy], ...inner];
}
