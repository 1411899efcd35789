import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FieldPolicy } from '../../src/kernel/access.js';
import { CBP_ROLES, OUTSIDE_ROLES, PUBLIC_ACTOR, ROLES } from '../../src/kernel/actor.js';
import type { Role } from '../../src/kernel/actor.js';
import { maskFor } from '../../src/kernel/mask.js';
import { NEUTRAL, asksOf } from '../../src/platform/access/asks.js';
import { policiesWithin } from '../../src/platform/access/policy-table.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

type Policy = FieldPolicy<Record<string, unknown>>;

let t: TestApp;
let routes: readonly Route[];
let policies: readonly (readonly [path: string, policy: Policy])[];
beforeAll(async () => {
  t = await startTestApp();
  routes = routesOf(t.app);
  const ofRoutes = routes.flatMap(({ revealing }) =>
    revealing ? (policiesWithin(revealing.view.name, revealing.policy) as [string, Policy][]) : [],
  );
  // Many routes reveal the same; each policy is looked at once.
  policies = [...new Map(ofRoutes.map((one) => [one[1], one])).values()];
});
afterAll(() => t.close());

const mayEver = (policy: Policy, field: string, role: Role): boolean =>
  policy[field]!.some(({ to }) => to.includes(role));

// A condition that cannot read a row made up here shows nothing of it: that is closed enough.
function applied(policy: Policy, role: Role, row: object): Record<string, unknown> | undefined {
  try {
    return maskFor(policy, role).apply(row, { ...PUBLIC_ACTOR, role, organisationId: 'org_x' });
  } catch {
    return undefined;
  }
}

describe('every field policy', () => {
  it('lets some officer see whatever anyone outside sees', () => {
    const wrong = policies.flatMap(([path, policy]) => {
      const outside = Object.keys(policy).filter((field) => OUTSIDE_ROLES.some((role) => mayEver(policy, field, role)));
      const officer = CBP_ROLES.find((role) => outside.every((field) => mayEver(policy, field, role)));
      return officer ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });

  it('shows or names every field to every role, whatever the row holds', () => {
    const wrong: string[] = [];
    let masked = 0;
    for (const [path, policy] of policies)
      for (const role of ROLES) {
        const fields = Object.keys(policy).sort();
        const row = Object.fromEntries(fields.map((field) => [field, 'x']));
        const answer = applied(policy, role, row);
        if (!answer) continue;
        masked++;
        const { withheld = [], ...shown } = answer as { withheld?: { field: string }[] };
        const told = [...Object.keys(shown), ...withheld.map(({ field }) => field)].sort();
        if (told.join() !== fields.join()) wrong.push(`${path} to ${role}: ${told.join()}`);
        if (Object.values(row).some((value) => value !== 'x')) wrong.push(`${path} is changed for ${role}`);
      }
    expect(wrong).toEqual([]);
    expect(masked).toBeGreaterThan(policies.length);
  });

  it('is asked about only by parameters that say what they ask about', () => {
    const silent = routes.flatMap(({ method, path, query, revealing, roles }) => {
      const isOpen = !revealing || roles.every((role) => role === 'system' || maskFor(revealing.policy, role).open);
      if (isOpen) return [];
      const names = [...asksOf(query)].filter(([name, asks]) => asks === undefined && !NEUTRAL.has(name));
      return names.map(([name]) => `${method} ${path}?${name}`);
    });
    expect(silent).toEqual([]);
  });

  it('is asked about only by fields that it names', () => {
    const unknown = routes.flatMap(({ method, path, query, revealing }) =>
      [...asksOf(query)].flatMap(([name, asks]) => {
        if (asks === undefined || (typeof asks === 'object' && 'nothing' in asks)) return [];
        const fields = typeof asks === 'string' ? [asks] : Object.values(asks);
        return fields.filter((field) => !(field in (revealing?.policy ?? {}))).map(() => `${method} ${path}?${name}`);
      }),
    );
    expect(unknown).toEqual([]);
  });
});
