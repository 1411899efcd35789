import { ownPolicy, usc } from '../../../kernel/citation.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';

const LONGEST_HOLD = new PolicyParameter<number>(
  'access.hold_days',
  'For how many days at most an investigation keeps looks out of the report to whom they are about; it can be set anew.',
  { value: 366, since: '2017-03-31' },
  (value) => (Number.isInteger(value) && (value as number) > 0 ? [] : ['a whole number of days above 0 is needed']),
);

/** Until when looks made for an investigation may be kept out of their subject's report. */
export const lookHold = rule({
  id: 'ACCESS-02',
  title: 'Looks held for an investigation',
  text: 'Who is looked at learns of it, unless an officer holds the looks of an investigation back for a stated reason, and then only for a time.',
  cites: [usc(5, '552a(j)(2)'), ownPolicy('how long looks are held')],
  authorityStatus: 'policy',
  params: { days: LONGEST_HOLD },
  decide: ({ heldFrom }: { readonly heldFrom: IsoDate }, { days }) => ({ lastDay: addDays(heldFrom, days) }),
});
