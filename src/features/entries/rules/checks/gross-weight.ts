import { cfr, guide } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { rule } from '../../../../kernel/rule.js';
import { since } from '../clocks/deadline-days.js';
import { lineAt, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface GrossWeightFacts {
  readonly line: number;
  readonly htsNumber: string;
  /** How the goods come, by its code on CBP Form 7501. */
  readonly modeOfTransport: string;
  readonly withSummary: boolean;
}

const FORM = guide('Instructions for CBP Form 7501, gross weight');
const ON_ITS_FACE = cfr(19, '141.61(e)(4)');

/** What a gross weight of nothing comes to; asked of a line that tells one. */
export const grossWeight = rule({
  id: 'ENTRY-54',
  title: 'Gross weight of a line',
  text:
    'The summary tells the gross weight of goods that come by vessel or aircraft. Zero is no weight: a summary that tells it for such goods clearly appears erroneous and is refused. ' +
    'For other modes, and with the entry alone, it is taken and told. A line that stands under Chapter 98 or 99 alone has none of its own.',
  cites: [cfr(19, '141.61(e)'), ON_ITS_FACE, FORM],
  authorityStatus: 'guidance',
  params: {
    weighed: new Dated<readonly string[]>(
      'modes of transport, by vessel and aircraft, of goods whose gross weight is told',
      '2026-11-30',
      since<readonly string[]>('1989-01-01', ['10', '11', '12', '40', '41'], FORM),
      undefined,
      'guidance',
    ),
  },
  decide({ line, htsNumber, modeOfTransport, withSummary }: GrossWeightFacts, { weighed }): readonly Finding[] {
    if (/^9[89]/.test(htsNumber)) return [];
    const make = withSummary && weighed.includes(modeOfTransport) ? refusal : warning;
    return [
      make('entry', {
        pointer: lineAt(line, 'grossWeightKg'),
        code: 'gross_weight.zero',
        message: 'The gross weight of these goods is zero.',
        remedy: 'Tell what they weigh with their packing, in kilograms; leave it out where it is not asked for.',
        citation: ON_ITS_FACE,
      }),
    ];
  },
});
