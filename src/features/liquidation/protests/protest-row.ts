import type { IsoDate } from '../../../kernel/dates.js';
import { ask } from '../../../platform/rules/ask.js';
import { courtAction } from '../rules/court-action.js';
import type { CourtActionFacts } from '../rules/court-action.js';
import type { FurtherReviewGround } from '../rules/further-review.js';
import type { ProtestMatter } from '../rules/protest-filing.js';
import type { ProtestSigner } from '../rules/protest-signer.js';
import { silenceOnProtest } from '../rules/protest-subject.js';
import type { VoidedBy } from '../rules/set-aside.js';
import { protestReview } from '../rules/protest-review.js';
import type { HeldProtest } from './protest.access.js';
import type { StatementInProtestView } from './protest.view.js';
import type { ProtestStatus } from './protest-status.js';

/** A protest, as the prepared statements give it. */
export interface ProtestRow {
  readonly id: string;
  readonly seq: string;
  readonly entryId: string;
  readonly importerId: string;
  readonly importerOrganisationId: string | null;
  readonly filedByOrganisationId: string | null;
  readonly filedBy: 'importer' | 'surety';
  /** Null of one that was filed before this was kept. */
  readonly signedAs: ProtestSigner | null;
  readonly powerOfAttorney: string | null;
  readonly matter: ProtestMatter;
  /** The liquidation; null of a decision of another kind, which has a day and a reference. */
  readonly decisionId: string | null;
  readonly decisionMadeOn: IsoDate | null;
  readonly decisionReference: string | null;
  readonly objection: string;
  readonly furtherReview: FurtherReviewGround | null;
  /** Who made the decision that is protested; null where the reader may not know. */
  readonly decisionBy: string | null;
  readonly filedOn: IsoDate;
  readonly acceleratedOn: IsoDate | null;
  readonly status: ProtestStatus;
  readonly decidedOn: IsoDate | null;
  readonly reason: string | null;
  readonly reliquidationId: string | null;
  /** What the importer certified in it on reimbursement. */
  readonly reimbursementStatements: readonly StatementInProtestView[];
  readonly statementsAccepted: boolean | null;
  readonly furtherReviewRefused: boolean;
  readonly headquartersDecision: string | null;
  readonly setAsideAskedOn: IsoDate | null;
  readonly denialVoidedOn: IsoDate | null;
  readonly voidAskedOn: IsoDate | null;
  readonly denialVoidedBy: VoidedBy | null;
  readonly courtActionOn: IsoDate | null;
  readonly courtNumber: string | null;
  /** The first of those that were filed as one; null of that one. */
  readonly filedWith: string | null;
  /** Of the first, the others. */
  readonly filedTogether: readonly string[];
  readonly grantId: string | null;
}

/** How its times stand on a day. */
export const reviewOf = (
  {
    matter,
    filedOn,
    acceleratedOn,
    status,
    decidedOn,
  }: Pick<ProtestRow, 'matter' | 'filedOn' | 'acceleratedOn' | 'status' | 'decidedOn'>,
  today: IsoDate,
) =>
  ask(
    protestReview,
    {
      filedOn,
      acceleratedOn: ask(silenceOnProtest, { matter, filedOn, acceleratedOn }, today).decision.from,
      decidedOn: status === 'deemed_denied' ? null : decidedOn,
      denied: status === 'denied' || status === 'allowed_in_part',
    },
    today,
  ).decision;

/** Whether neither customs nor time has ended it. */
export const isOpen = (row: ProtestRow, today: IsoDate): boolean =>
  row.status === 'open' && !reviewOf(row, today).deemedDenied;

/** A protest as it is shown on a day; what time has denied is shown from the day after. */
export function toProtestView(row: ProtestRow, today: IsoDate): HeldProtest {
  const { decideBy, deemedDeniedOn, deemedDenied, suitUntil } = reviewOf(row, today);
  const { id, entryId, importerId, importerOrganisationId, filedBy, matter, decisionId, objection, filedOn, grantId } =
    row;
  const status = deemedDenied ? 'deemed_denied' : row.status;
  const decidedOn = deemedDenied ? deemedDeniedOn : row.decidedOn;
  return {
    id,
    entryId,
    importerId,
    filedBy,
    ...(row.signedAs === null ? {} : { signedAs: row.signedAs }),
    ...(row.powerOfAttorney === null ? {} : { powerOfAttorney: row.powerOfAttorney }),
    matter,
    ...(decisionId === null ? {} : { decisionId }),
    ...(row.decisionMadeOn === null ? {} : { decisionMadeOn: row.decisionMadeOn }),
    ...(row.decisionReference === null ? {} : { decisionReference: row.decisionReference }),
    objection,
    filedOn,
    status,
    decideBy,
    ...(row.furtherReview === null ? {} : { furtherReview: row.furtherReview }),
    ...reviewedFurther(row),
    ...statedIn(row),
    ...sued(row, today),
    ...(row.filedWith === null ? {} : { filedWith: row.filedWith }),
    ...(row.filedTogether.length === 0 ? {} : { filedTogether: [...row.filedTogether] }),
    ...(row.acceleratedOn === null ? {} : { acceleratedOn: row.acceleratedOn }),
    ...(decidedOn === null ? {} : { decidedOn }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.reliquidationId === null ? {} : { reliquidationId: row.reliquidationId }),
    ...(suitUntil === null ? {} : { suitUntil }),
    importerOrganisationId,
    grantId,
  };
}

/** What an action about it is held against. */
export function factsOfAction(row: ProtestRow, today: IsoDate): Omit<CourtActionFacts, 'commencedOn'> {
  const { deemedDenied, deemedDeniedOn, suitUntil } = reviewOf(row, today);
  const deniedOn = deemedDenied ? deemedDeniedOn : suitUntil === null ? null : row.decidedOn;
  return { deniedOn, suitUntil, onRecord: row.courtActionOn !== null };
}

function sued(row: ProtestRow, today: IsoDate) {
  const { courtActionOn, courtNumber } = row;
  if (courtActionOn === null || courtNumber === null) return {};
  const { inTime } = ask(courtAction, { ...factsOfAction(row, today), commencedOn: courtActionOn }, today).decision;
  return { courtActionOn, courtNumber, courtActionInTime: inTime };
}

const statedIn = ({ reimbursementStatements: stated, statementsAccepted }: ProtestRow) => ({
  ...(stated.length === 0 ? {} : { reimbursementStatements: stated.map((one) => ({ ...one })) }),
  ...(statementsAccepted === null ? {} : { statementsAccepted }),
});

// What became of the application for further review; nothing where nothing has.
const reviewedFurther = ({
  furtherReviewRefused,
  headquartersDecision,
  setAsideAskedOn,
  denialVoidedOn,
  voidAskedOn,
  denialVoidedBy,
}: ProtestRow) => ({
  ...(furtherReviewRefused ? { furtherReviewRefused } : {}),
  ...(headquartersDecision === null ? {} : { headquartersDecision }),
  ...(setAsideAskedOn === null ? {} : { setAsideAskedOn }),
  ...(voidAskedOn === null ? {} : { voidAskedOn }),
  ...(denialVoidedOn === null ? {} : { denialVoidedOn }),
  ...(denialVoidedBy === null ? {} : { denialVoidedBy }),
});
