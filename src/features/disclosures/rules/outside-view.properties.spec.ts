import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { INFRINGEMENTS } from '../../detentions/rules/index.js';
import { DISCLOSURE_FIELDS, decideDisclosure, fieldsAsReadOutside, importerFields } from './index.js';
import type { DisclosureFacts, DisclosureField, Hold, Stage } from './index.js';
import { policiesWith, seized, watches } from './watches.fixture.js';

/** Each stage of a case with the day on which it is read. */
const STAGES: Readonly<Record<Exclude<Stage, 'none'>, (of: DisclosureFacts['infringement']) => Case>> = {
  presented: () => [{ decidedOn: null, noticeOn: null }, '2026-03-05'],
  notice_given: () => [{}, '2026-03-17'],
  importer_heard: () => [{}, '2026-03-26'],
  seized: (infringement) => [seized(infringement, '2026-03-27'), '2026-03-30'],
  abandoned: () => [
    {
      abandonment: {
        acceptedOn: '2026-03-20',
        basis: '19 CFR 127.12(b)(2)',
        voluntary: true,
        reasonableBelief: { on: '2026-03-20' },
        suspectedViolation: 'counterfeit_mark',
      },
    },
    '2026-03-23',
  ],
  closed: () => [{ closed: { on: '2026-03-20', as: 'released' } }, '2026-03-23'],
};
type Case = readonly [Partial<DisclosureFacts>, IsoDate];
const HOLDS: Readonly<Record<string, Partial<Hold>>> = {
  'for an investigation': { kind: 'law_enforcement' },
  'for national security, with an end': { kind: 'national_security', to: '2026-12-31' },
  'that withholds duties': { kind: 'law_enforcement', withholdsDutiesBy: 'Executive Director' },
};
const READERS = {
  rightsHolder: (facts: DisclosureFacts, asOf: IsoDate, left: readonly DisclosureField[]) =>
    fieldsAsReadOutside(facts, asOf, policiesWith('EO_FULL')).filter(({ field }) => !left.includes(field)),
  importer: (facts: DisclosureFacts, asOf: IsoDate, left: readonly DisclosureField[]) =>
    importerFields(facts, asOf, policiesWith('EO_FULL'), (field) => left.includes(field)),
} as const;

describe.each(Object.keys(STAGES) as (keyof typeof STAGES)[])('%s', (stage) => {
  describe.each(Object.keys(HOLDS))('a hold %s', (hold) => {
    it.each(Object.keys(READERS) as (keyof typeof READERS)[])(
      'reads to the %s like a case of which CBP has concluded nothing, whatever left before',
      (reader) => {
        const read = READERS[reader];
        const found = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
        const property = fc.property(
          fc.constantFrom(...INFRINGEMENTS),
          found,
          fc.integer({ min: 0, max: 40 }),
          fc.integer({ min: 0, max: 20 }),
          fc.subarray([...DISCLOSURE_FIELDS]),
          fc.subarray([...DISCLOSURE_FIELDS]),
          (infringement, foundAfter, since, later, onRecord, left) => {
            const [given, day] = STAGES[stage](infringement);
            const plain: DisclosureFacts = { ...watches, ...given, infringement, onRecord };
            const from = addDays('2026-02-20', since);
            const examinationWouldAssist = foundAfter === null ? null : { on: addDays('2026-03-02', foundAfter) };
            const holds: Hold[] = [{ kind: 'law_enforcement', from, to: null, ...HOLDS[hold] }];
            const asOf = addDays(day, later);
            const held = read({ ...plain, holds, examinationWouldAssist }, asOf, left);
            expect(JSON.stringify(held)).toBe(JSON.stringify(read(plain, asOf, left)));
            expect(JSON.stringify(held)).not.toMatch(/hold|1628a\(d\)|investigation/);
          },
        );
        fc.assert(property, { numRuns: 60 });
      },
    );
  });

  it('a duty that is withheld is told as not available at this time, to the day and ever after', () => {
    for (const infringement of INFRINGEMENTS) {
      const [given, day] = STAGES[stage](infringement);
      const holds = [{ kind: 'law_enforcement', from: '2026-03-01', to: null, withholdsDutiesBy: 'Director' }] as const;
      for (const later of [0, 30, 90]) {
        const facts = { ...watches, ...given, infringement, holds };
        const asOf = addDays(day, later);
        const owed = decideDisclosure({ ...facts, holds: [] }, asOf, policiesWith('EO_FULL'))
          .fields.filter(({ outcome, conditions }) => outcome === 'shall' && conditions.length === 0)
          .map(({ field }) => field);
        for (const reader of ['rightsHolder', 'importer'] as const)
          for (const each of READERS[reader](facts, asOf, []).filter(({ field }) => owed.includes(field)))
            expect(each).toEqual({
              field: each.field,
              state: 'withheld',
              reason: 'not_available_at_this_time',
              earliestOn: null,
              cites: [],
            });
      }
    }
  });
});

it('CBP alone sees that a withheld duty is overdue', () => {
  const holds = [{ kind: 'law_enforcement', from: '2026-03-01', to: null, withholdsDutiesBy: 'Director' }] as const;
  const facts = { ...watches, holds, ...seized('counterfeit_mark', '2026-03-27') };
  const decision = decideDisclosure(facts, '2026-06-01', policiesWith());
  expect(decision.fields.find(({ field }) => field === 'importer')).toMatchObject({
    reason: 'investigation_hold',
    dueOn: '2026-05-08',
    authorityStatus: 'policy',
  });
});
