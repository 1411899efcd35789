import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { INFRINGEMENTS } from '../../detentions/rules/index.js';
import {
  ABANDONMENT_DISCLOSURE,
  COMPREHENSIVE_IMPORTATION_INFORMATION,
  DISCLOSURE_FIELDS,
  NEVER_DISCLOSED,
  decideDisclosure,
  outsideField,
} from './index.js';
import type { DisclosureDecision, DisclosureFacts } from './index.js';
import { GIVEN_BOND, permitted, policiesWith, watches } from './watches.fixture.js';

const FIRST = '2024-06-03';
const day = fc.integer({ min: 0, max: 200 }).map((days): IsoDate => addDays(FIRST, days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const hold = fc.record({
  kind: fc.constantFrom('law_enforcement' as const, 'national_security' as const),
  from: day,
  to: maybe(day),
  withholdsDutiesBy: fc.constantFrom('Executive Director', undefined),
});
const seizure = fc.record({
  noticeOn: day,
  ground: fc.constantFrom('133.21(e)' as const, '133.42' as const, '133.47' as const, 'other' as const),
  recordationId: fc.constantFrom('rec_own', 'rec_other'),
});
const closed = fc.record({
  on: day,
  as: fc.constantFrom(
    'released' as const,
    'exported' as const,
    'excluded' as const,
    'destroyed' as const,
    'no_infringement' as const,
  ),
});
const abandonment = fc.record({
  acceptedOn: day,
  basis: fc.constant('19 CFR 127.12(b)'),
  voluntary: fc.boolean(),
  reasonableBelief: maybe(fc.record({ on: day })),
  suspectedViolation: maybe(fc.constantFrom(...INFRINGEMENTS)),
});
const bond = fc.constantFrom(null, GIVEN_BOND, { ...GIVEN_BOND, active: false });
const anyCase: fc.Arbitrary<DisclosureFacts> = fc
  .record({
    infringement: fc.constantFrom(...INFRINGEMENTS),
    standing: fc.constantFrom(
      'owner' as const,
      'registered_agent' as const,
      'listed_injured_person' as const,
      'none' as const,
    ),
    cbpDecides: fc.boolean(),
    presentedOn: maybe(day),
    decidedOn: maybe(day),
    noticeOn: maybe(day),
    responses: fc.array(fc.record({ on: day, sufficient: fc.boolean() }), { maxLength: 2 }),
    seizures: fc.array(seizure, { maxLength: 2 }),
    abandonment: maybe(abandonment),
    closed: maybe(closed),
    holds: fc.array(hold, { maxLength: 1 }),
    examinationWouldAssist: maybe(fc.record({ on: day })),
    listing: maybe(fc.record({ from: day, to: maybe(day), forThisWork: fc.boolean() })),
    sampleBonds: fc.record({ redactedSample: bond, unredactedSample: bond }),
    ownerRequests: fc.array(
      fc.record({ on: day, wants: fc.constantFrom('unredacted_images' as const, 'sample' as const) }),
      { maxLength: 2 },
    ),
    onRecord: fc.subarray([...DISCLOSURE_FIELDS]),
    until: maybe(day),
  })
  .map(({ until, ...facts }) => ({
    ...watches,
    ...facts,
    recordation: { id: 'rec_own', inForce: [{ from: '2010-01-01' as const, to: until }] },
  }));
const policies = fc
  .record({ abandonment: fc.constantFrom(...ABANDONMENT_DISCLOSURE), every: fc.boolean() })
  .map(({ abandonment: setting, every }) => policiesWith(setting, every));

const holds = (
  check: (
    facts: DisclosureFacts,
    asOf: IsoDate,
    decision: DisclosureDecision,
    again: (facts: DisclosureFacts) => DisclosureDecision,
  ) => void,
) =>
  fc.assert(
    fc.property(anyCase, day, policies, (facts, asOf, set) => {
      const again = (given: DisclosureFacts) => decideDisclosure(given, asOf, set);
      check(facts, asOf, again(facts), again);
    }),
    { numRuns: 200 },
  );
const isSubset = (smaller: DisclosureDecision, larger: DisclosureDecision) => {
  const known = new Set(permitted(larger));
  expect(permitted(smaller).filter((field) => !known.has(field))).toEqual([]);
};

describe('in every case', () => {
  it('nothing of the never-list leaves', () => {
    const never = new Set<string>(NEVER_DISCLOSED);
    holds((_facts, _asOf, { fields }) => {
      const seen = fields.filter(({ field }) => never.has(field));
      expect(seen.map(({ outcome }) => outcome)).toEqual(NEVER_DISCLOSED.map(() => 'no'));
      expect(seen.map((field) => outsideField(field, false).reason)).toEqual(
        NEVER_DISCLOSED.map(() => 'never_disclosed'),
      );
    });
  });

  it('shown, withheld and unavailable together are all fields, each once and each with its reason', () => {
    holds((_facts, _asOf, { fields }) => {
      expect(fields.map(({ field }) => field)).toEqual([...DISCLOSURE_FIELDS]);
      for (const { outcome, reason, cites } of fields) {
        expect(reason === null).toBe(outcome === 'shall' || outcome === 'may');
        expect(cites.length).toBeGreaterThan(0);
      }
    });
  });

  it('a listed injured person is told the eight items of seized devices and nothing else', () => {
    const eight = new Set<string>(COMPREHENSIVE_IMPORTATION_INFORMATION);
    holds((facts, asOf, _decision, again) => {
      const told = permitted(again({ ...facts, standing: 'listed_injured_person' }));
      expect(told.filter((field) => !eight.has(field))).toEqual([]);
      const devices = facts.seizures.some(({ ground, noticeOn }) => ground === '133.47' && noticeOn <= asOf);
      expect(told.length === 0 || (devices && facts.listing !== null)).toBe(true);
    });
  });

  it('no sample leaves without its bond', () => {
    holds((facts, _asOf, decision) => {
      for (const field of ['redactedSample', 'unredactedSample'] as const)
        if (!facts.sampleBonds[field]?.active) expect(permitted(decision)).not.toContain(field);
    });
  });

  it('every duty has a clock', () => {
    holds((_facts, _asOf, { fields }) => {
      for (const { outcome, duties, dueOn } of fields) {
        if (outcome !== 'shall') continue;
        expect(duties.length).toBeGreaterThan(0);
        expect(duties.some((duty) => duty.dueOn === dueOn && duty.startedOn <= duty.dueOn)).toBe(true);
      }
    });
  });

  it('closing the case, however it ends, opens nothing', () => {
    holds((facts, asOf, _decision, again) => {
      isSubset(again({ ...facts, closed: { on: asOf, as: 'released' } }), again({ ...facts, closed: null }));
    });
  });

  it('once closed, time opens nothing', () => {
    const given = fc.tuple(anyCase, day, fc.integer({ min: 1, max: 60 }), policies);
    fc.assert(
      fc.property(given, ([facts, on, later, set]) => {
        const shut: DisclosureFacts = {
          ...facts,
          holds: [],
          seizures: [],
          abandonment: null,
          closed: { on, as: 'released' },
        };
        isSubset(decideDisclosure(shut, addDays(on, later), set), decideDisclosure(shut, on, set));
      }),
      { numRuns: 500 },
    );
  });

  it('a hold, a sufficient answer, a missing bond, a lapse or a stranger opens nothing', () => {
    holds((facts, asOf, decision, again) => {
      isSubset(
        again({ ...facts, holds: [...facts.holds, { kind: 'law_enforcement', from: asOf, to: null }] }),
        decision,
      );
      isSubset(again({ ...facts, responses: [...facts.responses, { on: asOf, sufficient: true }] }), decision);
      isSubset(again({ ...facts, sampleBonds: { redactedSample: null, unredactedSample: null } }), decision);
      isSubset(again({ ...facts, recordation: { id: 'rec_own', inForce: [] } }), decision);
      isSubset(again({ ...facts, standing: 'none' }), decision);
    });
  });

  it("another recordation's seizure opens nothing", () => {
    holds((facts, asOf, decision, again) => {
      const other = { noticeOn: asOf, ground: '133.21(e)', recordationId: 'rec_other' } as const;
      isSubset(again({ ...facts, seizures: [...facts.seizures, other] }), decision);
    });
  });

  it('the statute never shortens the seven business days', () => {
    holds((facts, _asOf, decision, again) => {
      const found = again({ ...facts, examinationWouldAssist: { on: FIRST } });
      for (const [i, { field, outcome }] of decision.fields.entries()) {
        if (outcome === 'not_yet' && decision.fields[i]?.reason === 'importer_may_still_answer') {
          expect(found.fields[i]).toMatchObject({ field, outcome: 'not_yet' });
        }
      }
    });
  });

  it('an event of tomorrow is not known today', () => {
    holds((facts, asOf, decision, again) => {
      const tomorrow = addDays(asOf, 1);
      const later = { noticeOn: tomorrow, ground: '133.21(e)', recordationId: 'rec_own' } as const;
      const { fields } = again({
        ...facts,
        seizures: [...facts.seizures, later],
        closed: facts.closed ?? { on: tomorrow, as: 'released' },
      });
      expect(fields).toEqual(decision.fields);
    });
  });
});

it.each([true, false])('while a counterfeit case moves on, what is permitted only grows (owner asked: %s)', (asked) => {
  const set = policiesWith();
  const facts: DisclosureFacts = {
    ...watches,
    ...(asked ? {} : { ownerRequests: [] }),
    examinationWouldAssist: { on: '2026-03-26' },
    seizures: [{ noticeOn: '2026-03-27', ground: '133.21(e)', recordationId: 'rec_own' }],
  };
  const days = Array.from({ length: 40 }, (_, i) => decideDisclosure(facts, addDays('2026-02-27', i), set));
  days.forEach((decision, i) => {
    isSubset(days[i - 1] ?? decision, decision);
  });
});
