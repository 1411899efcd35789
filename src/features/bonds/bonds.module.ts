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
import { BulkBonds } from './filing/bulk-bonds.js';
import { SuretiesOfBond } from './filing/sureties-of-bond.js';
import { SuretyCodes } from './codes/surety-codes.service.js';
import { SuretyCodesController } from './codes/surety-codes.controller.js';
import { SuretyCases } from './surety-cases/surety-cases.service.js';
import { SuretyCasesController } from './surety-cases/surety-cases.controller.js';
import { SandboxBonds } from './sandbox/sandbox-bonds.js';

/** Bonds on record and their versions. */
@Module({
  imports: [ImportersModule, ReferenceModule],
  controllers: [BondsController, SuretyCodesController, SuretyCasesController],
  providers: [
    BondFilingsService,
    BondInHand,
    Bonds,
    BondsService,
    RidersService,
    BulkBonds,
    SandboxBonds,
    SuretiesOfBond,
    SuretyCases,
    SuretyCodes,
    TerminationsService,
  ],
  exports: [Bonds],
})
export class BondsModule {}
