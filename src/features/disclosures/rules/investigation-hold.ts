import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { cfr, usc } from '../../../kernel/citation.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import { covers } from './disclosure-facts.js';
import type { Hold } from './disclosure-facts.js';
import type { Cell } from './matrix-cells.js';

/** Whether a hold also stops what leaves on another basis than the proviso that provides for holds. */
export const holdsStopEveryBasis = new PolicyParameter<boolean>(
  'disclosure.holdsStopEveryBasis',
  'Whether an investigation or national-security hold stops more than the law itself makes it stop: what may leave by choice and, where a named authority says so, even a duty.',
  { value: true, since: '2015-10-19' },
  (value) => (typeof value === 'boolean' ? [] : ['must be true or false']),
);

/**
 * How far a hold reaches: what the law itself makes it stop (`proviso`), what may leave by choice too (`choices`), or
 * duties too (`duties`). Version 1 told only two apart: `statute_1628a` and `every_basis`.
 */
export type HoldReach = 'nothing' | 'proviso' | 'choices' | 'duties' | 'statute_1628a' | 'every_basis';

export interface HoldDecision {
  readonly stops: HoldReach;
  /** The first day after the last hold, where every hold has an end on record. For officers only. */
  readonly until: IsoDate | null;
  /** Who decided that duties are withheld; absent in version 1. */
  readonly authority?: string | null;
}

/** What a hold stops. Applied as of the day asked about. */
export const investigationHold = rule({
  id: 'DISC-07',
  version: 2,
  title: 'Investigation and national-security holds',
  text: 'What appears on the goods leaves neither under the regulation nor under 19 USC 1628a where it would compromise an ongoing investigation or national security. By policy the same hold stops what may leave by choice. The five items of 133.25(b) and the eight items after seizure are duties also under a hold: they are withheld, by policy, only where a named authority has decided so, and their clocks run on.',
  cites: [cfr(19, '133.21(b)(2)(ii)'), cfr(19, '133.42(b)(2)(ii)'), cfr(19, '133.47(b)(2)(ii)'), usc(19, '1628a(d)')],
  params: { holdsStopEveryBasis },
  decide({ holds }: { readonly holds: readonly Hold[] }, law, asOf): HoldDecision {
    const active = holds.filter((hold) => covers(hold, asOf));
    if (active.length === 0) return { stops: 'nothing', until: null, authority: null };
    const until = endOf(active);
    if (!law.holdsStopEveryBasis) return { stops: 'proviso', until, authority: null };
    const authority = active.find(({ withholdsDutiesBy }) => withholdsDutiesBy)?.withholdsDutiesBy ?? null;
    return { stops: authority ? 'duties' : 'choices', until, authority };
  },
});

/** The first day after the last of these holds; null while one of them has no end on record. */
export function endOf(active: readonly Hold[]): IsoDate | null {
  const ends = active.map(({ to }) => to).filter((to): to is IsoDate => to !== null);
  const [end, ...others] = ends;
  return end !== undefined && ends.length === active.length ? addDays(latest(end, ...others), 1) : null;
}

/** Whether the law itself, and not only policy, makes a hold stop a cell. */
export const hasProviso = ({ basis, conditions }: Pick<Cell, 'basis' | 'conditions'>): boolean =>
  basis === 'statute_1628a' || conditions.includes('compromises_no_investigation');

/** Whether a hold stops what a cell opens. */
export function stoppedBy({ stops }: HoldDecision, cell: Pick<Cell, 'basis' | 'conditions' | 'outcome'>): boolean {
  switch (stops) {
    case 'nothing':
      return false;
    case 'proviso':
      return hasProviso(cell);
    case 'choices':
      return hasProviso(cell) || cell.outcome !== 'shall';
    case 'statute_1628a':
      return cell.basis === 'statute_1628a';
    case 'duties':
    case 'every_basis':
      return true;
  }
}
