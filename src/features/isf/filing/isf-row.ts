import type { Instant } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { isfTimes } from '../rules/isf-times.js';
import { together } from '../rules/isf-standing.js';
import { damagesUnder } from '../rules/isf-damages.js';
import type { AskIsfTimeliness } from '../timeliness/timeliness.dto.js';
import type { SecurityFilingView, ToldInFilingView } from './isf.view.js';
import { newYorkDate } from '../../../kernel/dates.js';

/** A filing as it is read. */
export interface IsfRow extends Record<string, unknown> {
  readonly id: string;
  readonly importerId: string;
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
  readonly billOfLading: string;
  readonly entryId: string | null;
  readonly version: number;
  readonly currentVersion: number;
  readonly filedAt: Date;
  readonly updatedAt: Date;
  readonly stuffingFiledAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly elementsDueAt: Date | null;
  readonly elementsToldAt: Date | null;
  readonly stuffingDueAt: Date | null;
  readonly stuffingToldAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly reason: string | null;
  readonly told: ToldInFilingView;
  readonly determinationId: string;
}

/** Whose a filing is, for the account of looks. */
export interface HeldFiling {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** What is asked of the time of a filing at an instant. */
export const askedOf = (
  { cargo, ladenAt, arrivesAt, shortVoyage }: ToldInFilingView,
  filed: { readonly filedAt: Instant; readonly stuffingFiledAt: Instant | null },
  at: Instant,
): AskIsfTimeliness => ({
  asOf: newYorkDate(at),
  // What is filed is cargo by vessel: in containers, or not.
  modeOfTransport: cargo === 'containerized' ? '11' : '10',
  ...{ cargo, at, filedAt: filed.filedAt },
  ...(filed.stuffingFiledAt === null ? {} : { stuffingFiledAt: filed.stuffingFiledAt }),
  ...(ladenAt === undefined ? {} : { ladenAt }),
  ...(arrivesAt === undefined ? {} : { arrivesAt }),
  ...(shortVoyage === undefined ? {} : { shortVoyage }),
});

/** A filing as it is told, with how it stands against its time at an instant. */
export function filingView(row: IsfRow, at: Instant): SecurityFilingView & HeldFiling {
  const { told, entryId, withdrawnAt, withdrawalReason, stuffingFiledAt: stuffed } = row;
  const { id, importerId, billOfLading, version, currentVersion, determinationId } = row;
  const filedAt = row.filedAt.toISOString();
  const stuffingFiledAt = stuffed?.toISOString() ?? null;
  const { cargo, ladenAt = null, arrivesAt = null, shortVoyage = null } = told;
  // Once it is withdrawn no time runs any more.
  const until = withdrawnAt?.toISOString() ?? at;
  const facts = { byVessel: true, cargo, ladenAt, arrivesAt, shortVoyage, filedAt, stuffingFiledAt, at: until };
  const times = applyRule(isfTimes, facts, newYorkDate(at)).decision;
  const standing = together(times.elements.standing, times.stuffing.standing);
  return {
    ...{ id, importerId, billOfLading, version, currentVersion, determinationId, told, filedAt, standing },
    ...(entryId === null ? {} : { entryId }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(stuffingFiledAt === null ? {} : { stuffingFiledAt }),
    ...(withdrawnAt === null ? {} : { withdrawnAt: withdrawnAt.toISOString() }),
    ...(withdrawalReason === null ? {} : { withdrawalReason }),
    status: withdrawnAt === null ? 'filed' : 'withdrawn',
    updatedAt: row.updatedAt.toISOString(),
    late: times.elements.standing === 'late',
    times: { ...times, damagesUnder: damagesUnder(standing) },
    ...{ importerOrganisationId: row.importerOrganisationId, grantId: row.grantId },
  };
}
