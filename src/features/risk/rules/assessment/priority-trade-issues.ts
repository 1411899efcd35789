import { guide, usc } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { rule } from '../../../../kernel/rule.js';

/** Every issue that either list names. */
export const TRADE_ISSUES = [
  'adcvd',
  'agriculture',
  'import_safety',
  'ipr',
  'revenue',
  'textiles',
  'trade_agreements',
  'penalties',
] as const;
export type TradeIssue = (typeof TRADE_ISSUES)[number];

const COMMON: readonly TradeIssue[] = ['adcvd', 'agriculture', 'import_safety', 'ipr', 'revenue', 'textiles'];
const strategy = guide('CBP Trade Strategy, fiscal years 2009 to 2013');

/** Which issues have priority on a day. */
export const priorityTradeIssues = rule({
  id: 'RISK-05',
  title: 'Priority trade issues',
  text: 'Risk is assessed for the issues that have priority on the day; the list of 2009 named penalties, the statute of 2016 trade agreements and preference programs in its place.',
  cites: [usc(19, '4322(a)')],
  params: {
    issues: new Dated<readonly TradeIssue[]>('priority trade issues', '2026-11-28', {
      '2008-10-01': { value: [...COMMON, 'penalties'], cites: [strategy] },
      '2016-02-24': { value: [...COMMON, 'trade_agreements'], cites: [usc(19, '4322(a)')] },
    }),
  },
  decide: ({ issue }: { readonly issue: TradeIssue }, { issues }): boolean => issues.includes(issue),
});
