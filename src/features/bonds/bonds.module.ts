import { Module } from '@nestjs/common';
import { ImportersModule } from '../importers/index.js';
import { ReferenceModule } from '../reference/index.js';
import { Bonds } from './bonds.js';
import { BondsController } from './bonds.controller.js';
import { BondsService } from './bonds.service.js';
import { BondInHand } from './changes/bond-in-hand.js';
import { RidersService } from './changes/riders.service.js';
import { TerminationsService } from './changes/terminations.service.js';
import { BondFilingsService } from './filing/bond-filings.service.js';
import { BondRecords } from './filing/bond-records.js';
import { PrincipalsOfBond } from './filing/principals-of-bond.js';
import { SuretyStandings } from './filing/surety-standings.js';
import { BulkBonds } from './filing/bulk-bonds.js';
import { SuretiesOfBond } from './filing/sureties-of-bond.js';
import { SuretyCodes } from './codes/surety-codes.service.js';
import { SuretyCodesController } from './codes/surety-codes.controller.js';
import { SuretyCases } from './surety-cases/surety-cases.service.js';
import { SuretyCasesController } from './surety-cases/surety-cases.controller.js';
import { BondOaths } from './upkeep/oaths.service.js';
import { Reinsurances } from './upkeep/reinsurances.service.js';
import { BondRenewals } from './upkeep/bond-renewals.js';
import { SuretyRefusalsController } from './surety-cases/surety-refusals.controller.js';
import { SandboxBonds } from './sandbox/sandbox-bonds.js';

/** Bonds on record and their versions. */
@Module({
  imports: [ImportersModule, ReferenceModule],
  controllers: [BondsController, SuretyCodesController, SuretyCasesController, SuretyRefusalsController],
  providers: [
    BondFilingsService,
    BondInHand,
    BondOaths,
    BondRecords,
    BondRenewals,
    Reinsurances,
    Bonds,
    BondsService,
    RidersService,
    BulkBonds,
    PrincipalsOfBond,
    SandboxBonds,
    SuretiesOfBond,
    SuretyCases,
    SuretyStandings,
    SuretyCodes,
    TerminationsService,
  ],
  exports: [Bonds],
})
export class BondsModule {}
