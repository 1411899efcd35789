import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { usc } from '../../../kernel/citation.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import { covers } from './disclosure-facts.js';
import type { Hold } from './disclosure-facts.js';

/** Whether a hold also stops what leaves on another basis than the statute that provides for holds. */
export const holdsStopEveryBasis = new PolicyParameter<boolean>(
  'disclosure.holdsStopEveryBasis',
  'Whether an investigation or national-security hold stops every disclosure, not only those of 19 USC 1628a.',
  { value: true, since: '2015-10-19' },
  (value) => (typeof value === 'boolean' ? [] : ['must be true or false']),
);

export interface HoldDecision {
  readonly stops: 'nothing' | 'statute_1628a' | 'every_basis';
  /** The first day after the last hold, where every hold has an end on record. For officers only. */
  readonly until: IsoDate | null;
}

/** What a hold stops. Applied as of the day asked about. */
export const investigationHold = rule({
  id: 'DISC-07',
  title: 'Investigation and national-security holds',
  text: 'Nothing leaves under 19 USC 1628a that would compromise an ongoing investigation or national security; by policy the same hold stops every other disclosure too.',
  cites: [usc(19, '1628a(d)')],
  params: { holdsStopEveryBasis },
  decide({ holds }: { readonly holds: readonly Hold[] }, law, asOf): HoldDecision {
    const [first, ...rest] = holds.filter((hold) => covers(hold, asOf)).map(({ to }) => to);
    if (first === undefined) return { stops: 'nothing', until: null };
    const stops = law.holdsStopEveryBasis ? 'every_basis' : 'statute_1628a';
    const ends = [first, ...rest].filter((to): to is IsoDate => to !== null);
    const [end, ...others] = ends;
    const known = end !== undefined && ends.length === rest.length + 1;
    return { stops, until: known ? addDays(latest(end, ...others), 1) : null };
  },
});
