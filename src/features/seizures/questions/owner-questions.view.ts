/** Until when an owner may consent. */
export class OwnerConsentResultView {
  /** The last day.
   * @example "2026-04-26"
   */
  lastDay!: string;
}

/** What a sample is worth for its bond. */
export class OwnerSampleResultView {
  /** The value its bond rests on.
   * @example "500.00"
   */
  domesticValue!: string;
  /** Whose value that is.
   * @example "appraisal_in_proportion"
   */
  basis!: 'appraisal_in_proportion' | 'stated_by_requester';
}

/** What an owner's request comes to. */
export class OwnerRequestResultView {
  /** What the sample is worth for its bond; absent where none is asked for. */
  sample?: OwnerSampleResultView;
  /** The bond it requires.
   * @example "600.00"
   */
  bondRequired?: string;
}
