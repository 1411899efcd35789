import { cfr, guide } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { ENTRY_TYPES } from '../../../reference/rules/entry-types.js';
import type { ToldOfQuota } from '../filed-entry.js';
import { found, lineAt, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface QuotaAgainstTypeFacts {
  readonly entryType: string;
  readonly quotaOfLines: readonly ToldOfQuota[];
}

const FORM = guide('CBP Form 7501 instructions, block 2');
const BULLETIN = guide(
  'CBP Quota Bulletin 19-009, reporting instructions',
  'https://www.cbp.gov/trade/quota/bulletin/qb-19-009-morocco-us-note-3-16',
);
const INFORMAL = 'informal';

/** Lines under a quota or a visa against the type of the entry, both ways. */
export const quotaAgainstType = rule({
  id: 'ENTRY-61',
  title: 'Quota or visa and the entry type',
  text: 'Goods entered under a quota stand on a type that carries them: 02, 06, 07, 12, 23, 32, 38 or 52. Of a visa that is named, or of goods that are said to be inside a tariff-rate quota, on a type that has a twin for them, the filer is told; and so it is of an entry on a type made for quota or visa of which no line tells either.',
  cites: [FORM, BULLETIN, cfr(19, '132.11(a)')],
  authorityStatus: 'guidance',
  decide({ entryType, quotaOfLines }: QuotaAgainstTypeFacts): readonly Finding[] {
    const type = ENTRY_TYPES.get(entryType);
    if (!type) return [];
    const anyTold = quotaOfLines.some(({ underQuota, visa, insideQuota }) => underQuota || visa || insideQuota);
    if (type.quota !== 'never') return found([type.quota === 'made_for' && !anyTold, () => noneTold(entryType)]);
    const { typeForQuota: twin, group } = type;
    if (twin === undefined) return [];
    // Of goods under quota on an informal entry its own rule speaks.
    return quotaOfLines.flatMap(({ underQuota, visa, insideQuota }, line) =>
      underQuota
        ? found([group !== INFORMAL, () => carriesNone(line, entryType, twin)])
        : found([visa, () => visaNamed(line, twin)], [insideQuota, () => saidInside(line, twin)]),
    );
  },
});

const noneTold = (entryType: string): Finding =>
  warning('entry', {
    pointer: '/entryType',
    code: 'entry_type.quota_not_told',
    message: `Type ${entryType} is for goods under a quota or visa, and no line tells either: its time of entry and its security are taken as those of other goods.`,
    remedy: 'Send quota or visaNumber on the line that is under it, or use the type of the goods without it.',
    citation: FORM,
  });
const carriesNone = (line: number, entryType: string, twin: string): Finding =>
  refusal('entry', {
    pointer: lineAt(line, 'quota'),
    code: 'entry_type.no_quota',
    message: `An entry of type ${entryType} carries no goods under quota.`,
    remedy: `Use type ${twin}; of goods above a tariff-rate quota, leave quota out.`,
    citation: BULLETIN,
  });
const visaNamed = (line: number, twin: string): Finding =>
  warning('entry', {
    pointer: lineAt(line, 'visaNumber'),
    code: 'entry_type.visa_named',
    message: 'A visa or export certificate is named on a type for goods without quota or visa.',
    remedy: `Where the goods are entered under it, use type ${twin}.`,
    citation: FORM,
  });
const saidInside = (line: number, twin: string): Finding =>
  warning('entry', {
    pointer: lineAt(line, 'facts'),
    code: 'entry_type.inside_quota',
    message: 'The goods are said to be inside a tariff-rate quota, on a type that carries none under quota.',
    remedy: `Where the rate of the quota is claimed, send quota and use type ${twin}.`,
    citation: BULLETIN,
  });
