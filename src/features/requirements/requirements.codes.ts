/** What its codes mean, where the code that says them says nothing with them. */
export const REQUIREMENTS_CODES: Readonly<Record<string, string>> = {
  'bond_claim.above_bond': 'The claim is above the bond: the surety answers for the bond, the principal for all of it.',
  'bond_claim.facts_missing': 'Something that the claim stands on is not known; nothing is guessed.',
  'bond_claim.within_bond': 'The bond covers the whole claim.',
  claimed: 'The claim is determined.',
  defence_accepted: 'The defence holds: the surety answers for what is left, or for nothing.',
  defence_rejected: 'The defence does not hold: the surety answers as before.',
  insufficient: 'What is there is less than what is required.',
  'match.bond_not_named': 'The entry that the bond names is on file, and does not name the bond.',
  'match.entry_not_on_file': 'No entry of the principal with the number that the bond names is on file.',
  'match.entry_over': 'The entry that the bond names was cancelled or refused.',
  'match.other_kind_named': 'The entry names the bond as one of another kind.',
  'match.other_surety_named': 'The entry names a surety that is none of the bond.',
  modified: 'It is replaced by another, which was determined anew.',
  not_assessed: 'It was not assessed: something that it stands on is missing, and the reasons name it.',
  'requirement.order_minimum_applied':
    'The amount is the higher minimum of EO 14411, which the agency applies before a rule puts it in force.',
  'requirement.duties_unknown':
    'What the importer paid in the last twelve months is not known, so that the bond it needs is not determined.',
  sufficient: 'What is there covers what is required.',
  withdrawn: 'It is taken back and binds nothing any more.',
};
