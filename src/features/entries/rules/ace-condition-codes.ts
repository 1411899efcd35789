/**
 * Condition codes by which ACE tells the same as a check of ours, each as CBP publishes it: in the ACE ABI CATAIR Error Dictionary of the entry
 * summary (http://www.docstoc.com/docs/89002582 keeps a copy), where nothing else is said. A check whose code is not known has none.
 */
export const ACE = {
  /** No Valid Continuous Bond Found. */
  noValidContinuousBond: '114',
  /** Bond Detail Missing - Entry Type. */
  bondMissing: '119',
  /** Reported Surety/Bond Surety Mismatch. */
  otherSurety: '145',
  /** Live Entry Ind Must Be Y. */
  liveEntry: '129',
  /** An importer number that lapsed by 19 CFR 24.5(e); at release 333 (CBP, inactive importer numbers, July 2026). */
  importerInactive: 'F875',
  /** A summary that is not corrected after it was accepted (ACE, post summary corrections). */
  notCorrectable: 'B49',
} as const;
