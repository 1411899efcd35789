/** One page of a list; `page.next` is opaque and absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly page: { readonly limit: number; readonly next?: string };
}
