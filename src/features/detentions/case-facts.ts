import { addDays } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { CaseGoods, CaseImage, CaseRecords, CaseSample } from './case-facts.sql.js';
import type { Detention } from './detention.entity.js';
import type { DetentionStatus } from './detention-status.js';
import { CBP_DECIDES } from './rules/index.js';
import type { ImporterResponse, Infringement } from './rules/index.js';
import type { Standing } from './standing.js';

/** Fields of which a detention can have something on record, by the names under which disclosures decide them. */
export type RecordedField =
  | 'dateOfImportation'
  | 'portOfEntry'
  | 'description'
  | 'quantity'
  | 'countryOfOrigin'
  | 'identifyingMarks'
  | 'redactedImages'
  | 'unredactedImages'
  | 'redactedSample'
  | 'unredactedSample'
  | 'manufacturer'
  | 'exporter'
  | 'importer'
  | 'enteredValue'
  | 'price'
  | 'entryNumber'
  | 'importerNumber'
  | 'bond'
  | 'broker'
  | 'endCustomer';

/** All that a disclosure is decided from and could show. Protected: never an answer by itself. */
export interface DetentionCaseFacts {
  readonly detentionId: string;
  readonly merchandiseId: string;
  readonly recordationId: string | null;
  readonly importerOrganisationId: string | null;
  readonly status: DetentionStatus;
  readonly infringement: Infringement | null;
  readonly cbpDecides: boolean;
  readonly presentedOn: IsoDate | null;
  /** The day the detention began: the decision, or the last day to decide where silence detained the goods. */
  readonly decidedOn: IsoDate | null;
  readonly noticeOn: IsoDate | null;
  readonly responses: readonly ImporterResponse[];
  /** Answers nobody has found sufficient or not yet; they count as insufficient above. */
  readonly unassessedResponses: number;
  readonly windowOpensOn: IsoDate | null;
  readonly closed: { readonly on: IsoDate; readonly as: ClosedAs } | null;
  readonly holds: readonly {
    readonly kind: 'law_enforcement' | 'national_security';
    readonly from: IsoDate;
    readonly to: IsoDate | null;
    /** Who decided that duties are withheld too. */
    readonly withholdsDutiesBy?: string;
  }[];
  readonly examinationWouldAssist: { readonly on: IsoDate } | null;
  readonly onRecord: readonly RecordedField[];
  readonly goods: CaseGoods;
  readonly images: readonly CaseImage[];
  readonly samples: readonly CaseSample[];
}

export type ClosedAs = 'released' | 'exported' | 'excluded' | 'destroyed' | 'no_infringement';

/** The facts of a case as they stand on the day its standing was computed for. */
export function caseFactsOf(
  detention: Detention,
  records: CaseRecords,
  standing: Standing,
  responses: readonly ImporterResponse[],
): DetentionCaseFacts {
  const { goods, images, samples } = records;
  return {
    detentionId: detention.id,
    merchandiseId: detention.merchandiseId,
    recordationId: detention.recordationId,
    importerOrganisationId: detention.importerOrganisationId,
    status: detention.status,
    infringement: detention.suspectedInfringement,
    cbpDecides: detention.decidingAgency === CBP_DECIDES,
    presentedOn: detention.presentedOn,
    decidedOn: standing.detainedOn,
    noticeOn: detention.noticeOn,
    responses,
    unassessedResponses: records.responses.filter(({ sufficient }) => sufficient === null).length,
    windowOpensOn: standing.window?.opensOn ?? null,
    closed: closedOf(detention, standing),
    // The day a hold is lifted is free.
    holds: records.holds.flatMap(({ kind, from, to, withholdsDutiesBy }) =>
      kind === 'law_enforcement' || kind === 'national_security'
        ? [{ kind, from, to: to && addDays(to, -1), ...(withholdsDutiesBy && { withholdsDutiesBy }) }]
        : [],
    ),
    examinationWouldAssist: detention.wouldAssistOn ? { on: detention.wouldAssistOn } : null,
    onRecord: onRecord(goods, images),
    goods,
    images,
    samples,
  };
}

// The first closing counts; what is seized or abandoned is not closed, and says so by its own record.
function closedOf(detention: Detention, standing: Standing): DetentionCaseFacts['closed'] {
  const { determination, determinedOn, endedAs, endedOn } = detention;
  if (determination === 'no_infringement' && determinedOn) return { on: determinedOn, as: 'no_infringement' };
  if (determination === 'excluded' && determinedOn) return { on: determinedOn, as: 'excluded' };
  const excludedOn = detention.deemedExcludedOn ?? standing.deemedExcludedOn;
  if (excludedOn) return { on: excludedOn, as: 'excluded' };
  return endedOn && (endedAs === 'released' || endedAs === 'exported' || endedAs === 'destroyed')
    ? { on: endedOn, as: endedAs }
    : null;
}

function onRecord(goods: CaseGoods, images: readonly CaseImage[]): readonly RecordedField[] {
  const party = (role: string) => goods.parties.some((one) => one.role === role);
  const image = (kind: CaseImage['kind']) => images.some((one) => one.kind === kind);
  const known: Readonly<Record<RecordedField, boolean>> = {
    dateOfImportation: goods.importedOn !== null,
    portOfEntry: goods.portCode !== null,
    description: true,
    quantity: true,
    countryOfOrigin: goods.countryOfOrigin !== null,
    identifyingMarks: goods.identifyingMarks.length > 0,
    redactedImages: image('redacted'),
    unredactedImages: image('unredacted'),
    // There are goods, so there is something to take a sample from.
    redactedSample: true,
    unredactedSample: true,
    manufacturer: party('manufacturer'),
    exporter: party('exporter'),
    importer: party('importer'),
    enteredValue: goods.enteredValue !== null,
    price: goods.price !== null,
    entryNumber: goods.entryNumber !== null,
    importerNumber: goods.importerNumber !== null,
    bond: goods.bondNumber !== null,
    broker: party('broker'),
    endCustomer: party('end_customer'),
  };
  return (Object.keys(known) as RecordedField[]).filter((field) => known[field]);
}
