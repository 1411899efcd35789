import { usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { covers } from '../disclosure-facts.js';
import type { Hold } from '../disclosure-facts.js';
import { endOf, holdsStopEveryBasis } from '../investigation-hold.js';
import type { HoldDecision } from '../investigation-hold.js';

/** DISC-07 as it was: by policy one hold stopped every duty too. */
export const investigationHold1 = rule({
  id: 'DISC-07',
  title: 'Investigation and national-security holds',
  text: 'Nothing leaves under 19 USC 1628a that would compromise an ongoing investigation or national security; by policy the same hold stops every other disclosure too.',
  cites: [usc(19, '1628a(d)')],
  params: { holdsStopEveryBasis },
  decide({ holds }: { readonly holds: readonly Hold[] }, law, asOf): HoldDecision {
    const active = holds.filter((hold) => covers(hold, asOf));
    if (active.length === 0) return { stops: 'nothing', until: null };
    return { stops: law.holdsStopEveryBasis ? 'every_basis' : 'statute_1628a', until: endOf(active) };
  },
});
