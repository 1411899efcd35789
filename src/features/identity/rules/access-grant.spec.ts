import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initialPolicies } from '../../../kernel/policy.js';
import { GRANT_ACTIONS, READ, READ_AND_ACT } from '../../../kernel/resources.js';
import { applyRule } from '../../../kernel/rule.js';
import { accessGrant } from './access-grant.js';
import type { AccessGrantFacts } from './access-grant.js';

const policies = initialPolicies([accessGrant.params.maxOpen]);
// What the manifests let be granted, and a matter that nobody can grant.
const GRANTABLE = {
  importer: {
    broker: {
      importers: READ,
      detentions: READ_AND_ACT,
      merchandise: READ,
      seizures: READ,
      abandonments: READ_AND_ACT,
    },
    counsel: { importers: READ, detentions: READ_AND_ACT, seizures: READ_AND_ACT, abandonments: READ_AND_ACT },
  },
  rights_holder: { counsel: { recordations: READ_AND_ACT, detentions: READ, seizures: READ, disclosures: READ } },
};
const RESOURCES = ['importers', 'detentions', 'merchandise', 'seizures', 'abandonments', 'recordations', 'disposals'];
const good: AccessGrantFacts = {
  asked: {
    granteeOrganisationId: 'org_b',
    resources: ['detentions'],
    actions: ['read', 'act'],
    validFrom: '2026-03-02',
    validUntil: '2026-12-31',
    powerOfAttorney: 'CBP Form 5291',
  },
  grantor: { id: 'org_i', type: 'importer' },
  granteeType: 'broker',
  grantable: GRANTABLE,
  today: '2026-03-02',
  overlapping: null,
  open: 0,
};
const faults = (over: Partial<AccessGrantFacts>, asked: Partial<AccessGrantFacts['asked']> = {}) =>
  applyRule(accessGrant, { ...good, ...over, asked: { ...good.asked, ...asked } }, '2026-03-02', policies).decision;
const codes = (...given: Parameters<typeof faults>) => faults(...given).map(({ code }) => code);

describe('ACCESS-01 grant of access', () => {
  it('stands where nothing stands against it', () => expect(codes({})).toEqual([]));

  it('to a broker that shall act needs a power of attorney (19 CFR 141.46)', () => {
    const [fault] = faults({}, { powerOfAttorney: undefined });
    expect(fault).toMatchObject({
      code: 'access_grant.power_of_attorney_missing',
      citation: { authority: '19 CFR 141.46' },
    });
    expect(codes({}, { powerOfAttorney: undefined, actions: ['read'] })).toEqual([]);
    expect(codes({ granteeType: 'counsel' }, { powerOfAttorney: undefined, resources: ['seizures'] })).toEqual([]);
  });

  it.each<[string, Partial<AccessGrantFacts>, Partial<AccessGrantFacts['asked']>, string[]]>([
    ['on its last day', { today: '2026-12-31' }, {}, []],
    ['on the day after', { today: '2027-01-01' }, {}, ['period.over_already']],
    ['to oneself', {}, { granteeOrganisationId: 'org_i' }, ['access_grant.to_oneself']],
    [
      'of another’s kind of matters',
      {},
      { resources: ['recordations'] },
      ['access_grant.beyond_own_rights', 'access_grant.beyond_own_rights'],
    ],
    ['at the limit', { open: 9_999 }, {}, []],
    ['over the limit', { open: 10_000 }, {}, ['access_grant.too_many']],
    ['beside another', { overlapping: 'grt_1' }, {}, ['access_grant.overlapping']],
  ])('%s', (_, over, asked, expected) => expect(codes(over, asked)).toEqual(expected));

  it('never gives what the table does not name', () => {
    const kinds = fc.constantFrom('importer', 'rights_holder', 'broker', 'counsel', 'surety', 'cbp_port');
    const asked = fc.record({
      resources: fc.uniqueArray(fc.constantFrom(...RESOURCES), { minLength: 1 }),
      actions: fc.uniqueArray(fc.constantFrom(...GRANT_ACTIONS), { minLength: 1 }),
    });
    fc.assert(
      fc.property(kinds, kinds, asked, (grantor, granteeType, { resources, actions }) => {
        if (codes({ grantor: { id: 'org_i', type: grantor }, granteeType }, { resources, actions }).length > 0) return;
        const table: AccessGrantFacts['grantable'] = GRANTABLE;
        const grantable = table[grantor]?.[granteeType] ?? {};
        for (const resource of resources) expect(grantable[resource]).toEqual(expect.arrayContaining(actions));
      }),
    );
  });
});
