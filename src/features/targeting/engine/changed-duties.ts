import { Injectable } from '@nestjs/common';
import { formatMoney } from '../../../kernel/money.js';
import { RecomputedDuties } from '../../entries/index.js';
import type { OtherPrograms } from '../../entries/index.js';
import type { EntryHistory, ImporterHistory } from './history.js';

/** What the entries of an importer owe as it was read when they were filed, and as it would be. */
export interface DutiesOfImporter {
  /** How many of them owe something else. */
  readonly entries: number;
  /** How many of which it is not determined, as it was or as it would be; no amount counts them. */
  readonly undetermined: number;
  readonly before: string;
  readonly after: string;
}

/** Puts into histories what entries would owe by law that is other. */
@Injectable()
export class ChangedDuties {
  constructor(private readonly recomputed: RecomputedDuties) {}

  /** Whatever no changed programme touches keeps what was stored. */
  async apply(histories: readonly ImporterHistory[], other: OtherPrograms): Promise<void> {
    const entries = new Map(histories.flatMap((one) => one.entries.map((entry) => [entry.id, entry])));
    const found = await this.recomputed.under(
      histories.map(({ importerId }) => importerId),
      other,
    );
    for (const { entryId, version: number, before, after } of found) {
      const version = entries.get(entryId)?.versions.find((one) => one.version === number);
      if (!version || before === after) continue;
      // What is stored is kept where it can be, so that law that is the same changes nothing.
      version.totalAfter =
        after === null || before === null || version.total === null
          ? after === null
            ? null
            : Number(after)
          : version.total + Number(after - before);
    }
  }
}

/** What entries come to, each by what is known of it at an instant; those that were cancelled left out. */
export function dutiesOf(entries: readonly EntryHistory[], knownAt: number): DutiesOfImporter {
  let [changed, undetermined, before, after] = [0, 0, 0, 0];
  for (const { cancelledAt, versions } of entries) {
    const version = cancelledAt <= knownAt ? undefined : versions.findLast(({ knownFrom }) => knownFrom <= knownAt);
    if (!version) continue;
    const { total, totalAfter } = version;
    if (total !== totalAfter) changed += 1;
    if (total === null || totalAfter === null) {
      undetermined += 1;
      continue;
    }
    before += total;
    after += totalAfter;
  }
  return { entries: changed, undetermined, before: formatMoney(BigInt(before)), after: formatMoney(BigInt(after)) };
}
