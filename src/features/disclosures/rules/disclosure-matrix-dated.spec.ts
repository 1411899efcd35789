import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { INFRINGEMENTS } from '../../detentions/rules/index.js';
import { LIMITED_IMPORTATION_INFORMATION, PARTIES } from './index.js';
import type { DisclosureFacts, DisclosureField } from './index.js';
import { decide, inWords, permitted, policiesWith, seized } from './watches.fixture.js';

type Row = readonly [string, string, string, string, string, string];
const beforeNotice = { decidedOn: null, noticeOn: null };
const LIMITED = LIMITED_IMPORTATION_INFORMATION;

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
    [
      '10 seized: a sample',
      '2024-08-22',
      'unredactedSample',
      true,
      legacyRow('may + bond', 'no', 'no', 'no', 'no', 'no'),
    ],
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
      'may',
    ],
    ['noticed the day before', { presentedOn: '2024-08-19', decidedOn: '2024-08-20', noticeOn: '2024-08-22' }, 'no'],
    ['presented on the first day', { presentedOn: '2024-08-23', decidedOn: null, noticeOn: null }, 'may'],
  ])('each event is read by the law of its own day: copyright %s', (_, given, answer) => {
    expect(inWords(decide({ infringement: 'piratical_copy', ...given }, '2024-08-26'), 'quantity')).toBe(answer);
  });

  it.each<[IsoDate, string, string]>([
    ['2024-08-22', 'shall by 2024-08-22', 'may'],
    ['2024-08-23', 'may', 'no'],
  ])(
    '133.21 noticed on %s: the five items %s, after seven business days without a conclusion %s',
    (noticeOn, items, images) => {
      const given = { presentedOn: '2024-08-15', decidedOn: '2024-08-20', noticeOn } as const;
      expect(inWords(decide(given, noticeOn), 'quantity')).toBe(items);
      expect(inWords(decide(given, '2024-09-10'), 'unredactedImages')).toBe(images);
    },
  );

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
