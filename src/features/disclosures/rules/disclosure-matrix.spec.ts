import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { INFRINGEMENTS } from '../../detentions/rules/index.js';
import {
  DISCLOSURE_FIELDS,
  LIMITED_IMPORTATION_INFORMATION,
  NEVER_DISCLOSED,
  ON_GOODS,
  PARTIES,
  disclosureMatrix,
} from './index.js';
import type { Closing, DisclosureFacts, DisclosureField } from './index.js';
import { decide, inWords, permitted, policiesWith, seized } from './watches.fixture.js';
import type { IsoDate } from '../../../kernel/dates.js';

type Row = readonly [string, string, string, string, string, string];
const COLUMNS = INFRINGEMENTS;
const all = (text: string): Row => [text, text, text, text, text, text];
/** Counterfeit, copying, trade name, gray market, copyright, circumvention device. */
const heard = (text: string, copying: string): Row => [text, copying, copying, copying, text, text];

/** One row of the matrix: the case, the day, the fields and the answer in each column. */
type Cells = readonly [string, Partial<DisclosureFacts>, IsoDate, readonly DisclosureField[], Row];

const LIMITED = LIMITED_IMPORTATION_INFORMATION;
const beforeNotice = { decidedOn: null, noticeOn: null };
const found = { examinationWouldAssist: { on: '2026-03-20' } } as const;

function check(rows: readonly Cells[]) {
  describe.each(rows.map((row) => [...row] as const))('%s', (_, given, asOf, fields, expected) => {
    it.each(COLUMNS.map((infringement, i) => [infringement, expected[i]] as const))(
      '%s: %s',
      (infringement, answer) => {
        // `seizures` in a row stands for a seizure on the ground of the column.
        const own = given.seizures ? seized(infringement, '2026-03-27') : {};
        const decision = decide({ ...given, ...own, infringement }, asOf);
        expect(fields.map((field) => inWords(decision, field))).toEqual(fields.map(() => answer));
      },
    );
  });
}
const SEIZED = seized('counterfeit_mark', '2026-03-27');

describe('DISC-02 matrix, events since 2024-08-23', () => {
  check([
    ['1 presented: the five items', beforeNotice, '2026-03-02', LIMITED, all('may')],
    ['2 presented: redacted images', beforeNotice, '2026-03-02', ['redactedImages'], heard('may', 'no')],
    ['2 presented: redacted sample', beforeNotice, '2026-03-02', ['redactedSample'], all('may + bond')],
    ['2 presented: an unredacted sample', beforeNotice, '2026-03-02', ['unredactedSample'], heard('no', 'may + bond')],
    ['3 notice: the five items', {}, '2026-03-16', LIMITED, heard('shall by 2026-03-16', 'shall by 2026-04-20')],
    ['4 seven business days run: on the goods', {}, '2026-03-25', ON_GOODS, heard('not_yet until 2026-03-26', 'no')],
    [
      '4 and a finding does not shorten them',
      found,
      '2026-03-25',
      ON_GOODS,
      [
        'not_yet until 2026-03-26',
        'shall by 2026-03-27',
        'no',
        'shall by 2026-03-27',
        'not_yet until 2026-03-26',
        'not_yet until 2026-03-26',
      ],
    ],
    ['4 an unredacted sample', {}, '2026-03-25', ['unredactedSample'], heard('not_yet until 2026-03-26', 'may + bond')],
    ['5 seven business days over: on the goods', {}, '2026-03-26', ON_GOODS, heard('may', 'no')],
    [
      '5 where examination would help',
      found,
      '2026-03-26',
      ON_GOODS,
      [
        'shall by 2026-04-02',
        'shall by 2026-03-27',
        'no',
        'shall by 2026-03-27',
        'shall by 2026-04-02',
        'shall by 2026-04-02',
      ],
    ],
    ['6 an unredacted sample', {}, '2026-03-26', ['unredactedSample'], all('may + bond')],
    [
      '8 seized: the five items, already due',
      SEIZED,
      '2026-03-27',
      LIMITED,
      heard('shall by 2026-03-16', 'shall by 2026-04-20'),
    ],
    [
      '8 seized without a notice before',
      { ...beforeNotice, ...SEIZED },
      '2026-03-27',
      LIMITED,
      heard('shall by 2026-05-08', 'may'),
    ],
    ['9 seized: names and addresses', SEIZED, '2026-03-27', PARTIES, heard('shall by 2026-05-08', 'no')],
    ['9 not a day before', SEIZED, '2026-03-26', PARTIES, all('no')],
    ['10 seized: on the goods', SEIZED, '2026-03-27', ON_GOODS, heard('may', 'no')],
    ['10 seized: an unredacted sample', SEIZED, '2026-03-27', ['unredactedSample'], heard('may + bond', 'no')],
    ['14 the never-list, seized', SEIZED, '2026-05-08', NEVER_DISCLOSED, all('no')],
    [
      '15 not recorded',
      { recordation: { id: 'rec_own', inForce: [] }, ...SEIZED },
      '2026-05-08',
      DISCLOSURE_FIELDS,
      all('no'),
    ],
    ['16 another agency decides', { cbpDecides: false }, '2026-03-26', DISCLOSURE_FIELDS, all('no')],
  ]);

  it('10 for copying and gray-market goods no text was found: the cell is hypothetical and no ground opens it', () => {
    for (const infringement of ['copying_or_simulating_mark', 'trade_name', 'gray_market'] as const) {
      const { cells } = applyRule(disclosureMatrix, { infringement, stage: 'seized' }, '2026-03-27').decision;
      expect(cells.unredactedSample).toMatchObject([
        { outcome: 'may', conditions: ['sample_bond'], authorityStatus: 'hypothetical' },
      ]);
      expect(cells.onGoods).toMatchObject([{ outcome: 'may', authorityStatus: 'hypothetical' }]);
      expect(cells.limited).toBeUndefined();
      expect(cells.parties).toBeUndefined();
    }
  });
});

describe('13 a closed case opens nothing new', () => {
  const closings: Closing[] = ['released', 'exported', 'excluded', 'destroyed', 'no_infringement'];
  it.each(closings)('%s before the notice: nothing', (as) => {
    for (const infringement of INFRINGEMENTS) {
      const decision = decide({ infringement, ...beforeNotice, closed: { on: '2026-03-09', as } }, '2026-03-09');
      expect(permitted(decision)).toEqual([]);
      expect(decision.stage).toBe('closed');
    }
  });
  it.each(closings)('%s after the notice: the duty that arose stays, nothing else', (as) => {
    for (const infringement of INFRINGEMENTS) {
      const decision = decide({ infringement, closed: { on: '2026-03-20', as } }, '2026-04-20');
      expect(permitted(decision)).toEqual([...LIMITED]);
    }
  });
});

const legacy = { presentedOn: '2024-07-01', decidedOn: '2024-07-09', noticeOn: '2024-07-16' } as const;

describe('DISC-02 matrix, events before 2024-08-23', () => {
  const legacyRow = (...cells: Row): Row => cells;
  const seizedThen = (infringement: (typeof INFRINGEMENTS)[number]) => seized(infringement, '2024-08-22');
  it.each<readonly [string, IsoDate, DisclosureField, boolean, Row]>([
    ['1 presented', '2024-07-10', 'quantity', false, legacyRow('may', 'may', 'may', 'may', 'no', 'no')],
    ['2 redacted images', '2024-07-10', 'redactedImages', false, legacyRow('may', 'no', 'no', 'no', 'no', 'no')],
    [
      '2 sample',
      '2024-07-10',
      'redactedSample',
      false,
      legacyRow('may + bond', 'may + bond', 'may + bond', 'may + bond', 'no', 'no'),
    ],
    [
      '3 notice',
      '2024-07-16',
      'quantity',
      false,
      legacyRow('shall by 2024-07-16', 'shall by 2024-08-20', 'shall by 2024-08-20', 'shall by 2024-08-20', 'no', 'no'),
    ],
    [
      '4 seven business days',
      '2024-07-25',
      'unredactedImages',
      false,
      legacyRow('not_yet until 2024-07-26', 'no', 'no', 'no', 'no', 'no'),
    ],
    ['5 over', '2024-07-26', 'unredactedImages', false, legacyRow('may', 'no', 'no', 'no', 'no', 'no')],
    [
      '6 sample',
      '2024-07-26',
      'unredactedSample',
      false,
      legacyRow('may + bond', 'may + bond', 'may + bond', 'may + bond', 'no', 'no'),
    ],
    [
      '8 seized: the five items',
      '2024-08-22',
      'quantity',
      true,
      legacyRow(
        'shall by 2024-07-16',
        'shall by 2024-08-20',
        'shall by 2024-08-20',
        'shall by 2024-08-20',
        'shall by 2024-10-04',
        'no',
      ),
    ],
    [
      '9 seized: names',
      '2024-08-22',
      'importer',
      true,
      legacyRow('shall by 2024-10-04', 'no', 'no', 'no', 'shall by 2024-10-04', 'no'),
    ],
    ['10 seized: images', '2024-08-22', 'unredactedImages', true, legacyRow('may', 'no', 'no', 'no', 'no', 'no')],
  ])('%s', (_, asOf, field, isSeized, expected) => {
    const answers = INFRINGEMENTS.map((infringement) =>
      inWords(decide({ infringement, ...(isSeized ? seizedThen(infringement) : {}), ...legacy }, asOf), field),
    );
    expect(answers).toEqual([...expected]);
  });

  it.each<[string, Partial<DisclosureFacts>, string]>([
    [
      'presented the day before, noticed under the new rule',
      { presentedOn: '2024-08-22', decidedOn: '2024-08-22', noticeOn: '2024-08-23' },
      'shall by 2024-08-23',
    ],
    ['noticed the day before', { presentedOn: '2024-08-19', decidedOn: '2024-08-20', noticeOn: '2024-08-22' }, 'no'],
    ['presented on the first day', { presentedOn: '2024-08-23', decidedOn: null, noticeOn: null }, 'may'],
  ])('each event is read by the law of its own day: copyright %s', (_, given, answer) => {
    expect(inWords(decide({ infringement: 'piratical_copy', ...given }, '2024-08-26'), 'quantity')).toBe(answer);
  });

  it('19 USC 1628a adds no duty to a notice before 2016-02-24', () => {
    const noticed = (noticeOn: IsoDate) =>
      ({
        presentedOn: '2016-02-12',
        decidedOn: '2016-02-19',
        noticeOn,
        examinationWouldAssist: { on: '2016-03-10' },
      }) as const;
    expect(inWords(decide(noticed('2016-02-23'), '2016-03-11'), 'unredactedImages')).toBe('may');
    expect(inWords(decide(noticed('2016-02-24'), '2016-03-11'), 'unredactedImages')).toBe('shall by 2016-03-17');
  });

  it('before 2015-10-19 the law is not on record: not determinable, and nothing leaves', () => {
    const decision = decide({ presentedOn: '2015-10-16', decidedOn: null, noticeOn: null }, '2015-10-18');
    expect(decision).toMatchObject({ outcome: 'not_determinable', reasonCodes: ['law_not_on_record'] });
    expect(permitted(decision)).toEqual([]);
  });
});

describe('11, 12 voluntarily abandoned before seizure', () => {
  const parcel: Partial<DisclosureFacts> = {
    ...beforeNotice,
    abandonment: {
      acceptedOn: '2026-03-05',
      basis: '19 CFR 127.12(b)(2)',
      voluntary: true,
      reasonableBelief: { on: '2026-03-05' },
      suspectedViolation: 'counterfeit_mark',
    },
  };
  const eight = [...LIMITED, 'redactedImages', ...PARTIES];
  it.each([
    ['OFF', [[], [], [], [], [], []]],
    ['PROPOSED_2019', [eight, [], [], [], [], []]],
    ['EO_FULL', [eight, [], [], [], eight, eight]],
  ] as const)('%s', (setting, expected) => {
    const answers = INFRINGEMENTS.map((infringement) =>
      [...permitted(decide({ ...parcel, infringement }, '2026-03-06', policiesWith(setting)))].sort(),
    );
    expect(answers).toEqual(expected.map((fields) => [...fields].sort()));
  });
});
