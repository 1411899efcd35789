import { createHash } from 'node:crypto';
import { isChanged } from '../simulation/point.js';
import type { Point } from '../simulation/point.js';
import type { PartsRead } from '../simulation/read-so-far.js';
import type { Asked } from '../simulation/regime.js';
import type { Foreseen } from '../simulation/foreseen.js';
import type { DecidedEntry, Decisions } from './decisions.js';
import { Foresight } from './foresight.js';
import type { ToDecide } from './to-decide.js';

const AT_A_TURN = 50;

/** What became of an importer over the period. */
export interface OutcomeOfImporter {
  readonly entries: number;
  readonly changed: boolean;
  /** The last entry at which it is determined what is asked for; where there is none, the last. */
  readonly point: Point;
  readonly read: PartsRead;
  /** SHA-256 over what is asked for at every entry, before and after. */
  readonly decisions: string;
  readonly foresight: Foreseen;
  /** Antidumping and countervailing duty billed after its first entry and not paid. */
  readonly uncollected: string;
}

/** Follows an importer through the entries of the period. Some entries at a turn, so that others are served in between. */
export function* outcomeOf(
  given: Pick<ToDecide, 'entries' | 'unpaid'>,
  begin: () => Decisions,
): Generator<undefined, OutcomeOfImporter | null, undefined> {
  const hash = createHash('sha256');
  let [entries, determined, changed] = [0, 0, false];
  const decisions = begin();
  const foresight = new Foresight(given.unpaid, given.entries[0]?.at ?? Infinity);
  let lines = '';
  const written = { before: new Written(), after: new Written() };
  let last: { readonly decided: DecidedEntry } | null = null;
  for (const decided of decisions.each()) {
    entries += 1;
    const { before, after } = decided;
    changed ||= isChanged(before, after);
    if (before.required !== null && after.required !== null) determined = entries;
    lines += `${decided.entry.id} ${written.before.write(before)} ${written.after.write(after)}\n`;
    last = { decided };
    foresight.look(before, after, given.entries[entries]?.at ?? Infinity, () => decisions.formula(decided));
    if (entries % AT_A_TURN !== 0) continue;
    hash.update(lines);
    lines = '';
    yield;
  }
  hash.update(lines);
  if (!last) return null;
  const isLast = determined === 0 || determined === entries;
  const point = isLast ? decisions.keep(last.decided) : pointAt(begin(), determined);
  return {
    ...{ entries, changed, point, read: decisions.read.told, decisions: hash.digest('hex') },
    ...{ foresight: foresight.told, uncollected: foresight.uncollected },
  };
}

// The state of the entry is gone: its importer is followed again up to it.
function pointAt(decisions: Decisions, place: number): Point {
  let entries = 0;
  for (const decided of decisions.each()) {
    entries += 1;
    if (entries === place) return decisions.keep(decided);
  }
  throw new Error('an entry was decided once and is not there');
}

/** Writes out what is asked for; what is asked for again is not written anew. */
class Written {
  private last: Asked | null = null;
  private line = '';

  write(asked: Asked): string {
    if (this.last === null || !isSame(this.last, asked)) this.line = lineOf(asked);
    this.last = asked;
    return this.line;
  }
}

const isSame = (a: Asked, b: Asked): boolean =>
  a.band === b.band &&
  a.score.units === b.score.units &&
  a.standard === b.standard &&
  a.additional === b.additional &&
  a.required === b.required;

const lineOf = ({ band, score, standard, additional, required }: Asked): string =>
  `${band} ${String(score.units)} ${String(standard)} ${String(additional)} ${String(required)}`;
