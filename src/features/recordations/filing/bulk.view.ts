/** A fault of one application. */
export class ApplicationFaultView {
  /** JSON pointer into that application.
   * @example "/register"
   */
  pointer!: string;
  /** Stable code.
   * @example "recordation.not_on_principal_register"
   */
  code!: string;
  /** What is wrong. */
  message!: string;
  /** What to do about it. */
  remedy?: string;
  /** Where the law says so.
   * @example { "authority": "19 CFR 133.1(a)" }
   */
  citation?: Record<string, string>;
}

/** What became of one application. */
export class ApplicationResultView {
  /** Its place in the request, from 0.
   * @example 0
   */
  index!: number;
  /** `filed`, or `refused` with every fault; nothing of a refused one is kept.
   * @example "filed"
   */
  outcome!: 'filed' | 'refused';
  /** The recordation, where it was filed. */
  id?: string;
  /** Why it was refused. */
  faults?: ApplicationFaultView[];
}

/** What became of each application, in the order they were sent. */
export class ApplicationResultsView {
  /** How many were filed.
   * @example 298
   */
  filed!: number;
  /** How many were refused.
   * @example 2
   */
  refused!: number;
  /** One result for each. */
  results!: ApplicationResultView[];
}
