/** What its codes mean, where the code that says them says nothing with them. */
export const BONDS_CODES: Readonly<Record<string, string>> = {
  'bond.user_unknown': 'A user of the bond that the rider takes off is not on it.',
  ends: 'The bond ends by this termination.',
  may_be_taken: 'The bond may be taken: nothing stands against it.',
  'surety.limit_exceeded': 'The part of a surety, less what is reinsured, exceeds its underwriting limit.',
  'surety.not_on_circular_570': 'The surety is not on Treasury Circular 570 on this day.',
  'surety.shares_too_large': 'The parts of the sureties add up to more than the bond.',
  'surety.shares_too_small': 'The parts of the sureties add up to less than the bond.',
  no_action: 'Nothing is done against the surety.',
  recommend_removal: 'It is recommended that the surety be removed from Treasury Circular 570.',
  refuse_bonds: 'Bonds of the surety are not accepted until its delinquencies are resolved.',
  takes_effect: 'The rider takes effect.',
  'waiver.hard_to_appraise_or_classify': 'Surety is not waived for goods that are hard to appraise or classify.',
  'waiver.importer_delinquent': 'Surety is not waived for an importer that was delinquent.',
  'waiver.not_paid_before_release':
    'Surety is waived only where the summary is filed and the duties are paid before release.',
  'waiver.payment_record_unknown':
    'Whether the importer was delinquent is not known, so that it is open whether surety may be waived.',
  'waiver.quota_goods': 'Surety is not waived for goods under a quota.',
  'waiver.redelivery_doubtful': 'Surety is not waived where it is doubtful that goods would be redelivered.',
  'waiver.value_too_high': 'The value exceeds the largest that may be secured without surety.',
};
