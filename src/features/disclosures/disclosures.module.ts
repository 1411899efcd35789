import { Module } from '@nestjs/common';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AbandonedMerchandiseModule } from '../abandoned-merchandise/index.js';
import { MerchandiseModule } from '../merchandise/index.js';
import { RecordationsModule } from '../recordations/index.js';
import { SeizuresModule } from '../seizures/index.js';
import { AcknowledgementsService } from './acknowledgements.service.js';
import { CaseDisclosuresController } from './case-disclosures.controller.js';
import { CaseDisclosures } from './case-disclosures.service.js';
import { DetentionFacts } from './case-sources.js';
import { Cases } from './cases.js';
import { DisclosureDesk } from './disclosure-desk.js';
import { DisclosureDuties } from './disclosure-duties.js';
import { DisclosureReader } from './disclosure-reader.js';
import { DisclosuresController } from './disclosures.controller.js';
import { OfficerDecisions } from './officer-decisions.service.js';
import { Releases } from './releases.js';
import { DISCLOSURE_POLICIES, DISCLOSURE_RULES } from './rules/index.js';

/** What rights holders are told of goods: by duty, by an officer's choice, and never otherwise. */
@Module({
  imports: [AbandonedMerchandiseModule, MerchandiseModule, RecordationsModule, SeizuresModule],
  controllers: [DisclosuresController, CaseDisclosuresController],
  providers: [
    AcknowledgementsService,
    CaseDisclosures,
    Cases,
    DetentionFacts,
    DisclosureDesk,
    DisclosureDuties,
    DisclosureReader,
    OfficerDecisions,
    Releases,
  ],
})
export class DisclosuresModule {
  constructor(catalogue: RulesCatalogue) {
    catalogue.add(DISCLOSURE_RULES);
  }
}
