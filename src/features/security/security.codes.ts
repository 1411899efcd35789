/** What its codes mean, where the code that says them says nothing with them. */
export const SECURITY_CODES: Readonly<Record<string, string>> = {
  additional_security_required: 'More security than the standard bond is required.',
  'bond.amount_too_low': 'The bond is smaller than the amount required.',
  'bond.calendar_year_counts':
    'On this day the preceding calendar year counted, not the last twelve months; its sum is not asked for, so that the amount is open.',
  'bond.no_rate_of_case': 'A case has no rate on record for the day, so that the bond for it is not determined.',
  'bond.none_named': 'No existing bond was named to be held against what is required.',
  'bond.required_amount_unknown': 'The amount required is not determined, so that a bond cannot be held against it.',
  'covered.adcvd_goods_unknown':
    'It is not known whether the importer brings in goods under an antidumping or countervailing order.',
  'covered.failed_to_fully_pay':
    'CBP has a record that the importer failed to pay antidumping or countervailing duties fully.',
  'covered.failed_to_pay_timely':
    'CBP has a record that the importer failed to pay antidumping or countervailing duties in time.',
  'covered.no_adcvd_goods':
    'The importer brings in no goods under an antidumping or countervailing order: the order does not reach it.',
  'covered.no_prior_imports': 'CBP has no record of earlier imports by the importer.',
  'covered.no_prong_met': 'The importer has imported before, and no failure to pay is on record.',
  'covered.payment_record_unknown': 'What the importer paid of antidumping and countervailing duties is not known.',
  'entries.none': 'No planned entry was sent.',
  'entries.too_many': 'More kinds of planned entries were sent than are taken at once.',
  'exempt.not_a_participant': 'The importer takes no part in C-TPAT: it is not exempt.',
  'exempt.not_validated': 'The importer takes part in C-TPAT and is not validated: it is not exempt.',
  'exempt.status_unknown': 'Status or tier of the importer in C-TPAT is not known.',
  'exempt.tier_too_low': 'The importer’s tier in C-TPAT is below those that are exempt.',
  'exempt.validated_tier': 'The importer is a validated participant of C-TPAT in a tier that is exempt.',
  'law.not_in_force': 'A value of the law that is needed was not in force, or is not on record, for this day.',
  'security.coverage_undetermined':
    'It is not determined whether the order covers the importer, so that no additional security is named.',
  'security.exemption_undetermined':
    'It is not determined whether the importer is exempt, so that no additional security is named.',
  'security.exposure_undetermined': 'How much is at risk is not determined.',
  'security.not_covered': 'The order does not cover the importer: no additional security.',
  'security.program_exempt': 'The importer is exempt from the programme: no additional security.',
  'security.risk_undetermined': 'The risk of the importer is not determined.',
  standard_bond_required: 'A standard bond is required.',
  standard_bond_sufficient: 'The standard bond suffices.',
};
