import { Module } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { AbandonedMerchandiseModule } from '../abandoned-merchandise/index.js';
import { DetentionsModule } from '../detentions/index.js';
import { MerchandiseModule } from '../merchandise/index.js';
import { RecordationsModule } from '../recordations/index.js';
import { SeizuresModule } from '../seizures/index.js';
import { AcknowledgementsService } from './acknowledgements.service.js';
import { CaseDisclosuresController } from './case-disclosures.controller.js';
import { CaseContents } from './cases/case-contents.js';
import { FirstLooks } from './first-looks.js';
import { CaseEvaluation } from './case-evaluation.js';
import { CaseHistory } from './cases/case-events.js';
import { CaseLookup } from './cases/case-lookup.js';
import { CaseReading } from './cases/case-reading.js';
import { Recipients } from './cases/case-recipients.js';
import { Cases } from './cases/cases.js';
import { DisclosureDesk } from './disclosure-desk.js';
import { DisclosureDuties } from './disclosure-duties.js';
import { DisclosureMatrices } from './officers/disclosure-matrices.js';
import { DisclosureReader } from './disclosure-reader.js';
import { DisclosureReceipts } from './disclosure-receipts.js';
import { DisclosureRecords } from './disclosure-records.js';
import { DisclosuresController } from './disclosures.controller.js';
import { ImporterDisclosures } from './importers/importer-disclosures.js';
import { OfficerDecisions } from './officers/officer-decisions.service.js';
import { OfficerReleases } from './officers/officer-releases.js';
import { OwnImages } from './importers/own-images.js';
import { Proposals } from './officers/proposals.js';
import { Releases } from './releases.js';
import { SampleReleasesController } from './officers/sample-releases.controller.js';
import { SandboxDisclosures } from './sandbox/sandbox-disclosures.js';
import { SampleReleases } from './officers/sample-releases.service.js';
import { abandonmentDisclosurePolicy } from './rules/index.js';
import type { AbandonmentDisclosure } from './rules/index.js';

const SANDBOX_ABANDONMENT: AbandonmentDisclosure = 'PROPOSED_2019';

/** What rights holders are told of goods: by duty, by an officer's choice, and never otherwise. */
@Module({
  imports: [AbandonedMerchandiseModule, DetentionsModule, MerchandiseModule, RecordationsModule, SeizuresModule],
  controllers: [DisclosuresController, CaseDisclosuresController, SampleReleasesController],
  providers: [
    AcknowledgementsService,
    CaseContents,
    CaseEvaluation,
    CaseHistory,
    CaseLookup,
    CaseReading,
    Cases,
    DisclosureDesk,
    DisclosureDuties,
    DisclosureMatrices,
    DisclosureReader,
    DisclosureReceipts,
    DisclosureRecords,
    FirstLooks,
    ImporterDisclosures,
    OfficerDecisions,
    OfficerReleases,
    OwnImages,
    Proposals,
    Recipients,
    Releases,
    SampleReleases,
    SandboxDisclosures,
  ],
})
export class DisclosuresModule {
  constructor(policies: PolicyRegister, settings: Settings) {
    // The sandbox lets the proposed rule be tried; production discloses nothing of it until two persons decide so.
    if (settings.sandbox) policies.startWith(abandonmentDisclosurePolicy, SANDBOX_ABANDONMENT);
  }
}
