import type { GoodsView } from '../merchandise/index.js';
import type { ImporterAnswerView, RightsHolderAnswerView } from './answers/answer.view.js';
import type { HoldView } from './holds/hold.view.js';
import type { Detention } from './detention.entity.js';
import type { DetentionImageView } from './images/detention-image.view.js';
import type { RedeliveryDemandView } from './redelivery/redelivery-demand.view.js';
import { toSampleView } from './samples/sample-to-view.js';
import type { Records } from './detention-rows.js';
import type { HeldDetention } from './detention.access.js';
import type { DetentionView, Side } from './detention.view.js';
import type { Standing } from './standing.js';
import { toView } from './to-view.js';

/**
 * A detention as it stands: what silence did by now is told, whether or not it is written yet. Columns are told by their names
 * where the view has them; the view's policy lets nothing else leave.
 */
export function toDetentionView(
  detention: Detention,
  side: Side,
  standing: Standing | null,
  goods: GoodsView | null,
  records: Records,
): HeldDetention {
  return toView<HeldDetention>({
    ...detention,
    status: statusOf(detention, standing),
    side,
    disclosures: disclosuresFor(side, detention),
    goods,
    deemedDetainedOn: detention.deemedDetainedOn ?? (standing?.deemedDetained ? standing.detainedOn : null),
    deemedExcludedOn: detention.deemedExcludedOn ?? standing?.deemedExcludedOn,
    extensions: [...detention.extensions],
    examinationWouldAssistOn: detention.wouldAssistOn,
    clocks: standing ? [...standing.clocks] : null,
    importerResponses: records.importerAnswers.map((answer) => toView<ImporterAnswerView>(answer)),
    rightsHolderResponses: records.rightsHolderAnswers.map((answer) => toView<RightsHolderAnswerView>(answer)),
    images: records.images.map((image) => toView<DetentionImageView>(image)),
    sampleRequests: records.samples.map(toSampleView),
    redeliveryDemands: records.redeliveryDemands.map((demand) => toView<RedeliveryDemandView>(demand)),
    holds: records.holds.map((hold) => toView<HoldView>(hold)),
    determinations: detention.determinationIds,
  });
}

/** Where this reader reads what is disclosed of it; an agency reads none of it. */
function disclosuresFor(side: Side, { id, recordationId }: Detention): string | null {
  switch (side) {
    case 'officer':
      return `/v1/detentions/${id}/disclosure-matrix`;
    case 'importer':
      return `/v1/detentions/${id}/importer-disclosure-view`;
    case 'rights_holder':
      return recordationId === null ? null : `/v1/rights-holder-disclosures?recordationId=${recordationId}`;
    case 'agency':
      return null;
  }
}

function statusOf({ status }: Detention, standing: Standing | null): DetentionView['status'] {
  if (standing?.deemedExcludedOn && (status === 'presented' || status === 'detained')) return 'excluded';
  return standing?.deemedDetained && status === 'presented' ? 'detained' : status;
}
