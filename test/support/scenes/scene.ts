import type { TestApp } from '../app.js';

/** Brings about one stored answer of a kind on a running service, as its users would, and gives its id. */
export type Scene = (t: TestApp) => Promise<string>;

/** The day most scenes play on. */
export const TODAY = '2026-03-02';
/** Each scene of a day begins a minute after the last one did: what it puts on record was not yet known to those before it. */
export function at(t: TestApp, day: string): void {
  const begun = (scenesOf.get(t) ?? scenesOf.set(t, new Map<string, number>()).get(t))!;
  const minutes = begun.get(day) ?? 0;
  begun.set(day, minutes + 1);
  t.setNow(new Date(Date.parse(`${day}T15:00:00Z`) + minutes * 60_000).toISOString());
}
const scenesOf = new WeakMap<TestApp, Map<string, number>>();

/** The kind's latest stored answer, where the act's own answer does not name it. */
export async function latestOf(t: TestApp, question: string): Promise<string> {
  const auditor = await t.as('auditor');
  const { body } = await auditor.get('/v1/determinations').query({ question, limit: 1 }).expect(200);
  const [latest] = body.items as { id: string }[];
  if (!latest) throw new Error(`nothing is kept of ${question}`);
  return latest.id;
}
