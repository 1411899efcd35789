/** One page of a list; `page.next` is opaque and absent on the last page; `page.more` says of a list without further pages whether more was found than is shown. Further members say what was looked through. */
export interface Page<T> {
  readonly items: readonly T[];
  /** `by`: the parameter that takes `next`, where it is not `cursor`; it stays inside. */
  readonly page: { readonly limit: number; readonly next?: string; readonly more?: boolean; readonly by?: 'after' };
  /** Legal time the list is about. */
  readonly asOf?: string;
  /** System time the list shows. */
  readonly knownAt?: string;
  /** What was searched, why nothing matched, and why there may be more than is on record. */
  readonly searched?: object;
}
