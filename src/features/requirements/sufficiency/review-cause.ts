/** What has a bond reviewed. */
export type ReviewCause =
  | 'periodic'
  | 'first_adcvd_entry'
  | 'utilisation'
  | 'rate_changed'
  | 'delinquency'
  | 'payment'
  | 'bond_changed';

/** The same in a sentence, as a requirement says what brought it about. */
export const BROUGHT_ABOUT_BY: Readonly<Record<ReviewCause, string>> = {
  periodic: 'Periodic review.',
  first_adcvd_entry: 'Its first entry under an antidumping or countervailing duty case.',
  utilisation: 'What it owes has come to a warning, or has used its bond up.',
  rate_changed: 'A rate of a case that it enters under has changed.',
  delinquency: 'A bill of it was not paid in its time.',
  payment: 'A bill of it was paid, or fell.',
  bond_changed: 'A bond of it was filed, changed or terminated.',
};
