/** What came of one of several things done at the same time. */
export type Outcome<T> = { readonly done: T } | { readonly refused: unknown };

/** Does all of them at the same time; one lawful outcome is then that exactly one of them is done. */
export async function atOnce<T>(...acts: readonly (() => Promise<T>)[]): Promise<readonly Outcome<T>[]> {
  const settled = await Promise.allSettled(acts.map((act) => act()));
  return settled.map((one) => (one.status === 'fulfilled' ? { done: one.value } : { refused: one.reason as unknown }));
}
