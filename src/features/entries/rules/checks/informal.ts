import { cfr, guide } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { dollars } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';
import { found, lineAt, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface InformalFacts {
  readonly entryType: string;
  readonly enteredValue: Cents;
  readonly dutiesPaid: boolean;
  /** By line: its value, whether a heading of 9903 or 9904 stands on it, whether it is under quota. */
  readonly lines: readonly { readonly enteredValue: Cents; readonly section99: boolean; readonly quota: boolean }[];
}

const REVIEWED: IsoDate = '2026-11-27';
const INFORMAL: readonly string[] = ['11', '12', '13'];

/** Whether goods may be entered informally. */
export const informalEntry = rule({
  id: 'ENTRY-13',
  title: 'Informal entry',
  text: 'Informal entry is for shipments up to a value, lower for articles classified in subchapters III and IV of Chapter 99; goods under quota are entered so on type 12 alone. Duties are paid at entry.',
  cites: [cfr(19, '143.21(a)'), cfr(19, '143.22'), cfr(19, '143.28'), cfr(19, '145.12(a)')],
  params: {
    limit: new Dated<Cents>('largest value entered informally', REVIEWED, {
      '1998-06-16': { value: dollars(2_000), cites: [cfr(19, '143.21(a)')] },
      '2013-01-07': { value: dollars(2_500), cites: [cfr(19, '143.21(a)')] },
    }),
    chapter99Limit: new Dated<Cents>('largest value of articles of 9903 and 9904 entered informally', REVIEWED, {
      '1989-01-01': { value: dollars(250), cites: [cfr(19, '143.21(a)')] },
    }),
  },
  decide({ entryType, enteredValue, dutiesPaid, lines }: InformalFacts, { limit, chapter99Limit }): readonly Finding[] {
    if (!INFORMAL.includes(entryType)) return [];
    const section99 = lines.some((line) => line.section99 && line.enteredValue > chapter99Limit);
    return [
      ...found([enteredValue > limit, tooMuch], [section99, chapter99], [!dutiesPaid, payFirst]),
      ...lines.flatMap(({ quota }, i) => found([quota && entryType !== '12', noQuota(i)])),
    ];
  },
});

const tooMuch = refusal('entry', {
  pointer: '/entryType',
  code: 'informal.value_too_high',
  message: 'The shipment is worth more than what may be entered informally.',
  remedy: 'Make a formal entry: type 01, or with a case 03.',
  citation: cfr(19, '143.21(a)'),
});
// How the limit meets the duties of 2025 and 2026 was not verified in CBP's practice.
const chapter99 = warning('entry', {
  pointer: '/entryType',
  code: 'informal.chapter_99_limit',
  message: 'Articles classified in subchapters III and IV of Chapter 99 are entered informally up to $250 only.',
  remedy: 'Ask the port, or make a formal entry.',
  citation: cfr(19, '143.21(a)'),
});
const payFirst = warning('entry', {
  pointer: '/dutiesPaidBeforeRelease',
  code: 'informal.duties_at_entry',
  message: 'Duties on an informal entry are paid when it is made, unless they are paid by statement.',
  remedy: 'Deposit the duties with the entry.',
  citation: cfr(19, '143.28'),
});
const noQuota = (line: number): Finding =>
  refusal('entry', {
    pointer: lineAt(line, 'quota'),
    code: 'informal.quota',
    message: 'Goods under quota are not entered on this type.',
    remedy: 'Use type 12 or, formally, type 02.',
    citation: guide('CBP Form 7501 instructions, block 2'),
  });
