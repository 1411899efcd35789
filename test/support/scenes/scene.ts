import type { TestApp } from '../app.js';

/** Brings about one stored answer of a kind on a running service, as its users would, and gives its id. */
export type Scene = (t: TestApp) => Promise<string>;

/** The day most scenes play on. */
export const TODAY = '2026-03-02';
export const at = (t: TestApp, day: string): void => t.setNow(`${day}T15:00:00Z`);

/** The kind's latest stored answer, where the act's own answer does not name it. */
export async function latestOf(t: TestApp, question: string): Promise<string> {
  const auditor = await t.as('auditor');
  const { body } = await auditor.get('/v1/determinations').query({ question, limit: 1 }).expect(200);
  const [latest] = body.items as { id: string }[];
  if (!latest) throw new Error(`nothing is kept of ${question}`);
  return latest.id;
}
