import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import { ask } from '../../../platform/rules/ask.js';
import { actOnEntry } from '../rules/lifecycle/act-on-entry.js';
import type { ActOnEntry } from '../rules/lifecycle/act-on-entry.js';
import { ruled } from '../rules/findings-of.js';
import type { EntryRow } from './entry-row.js';

/** Refuses an act on an entry on which nothing is done any more; asked once it is held. */
export function mayActOn({ status }: Pick<EntryRow, 'status'>, act: ActOnEntry, today: IsoDate): void {
  const { decision } = ask(actOnEntry, { act, state: status }, today);
  if (decision.length > 0) throw unlawful(ruled(actOnEntry, decision));
}
