import type { IsoDate } from '../../../kernel/dates.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { Edition } from '../../../platform/loading/load-kind.js';
import type { EditionRow } from '../../../platform/loading/merge-edition.js';
import { editionCited } from './values.js';

/** What one row of the circular says of a company from a day on. */
export interface SuretyChange {
  readonly row: CsvRow;
  readonly original: boolean;
  readonly action: string;
  readonly effectiveOn: IsoDate;
  readonly naic: string;
  readonly name: string;
  readonly limit: string | null;
  readonly state: string | null;
  readonly licensedIn: readonly string[] | null;
}

interface Standing {
  readonly name: string;
  readonly underwriting_limit: string | null;
  readonly state: string | null;
  readonly licensed_in: readonly string[] | null;
}

/** A company's versions from its certification through its changes; changes before the edition's day are part of its first. */
export function versionsOf(changes: readonly SuretyChange[], edition: Edition): readonly EditionRow[] {
  const { effectiveOn } = edition;
  const list = editionCited('Treasury Department Circular 570', edition);
  const [original, ...later] = [...changes].sort(
    (a, b) => order(a) - order(b) || (a.effectiveOn < b.effectiveOn ? -1 : 1),
  );
  if (!original) return [];
  const steps: { from: IsoDate; standing: Standing; citation: string }[] = [
    { from: original.original ? effectiveOn : original.effectiveOn, standing: certified(original), citation: list },
  ];
  for (const change of later) {
    const last = steps.at(-1);
    if (!last) continue;
    const standing = changed(last.standing, change);
    if (change.effectiveOn <= last.from) last.standing = standing;
    else steps.push({ from: change.effectiveOn, standing, citation: `${list}, change of ${change.effectiveOn}` });
  }
  return steps.map(({ from, standing, citation }, i) => ({
    values: { naic: original.naic, ...standing },
    citation,
    from,
    to: steps[i + 1]?.from ?? null,
  }));
}

const order = ({ original }: SuretyChange): number => (original ? 0 : 1);

const certified = ({ name, limit, state, licensedIn }: SuretyChange): Standing => ({
  name,
  underwriting_limit: limit,
  state,
  licensed_in: licensedIn,
});

// A change names what it changes and leaves the rest empty.
const changed = (before: Standing, { action, name, limit, state, licensedIn }: SuretyChange): Standing => ({
  name,
  underwriting_limit: limit ?? before.underwriting_limit,
  state: state ?? before.state,
  licensed_in: action === 'LIC CHG' ? before.licensed_in : (licensedIn ?? before.licensed_in),
});
