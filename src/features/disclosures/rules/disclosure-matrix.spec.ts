import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { INFRINGEMENTS } from '../../detentions/rules/index.js';
import type { Infringement } from '../../detentions/rules/index.js';
import {
  DISCLOSURE_FIELDS,
  LIMITED_IMPORTATION_INFORMATION,
  NEVER_DISCLOSED,
  ON_GOODS,
  PARTIES,
  disclosureMatrix,
} from './index.js';
import type { Closing, DisclosureFacts, DisclosureField, FieldGroup, OpeningStage } from './index.js';
import { decide, inWords, permitted, seized } from './watches.fixture.js';
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
        // The owner of a work whose protection measure is attacked is told of devices seized if it is on the list.
        const decision = decide({ ...given, ...own, infringement, listing: LISTED }, asOf);
        expect(fields.map((field) => inWords(decision, field))).toEqual(fields.map(() => answer));
      },
    );
  });
}
const LISTED = { from: '2024-10-01', to: null, forThisWork: true } as const;
const SEIZED = seized('counterfeit_mark', '2026-03-27');

describe('DISC-02 matrix, events since 2024-08-23', () => {
  check([
    ['1 presented: the five items', beforeNotice, '2026-03-02', LIMITED, all('may')],
    ['2 presented: redacted images', beforeNotice, '2026-03-02', ['redactedImages'], heard('may', 'no')],
    ['2 presented: redacted sample', beforeNotice, '2026-03-02', ['redactedSample'], all('may + bond')],
    ['2 presented: an unredacted sample', beforeNotice, '2026-03-02', ['unredactedSample'], heard('no', 'may + bond')],
    ['3 notice: the five items', {}, '2026-03-16', LIMITED, heard('may', 'shall by 2026-04-20')],
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
    ['5 seven business days over, nothing concluded: on the goods', {}, '2026-03-26', ON_GOODS, all('no')],
    ['5 the five items stay a choice', {}, '2026-03-26', LIMITED, heard('may', 'shall by 2026-04-20')],
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
    ['8 seized: the five items', SEIZED, '2026-03-27', LIMITED, heard('shall by 2026-05-08', 'shall by 2026-04-20')],
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

  it('10 133.22 and 133.23 open nothing after seizure', () => {
    for (const infringement of ['copying_or_simulating_mark', 'trade_name', 'gray_market'] as const) {
      const { cells } = applyRule(disclosureMatrix, { infringement, stage: 'seized' }, '2026-03-27').decision;
      expect(cells).toEqual({});
    }
  });

  it('names the paragraph of each section', () => {
    const cited = (infringement: Infringement, stage: OpeningStage, group: FieldGroup) =>
      applyRule(disclosureMatrix, { infringement, stage }, '2026-03-27').decision.cells[group]?.[0]?.cites.map(
        ({ authority }) => authority,
      );
    expect(cited('counterfeit_mark', 'notice_given', 'limited')).toEqual(['19 CFR 133.21(b)(4)']);
    expect(cited('piratical_copy', 'importer_heard', 'unredactedSample')).toEqual(['19 CFR 133.42(b)(3)']);
    expect(cited('piratical_copy', 'seized', 'onGoods')).toEqual(['19 CFR 133.42(f)']);
    expect(cited('circumvention_device', 'seized', 'parties')).toEqual(['19 CFR 133.47(e)', '19 USC 4342']);
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
  it.each(closings)('%s after the notice: the duty that arose stays (133.25(b)), nothing else', (as) => {
    for (const infringement of INFRINGEMENTS) {
      const decision = decide({ infringement, closed: { on: '2026-03-20', as } }, '2026-04-20');
      const owed = ['copying_or_simulating_mark', 'trade_name', 'gray_market'].includes(infringement);
      expect(permitted(decision)).toEqual(owed ? [...LIMITED] : []);
    }
  });
  it('the duty of 133.21(b)(3), once it arose, stays too', () => {
    const given = { ...found, examinationWouldAssist: { on: '2026-03-26' } } as const;
    const decision = decide({ ...given, closed: { on: '2026-03-30', as: 'released' } }, '2026-04-20');
    expect(permitted(decision)).toEqual([...ON_GOODS]);
  });
});
