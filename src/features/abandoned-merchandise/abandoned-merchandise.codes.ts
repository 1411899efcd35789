/** What its codes mean, where the code that says them says nothing with them. */
export const ABANDONED_MERCHANDISE_CODES: Readonly<Record<string, string>> = {
  accepted: 'The abandonment is accepted.',
  'allowance.values_do_not_fit':
    'The value abandoned exceeds the value of its class, or that is nothing: no share can be told.',
  before_seizure: 'Whether the goods were abandoned before any seizure.',
  believed: 'There is a reasonable belief that importation would have broken the trade laws.',
  conditions_met: 'All conditions are met.',
  conditions_not_met: 'At least one condition is not met.',
  eligible: 'Duties on the abandoned goods may be allowed back.',
  not_accepted: 'The abandonment is not accepted.',
  not_believed: 'There is no reasonable belief that importation would have broken the trade laws.',
  not_eligible: 'Duties on the abandoned goods are not allowed back.',
  reasonable_belief: 'Whether importation is reasonably believed to have been against the trade laws.',
  requested: 'It was asked for and is not decided.',
  'sharing.belief_not_found_yet': 'Nobody has found yet whether importation would have broken the trade laws.',
  'sharing.not_before_seizure': 'The goods were seized before they were abandoned, or were not abandoned.',
  'sharing.not_reasonable_belief':
    'It was found that there is no reasonable belief that importation would have broken the trade laws.',
  'sharing.not_voluntarily_abandoned': 'The goods were not abandoned voluntarily.',
  voluntarily_abandoned: 'Whether the goods were abandoned voluntarily.',
};
