import { CitationView } from '../../platform/rules/rules.view.js';

/** One thing that is wrong with a parcel. */
export class RefusalView {
  /** Where in the request.
   * @example "/detentions/0/goods/quantity"
   */
  pointer!: string;
  /** Stable code.
   * @example "quantity.not_above_zero"
   */
  code!: string;
  /** In words. */
  message!: string;
  /** What to do about it. */
  remedy?: string;
  /** The law it stands on. */
  citation?: CitationView;
}

/** What became of one parcel. */
export class BatchItemView {
  /** Its place in the request, from 0.
   * @example 0
   */
  index!: number;
  /** Its detention, where it was recorded. */
  detentionId?: string;
  /** Why it was refused, where it was.
   * @example "request.unlawful"
   */
  code?: string;
  /** Everything that is wrong with it. */
  faults?: RefusalView[];
}

/** What became of each parcel. */
export class BatchView {
  /** How many were recorded.
   * @example 499
   */
  recorded!: number;
  /** How many were refused.
   * @example 1
   */
  refused!: number;
  /** One result a parcel, in the order of the request. */
  results!: BatchItemView[];
}
