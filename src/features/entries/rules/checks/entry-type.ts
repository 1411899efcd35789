import { cfr, eo, fr, guide } from '../../../../kernel/citation.js';
import type { Citation } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { ENTRY_TYPES, ENTRY_TYPE_CITES } from '../../../reference/rules/entry-types.js';
import { found, lineAt, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

/** Whether a type can be used: it is, it is on trial, or it is not. */
export type TypeUse = 'in_use' | 'test' | 'suspended' | 'not_begun';

const REVIEWED: IsoDate = '2026-11-27';
const LOW_VALUE_ENDED = [fr(91, 37789, 'interim rule of 24 June 2026')] as const;
const MAIL_TEST = [fr(91, 38007, 'test from 22 September 2026')] as const;
const from = <T>(value: T, ...cites: readonly Citation[]) => ({ value, cites });

export interface EntryTypeFacts {
  readonly entryType: string;
  readonly modeOfTransport: string;
}

/** Whether entries of a type are taken on a day. */
export const entryTypeInUse = rule({
  id: 'ENTRY-01',
  title: 'Entry types in use',
  text: 'Each entry has one type of the list. Type 86 (low value) has been suspended with the exemption it stood on; type 13 (informal, mail) is a test from 22 September 2026 and for mail alone.',
  cites: ENTRY_TYPE_CITES,
  params: {
    lowValue: new Dated<TypeUse>('use of type 86', REVIEWED, {
      '2019-09-28': from('test', fr(84, 40079)),
      '2025-08-29': from('suspended', eo(14324), ...LOW_VALUE_ENDED),
    }),
    mail: new Dated<TypeUse>('use of type 13', REVIEWED, {
      '1900-01-01': from('not_begun', ...MAIL_TEST),
      '2026-09-22': from('test', ...MAIL_TEST),
    }),
  },
  decide({ entryType, modeOfTransport }: EntryTypeFacts, { lowValue, mail }): readonly Finding[] {
    const use: TypeUse = entryType === '86' ? lowValue : entryType === '13' ? mail : 'in_use';
    return found(
      [!ENTRY_TYPES.has(entryType), unknown],
      [use === 'suspended', suspended],
      [use === 'not_begun', notBegun],
      [use === 'test' && entryType === '13' && modeOfTransport !== '50', mailOnly],
      [use === 'test', () => onTrial(entryType)],
    );
  },
});

const pointer = '/entryType';
const unknown = refusal('pre_entry', {
  pointer,
  code: 'entry_type.unknown',
  message: 'There is no entry type of this code.',
  remedy: 'The codes are at /v1/code-lists/entry-types.',
  citation: ENTRY_TYPE_CITES[0],
});
const suspended = refusal('pre_entry', {
  pointer,
  code: 'entry_type.suspended',
  message: 'Type 86 is suspended: no low-value release is left for it.',
  remedy: 'Enter the goods on type 01, 11 or, with a case, 03; mail from 22 September 2026 on type 13.',
  citation: LOW_VALUE_ENDED[0],
});
const notBegun = refusal('pre_entry', {
  pointer,
  code: 'entry_type.not_begun',
  message: 'The test of type 13 begins on 22 September 2026.',
  remedy: 'Enter the goods on type 11 or 01.',
  citation: MAIL_TEST[0],
});
const mailOnly = refusal('pre_entry', {
  pointer: '/modeOfTransport',
  code: 'entry_type.mail_only',
  message: 'Type 13 is for goods that came by mail.',
  remedy: 'Send mode of transport 50, or another entry type.',
  citation: MAIL_TEST[0],
});
const onTrial = (entryType: string): Finding =>
  warning('pre_entry', {
    pointer,
    code: 'entry_type.test',
    message: `Type ${entryType} is a test of CBP’s; its terms can end with a notice.`,
    citation: entryType === '13' ? MAIL_TEST[0] : fr(84, 40079),
  });

export interface CasesAgainstTypeFacts {
  readonly entryType: string;
  /** How many cases each line names. */
  readonly casesOfLines: readonly number[];
}

/** Lines under AD/CVD cases against the type of the entry, both ways. */
export const casesAgainstType = rule({
  id: 'ENTRY-07',
  title: 'AD/CVD cases and the entry type',
  text: 'An entry of a type made for AD/CVD goods names a case; a line that names a case does not stand on a type that carries none. Informal and low-value entries never do.',
  cites: [cfr(19, '141.61(c)'), guide('CBP Form 7501 instructions, block 2')],
  decide({ entryType, casesOfLines }: CasesAgainstTypeFacts): readonly Finding[] {
    const type = ENTRY_TYPES.get(entryType);
    if (!type) return [];
    const named = casesOfLines.some((count) => count > 0);
    const barred = type.cases === 'never' ? casesOfLines.flatMap((count, i) => (count > 0 ? [i] : [])) : [];
    return [
      ...found([type.cases === 'made_for' && !named, () => needsCase(entryType)]),
      ...barred.map((line) => carriesNone(line, entryType, type.typeForCases)),
    ];
  },
});

const needsCase = (entryType: string): Finding =>
  refusal('entry', {
    pointer,
    code: 'entry_type.case_missing',
    message: `Type ${entryType} is for goods under an antidumping or countervailing duty case, and no line names one; the summary would be rejected.`,
    remedy: 'Name the case on its line, or use the type of the goods without it.',
    citation: cfr(19, '141.61(c)'),
  });

const carriesNone = (line: number, entryType: string, useType: string | undefined): Finding =>
  refusal('entry', {
    pointer: lineAt(line, 'adcvdCases'),
    code: 'entry_type.no_cases',
    message: `An entry of type ${entryType} carries no line under an antidumping or countervailing duty case.`,
    remedy: useType === undefined ? 'Use a type made for such cases.' : `Use type ${useType}.`,
    citation: cfr(19, '141.61(c)'),
  });

export interface EntryBasisFacts {
  readonly entryType: string;
  readonly rateBasis: string;
  readonly hasCases: boolean;
  readonly privilegedOn: IsoDate | null;
  readonly warehouseEntryNumber: string | null;
}

// What nobody has told how to compute is refused by its name, never taken for an ordinary entry.
const NOT_COMPUTED: readonly string[] = ['04', '05', '08', '24', '25', '51', '52'];
const ZONE = '06';
const WITHDRAWALS: readonly string[] = ['31', '32', '34', '38'];

/** On which day’s rate an entry from a zone, a warehouse or in bond is computed, and what it must name for that. */
export const entryBasis = rule({
  id: 'ENTRY-08',
  title: 'Day of the rate of zone, warehouse and in-bond goods',
  text:
    'Duties are computed at the rate of the time of entry; of goods withdrawn from warehouse at that of the withdrawal, of goods accepted in bond at that of ' +
    'acceptance, of zone goods in privileged status at that of the application. AD/CVD goods enter a zone in privileged status.',
  cites: [cfr(19, '141.68'), cfr(19, '141.69'), cfr(19, '146.65'), cfr(19, '144.38')],
  decide({ entryType, rateBasis, hasCases, privilegedOn, warehouseEntryNumber }: EntryBasisFacts): readonly Finding[] {
    const withdrawal = WITHDRAWALS.includes(entryType);
    return found(
      [NOT_COMPUTED.includes(entryType), () => notComputed(entryType)],
      [withdrawal && rateBasis !== 'withdrawal', () => wrongBasis('withdrawal', '141.69(b)')],
      [withdrawal && warehouseEntryNumber === null, noWarehouse],
      [entryType === ZONE && hasCases && privilegedOn === null, privilegedNeeded],
      [
        privilegedOn !== null && (entryType !== ZONE || rateBasis !== 'privileged_status'),
        () => wrongBasis('privileged_status', '146.65(a)(1)'),
      ],
      [rateBasis === 'withdrawal' && !withdrawal, notWithdrawn],
      [rateBasis === 'privileged_status' && privilegedOn === null, noPrivilegedDay],
    );
  },
});

const notComputed = (entryType: string): Finding =>
  refusal('pre_entry', {
    pointer,
    code: 'entry_type.not_computed',
    message: `Entries of type ${entryType} are not computed by this service: their duties and fees are not those of a consumption entry.`,
    remedy: 'File it with CBP directly.',
    citation: ENTRY_TYPE_CITES[0],
  });
const wrongBasis = (basis: string, section: string): Finding =>
  refusal('entry', {
    pointer: '/rateBasis',
    code: 'basis.other',
    message: `These goods are dutiable at the rate of another day: the basis is ${basis}.`,
    remedy: `Send rateBasis ${basis} with its day in rateOn.`,
    citation: cfr(19, section),
  });
const noWarehouse = refusal('entry', {
  pointer: '/warehouseEntryNumber',
  code: 'warehouse_entry.missing',
  message: 'A withdrawal names the warehouse entry that the goods are withdrawn from.',
  remedy: 'Send warehouseEntryNumber.',
  citation: cfr(19, '144.38'),
});
const privilegedNeeded = refusal('entry', {
  pointer: '/privilegedOn',
  code: 'zone.privileged_status_required',
  message: 'Goods under an AD/CVD case come out of a zone in privileged foreign status only.',
  remedy: 'Send privilegedOn, the day of the application, and rateBasis privileged_status.',
  citation: cfr(19, '146.65'),
});
const notWithdrawn = refusal('entry', {
  pointer: '/rateBasis',
  code: 'basis.not_withdrawn',
  message: 'Only withdrawals from warehouse are dutiable at the rate of the withdrawal.',
  remedy: 'Send rateBasis entry, or a type of withdrawal.',
  citation: cfr(19, '141.69(b)'),
});
const noPrivilegedDay = refusal('entry', {
  pointer: '/privilegedOn',
  code: 'zone.privileged_day_missing',
  message: 'The rate of privileged status is that of the day of its application, which is not given.',
  remedy: 'Send privilegedOn.',
  citation: cfr(19, '146.65(a)(1)'),
});
