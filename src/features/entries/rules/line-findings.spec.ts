import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { aCase, aLine, judged, rated, standing } from './entry.fixture.js';
import type { FiledLine } from './filed-entry.js';
import { lineFindings, lineFindingsOnce } from './line-findings.js';

const among = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const recorded = [
  aCase(),
  aCase({ nonReimbursement: false }),
  aCase({ caseNumber: 'A-570-979-012', rate: rated('country_wide') }),
  aCase({ caseNumber: 'A-570-979-012', rate: rated('company') }),
  aCase({ standing: standing({ refusals: ['origin.mismatch'] }) }),
  aCase({ standing: standing({ status: 'revoked', refusals: ['case.not_in_force'] }) }),
  aCase({ standing: null }),
];
const line: fc.Arbitrary<FiledLine> = fc
  .record({
    htsNumber: among('8541420010', '8541420080'),
    tariff: among<FiledLine['tariff']>('on_record', 'legal_line_only', 'not_on_record'),
    tariffEndedOn: among(null, '2025-12-31' as const),
    successors: among<readonly string[]>([], ['8541430010']),
    enteredValue: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    countryOfOrigin: among('CN', 'CA', 'VN'),
    mid: among(null, 'CNSUNPOW12WUX', 'XOSUNPOW12TOR', 'CASUNPOW12TOR', '?'),
    producer: among(null, { name: 'Sun Power', street: '12 Way', city: 'Wuxi', country: 'CN', province: null }),
    exporter: among(null, 'Trina', 'Nobody Ltd.'),
    cases: fc.array(among(...recorded), { maxLength: 3 }),
    missingCompanions: among<FiledLine['missingCompanions']>(
      [],
      [{ code: 'companion.missing', of: 'A-570-979', caseNumber: 'C-570-980' }],
    ),
    possibleCases: among<readonly string[]>([], ['A-570-979']),
    declaredHeadings: among<readonly string[]>([], ['99030301'], ['99038803', '99030301']),
    headings: among<FiledLine['headings']>(
      null,
      [],
      [judged('99030301', 'applies')],
      [judged('99030301', 'needs_fact', ['loaded_on']), judged('99038803', 'not_in_force')],
    ),
    tradeProgram: among(null, 'XX', 'S', 'KR'),
    provision: among(null, '98020040'),
    weighed: among<Pick<FiledLine, 'weightless'>>(
      {},
      { weightless: { modeOfTransport: '11' } },
      { weightless: { modeOfTransport: '30' } },
    ),
  })
  .map(({ weighed, ...given }) => aLine({ ...given, ...weighed }));

describe('lines that are asked for once', () => {
  it('are found what each is found by itself, whatever it is worth and wherever it stands', () => {
    const asked = fc.record({
      index: fc.nat({ max: 3 }),
      withSummary: fc.boolean(),
      on: among<IsoDate>('2026-03-02', '1900-01-01'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, asked), { minLength: 2, maxLength: 40 }), (lines) => {
        const once = lineFindingsOnce();
        for (const [one, at] of lines) expect(once(one, at, undefined)).toEqual(lineFindings(one, at, undefined));
      }),
    );
  });

  it('share what was found where they differ in value alone, and nothing else', () => {
    const once = lineFindingsOnce();
    const at = { index: 0, withSummary: true, on: '2026-03-02' } as const;
    const first = once(aLine({ mid: null }), at, undefined);
    expect(once(aLine({ mid: null, enteredValue: 1n }), at, undefined)).toBe(first);
    expect(once(aLine({ mid: null }), { ...at, index: 1 }, undefined)).not.toBe(first);
    expect(once(aLine({ mid: null }), { ...at, withSummary: false }, undefined)).toEqual([]);
  });
});
