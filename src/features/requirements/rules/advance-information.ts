import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { dollars } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** What is claimed where security filings or cargo information were not sent in time, or not rightly. */
export const advanceInformation = rule({
  id: 'SEC-22',
  title: 'Information that is sent in advance',
  text: 'Each violation of what an importer’s bond promises of security filings, of air and truck cargo information and of air cargo screening costs a sum.',
  cites: [cfr(19, '113.62(j)'), cfr(19, '113.62(k)(2)'), cfr(19, '113.62(l)')],
  params: {
    violation: new Dated<Cents>('claim for each violation of what is sent in advance', '2026-11-29', {
      '2009-01-26': { value: dollars(5_000), cites: [cfr(19, '113.62(j)')] },
    }),
  },
  decide: ({ violations }: { readonly violations: number }, { violation }): Cents => violation * BigInt(violations),
});
