import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { checkEntry } from './check-entry.js';
import { NEW, aCase, aLine, anEntry, judged, told, withCase } from './entry.fixture.js';
import type { FiledEntry } from './filed-entry.js';
import { ENTRY_RULES } from './index.js';

describe('an entry that nothing is wrong with', () => {
  it('meets no check', () => {
    expect(told(anEntry())).toEqual([]);
    expect(told(withCase({}))).toEqual([]);
  });
  it.each(['10', '11', '12', '20', '21', '30', '31', '32', '33', '34', '40', '41', '50', '60', '70'])(
    'comes by mode %s as by any other (EO 13785 sec. 4(a))',
    (modeOfTransport) => {
      expect(told(anEntry({ modeOfTransport }))).toEqual([]);
    },
  );
});

describe.each<[string, string, FiledEntry, readonly string[]]>([
  ['ENTRY-01', 'a type that is none', anEntry({ entryType: '99' }), ['refuses entry_type.unknown']],
  ['ENTRY-01', 'type 86, suspended', anEntry({ entryType: '86' }), ['refuses entry_type.suspended']],
  [
    'ENTRY-01',
    'type 13 before its test',
    anEntry({ entryType: '13', modeOfTransport: '50', dutiesPaidBeforeRelease: true }),
    ['refuses entry_type.not_begun'],
  ],
  ['ENTRY-07', 'type 03 without a case (141.61(c))', anEntry({ entryType: '03' }), ['refuses entry_type.case_missing']],
  ['ENTRY-07', 'a case on type 01', anEntry({ lines: [aLine({ cases: [aCase()] })] }), ['refuses entry_type.no_cases']],
  ['ENTRY-08', 'a type nobody computes', anEntry({ entryType: '05' }), ['refuses entry_type.not_computed']],
  [
    'ENTRY-08',
    'a withdrawal at another day’s rate',
    anEntry({ entryType: '31', warehouseEntryNumber: 'ABC-1234567-6' }),
    ['refuses basis.other'],
  ],
  [
    'ENTRY-08',
    'a withdrawal of no warehouse entry',
    anEntry({ entryType: '31', rateBasis: 'withdrawal' }),
    ['refuses warehouse_entry.missing'],
  ],
  [
    'ENTRY-08',
    'zone goods under a case without privileged status',
    anEntry({ entryType: '06', lines: [aLine({ cases: [aCase()] })] }),
    ['refuses zone.privileged_status_required'],
  ],
  [
    'ENTRY-13',
    '$2,500.01 entered informally (143.21)',
    anEntry({ entryType: '11', dutiesPaidBeforeRelease: true, lines: [aLine({ enteredValue: dollars(2_500) + 1n })] }),
    ['refuses informal.value_too_high'],
  ],
  [
    'ENTRY-13',
    'articles of 9903 above $250',
    anEntry({
      entryType: '11',
      dutiesPaidBeforeRelease: true,
      lines: [aLine({ declaredHeadings: ['99038803'], headings: [judged('99038803', 'applies')] })],
    }),
    ['warns informal.chapter_99_limit'],
  ],
  ['ENTRY-13', 'duties not paid at entry (143.28)', anEntry({ entryType: '11' }), ['warns informal.duties_at_entry']],
  [
    'ENTRY-13',
    'quota goods on type 11',
    anEntry({ entryType: '11', dutiesPaidBeforeRelease: true, lines: [aLine({ quota: true })] }),
    ['refuses informal.quota'],
  ],
  ['ENTRY-14', 'nothing that secures it (142.4)', anEntry({ security: { kind: 'none' } }), ['refuses bond.missing']],
  [
    'BOND-07',
    'a waiver above its limit',
    anEntry({
      security: { kind: 'waived', suretyCode: '999' },
      dutiesPaidBeforeRelease: true,
      lines: [aLine({ enteredValue: dollars(2_500) + 1n })],
    }),
    ['refuses waiver.value_too_high'],
  ],
  [
    'BOND-07',
    'a waiver before payment',
    anEntry({ security: { kind: 'waived', suretyCode: '999' } }),
    ['refuses waiver.not_paid_before_release'],
  ],
  [
    'BOND-07',
    'a waiver for who was delinquent',
    anEntry({
      security: { kind: 'waived', suretyCode: '999' },
      dutiesPaidBeforeRelease: true,
      standing: { delinquent: true, liveEntryRequired: false, inactive: false },
    }),
    ['refuses waiver.importer_delinquent'],
  ],
  [
    'BOND-07',
    'a waiver for whom nothing is known of',
    anEntry({
      security: { kind: 'waived', suretyCode: '999' },
      dutiesPaidBeforeRelease: true,
      standing: { delinquent: null, liveEntryRequired: null, inactive: null },
    }),
    ['warns waiver.payment_record_unknown'],
  ],
  ...(['not_in_force', 'other_activity', 'of_another', 'of_another_entry'] as const).map(
    (standing): [string, string, FiledEntry, readonly string[]] => [
      'ENTRY-14',
      `a bond that is ${standing}`,
      anEntry({ bonds: [{ bondNumber: '240000001', standing }] }),
      ['refuses bond.does_not_secure'],
    ],
  ),
  [
    'ENTRY-15',
    'a bare consignee (19 USC 1484(a)(2)(B))',
    anEntry({ importerRole: 'consignee' }),
    ['refuses importer.no_right_to_enter'],
  ],
  [
    'ENTRY-15',
    'a designated broker that does not file (19 USC 1484(a)(2)(B))',
    anEntry({ importerRole: 'broker_designated' }),
    ['refuses importer.not_designated'],
  ],
  [
    'ENTRY-15',
    'a number that has lapsed (24.5(e))',
    anEntry({ standing: { delinquent: false, liveEntryRequired: false, inactive: true } }),
    ['refuses importer.inactive'],
  ],
  [
    'ENTRY-15',
    'an entry alone where live entry is ordered',
    anEntry({ filing: 'entry', standing: { delinquent: true, liveEntryRequired: true, inactive: false } }),
    ['refuses importer.live_entry_required'],
  ],
  [
    'ENTRY-15',
    'a broker that lends its bond (142.13(d))',
    anEntry({
      filer: 'broker',
      brokersOwnBond: true,
      standing: { delinquent: true, liveEntryRequired: true, inactive: false },
    }),
    ['refuses broker.lends_its_bond'],
  ],
  [
    'ENTRY-16',
    'importation before export',
    anEntry({ exportedOn: '2026-03-02' }),
    ['refuses date.imported_before_export'],
  ],
  [
    'ENTRY-16',
    'an entry sixteen days after arrival (142.2)',
    anEntry({ arrivedOn: '2026-03-01', filedOn: '2026-03-17' }),
    ['warns deadline.entry_late'],
  ],
  [
    'ENTRY-17',
    'a consolidated summary where liquidation is withheld (142.17(b)(4))',
    anEntry({ entryType: '03', consolidated: true, lines: [aLine({ cases: [aCase()] })] }),
    ['refuses consolidated.liquidation_withheld'],
  ],
  [
    'ENTRY-25',
    'flags on a bond without the rider (63 FR 6257)',
    anEntry({ reconciliation: ['value'], bonds: [{ bondNumber: '240000001', standing: 'in_force' }] }),
    ['warns reconciliation.no_rider'],
  ],
  ['ENTRY-17', 'a reconciliation of nothing', anEntry({ entryType: '09' }), ['refuses reconciliation.nothing_flagged']],
  [
    'ENTRY-17',
    'a flag on an informal entry',
    anEntry({ entryType: '11', dutiesPaidBeforeRelease: true, reconciliation: ['value'] }),
    ['refuses reconciliation.not_on_type'],
  ],
])('%s: %s', (rule, _, entry, expected) => {
  it('is told, and nothing else', () => {
    expect(told(entry)).toEqual(expected);
    expect(checkEntry(entry, NEW, entry.filedOn)[0]?.rule.split('@')[0]).toBe(rule);
  });
});

describe('an entry flagged for reconciliation', () => {
  it('stands on a bond with the rider', () => {
    const bonds = [{ bondNumber: '240000001', standing: 'in_force', reconciliationRider: true } as const];
    expect(told(anEntry({ reconciliation: ['value'], bonds }))).toEqual([]);
  });
});

describe('type 13, from 22 September 2026', () => {
  const mail = anEntry({
    entryType: '13',
    filedOn: '2026-09-22',
    arrivedOn: '2026-09-21',
    importedOn: '2026-09-21',
    modeOfTransport: '50',
    dutiesPaidBeforeRelease: true,
  });
  it('is a test for mail alone, and carries no case', () => {
    expect(told(mail)).toEqual(['warns entry_type.test']);
    expect(told({ ...mail, modeOfTransport: '40' })).toContain('refuses entry_type.mail_only');
    expect(told({ ...mail, lines: [aLine({ cases: [aCase()] })] })).toContain('refuses entry_type.no_cases');
  });
});

describe('all faults', () => {
  it('are told at once, each with pointer, rule, layer, citation', () => {
    const bad = anEntry({
      entryType: '03',
      importerRole: 'consignee',
      security: { kind: 'none' },
      lines: [
        aLine({
          mid: null,
          tariff: 'not_on_record',
          tariffEndedOn: '2025-12-31',
          headings: [judged('99038803', 'applies')],
        }),
      ],
    });
    const findings = checkEntry(bad, NEW, '2026-03-02');
    expect(findings.map(({ code }) => code)).toEqual([
      'importer.no_right_to_enter',
      'bond.missing',
      'entry_type.case_missing',
      'hts.ended',
      'chapter99.missing',
      'mid.missing',
    ]);
    for (const finding of findings) {
      expect(finding.citation?.authority).toBeDefined();
      expect(finding.remedy).toBeDefined();
      expect(ENTRY_RULES.map(({ id, version }) => `${id}@${String(version)}`)).toContain(finding.rule);
    }
  });
});
