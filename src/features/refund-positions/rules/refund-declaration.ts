import { guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { RefundWay } from './refund-way.js';

/** How many entry numbers a file holds at most (guidance of customs). */
export const MOST_IN_FILE = 9999;

const INTAKE = guide('CBP, refunds of IEEPA duties (CAPE), as stated since 20 April 2026');

/** An entry that is named in a declaration. */
export interface NamedEntry {
  readonly entryNumber: string;
  /** How it stands; null where no entry of the importer by that number has a duty that fell. */
  readonly position: { readonly way: RefundWay; readonly principal: Cents | null } | null;
  readonly declaredBefore: boolean;
}

export interface RefundDeclarationDecision {
  readonly faults: readonly Fault[];
  /** The last day by which customs has said that it pays (guidance). */
  readonly settleBy: IsoDate;
}

/** Whether entries can be declared for the refund of duties that fell. */
export const refundDeclaration = rule({
  id: 'REF-08',
  title: 'Declaration of entries for refund',
  text: 'An entry is declared once, by its importer or who acts for it, while the intake takes it and something of it is still to come back. Customs says that it pays within ninety days.',
  cites: [INTAKE],
  authorityStatus: 'guidance',
  params: {
    days: new Dated<number>('days in which customs says that it pays a declared refund', '2026-11-28', {
      '1977-12-28': { value: 90, cites: [INTAKE] },
    }),
  },
  decide({ entries }: { readonly entries: readonly NamedEntry[] }, { days }, today): RefundDeclarationDecision {
    return {
      faults: entries.flatMap((entry, i) => faultOf(entry, `/entryNumbers/${String(i)}`)),
      settleBy: addDays(today, days),
    };
  },
});

function faultOf({ entryNumber, position, declaredBefore }: NamedEntry, pointer: string): readonly Fault[] {
  if (position === null)
    return [
      {
        pointer,
        code: 'refund_declaration.nothing_fell',
        message: `No entry ${entryNumber} of the importer is on record with a duty that fell.`,
        remedy: 'Read which are: GET /v1/importers/{id}/refund-position.',
      },
    ];
  if (declaredBefore)
    return [
      {
        pointer,
        code: 'refund_declaration.declared_before',
        message: `Entry ${entryNumber} is declared already.`,
        remedy: 'Leave it out.',
      },
    ];
  if (position.way === 'cape_intake' && position.principal !== 0n) return [];
  return [
    {
      pointer,
      code: 'refund_declaration.not_taken',
      message:
        position.principal === 0n
          ? `Of entry ${entryNumber} everything that fell has come back.`
          : `The intake does not take entry ${entryNumber}: ${position.way}.`,
      remedy: 'Its position says which way is open: GET /v1/importers/{id}/refund-position.',
    },
  ];
}
