import { Module } from '@nestjs/common';
import { AdcvdModule } from '../adcvd/index.js';
import { EntriesModule } from '../entries/index.js';
import { ImportersModule } from '../importers/index.js';
import { RevenueModule } from '../revenue/index.js';
import { Assessments } from './acts/assessments.js';
import { Consequences } from './acts/consequences.js';
import { EntryLiquidationsController } from './acts/entry-liquidations.controller.js';
import { LiableParties } from './acts/liable-parties.js';
import { Liquidations } from './acts/liquidations.service.js';
import { LiquidationClocksController } from './clock/liquidation-clocks.controller.js';
import { ReimbursementsController } from './reimbursement/reimbursements.controller.js';
import { PeriodicStatementsController } from './deposits/periodic-statements.controller.js';
import { PeriodicStatements } from './deposits/periodic-statements.js';
import { DishonouredDeposits } from './deposits/dishonoured-deposits.js';
import { AdcvdDeposits } from './deposits/adcvd-deposits.js';
import { BouncedMoney } from './deposits/bounced-money.js';
import { DepositsPaid } from './deposits/deposits-paid.js';
import { InstructionsController } from './instructions/instructions.controller.js';
import { Instructions } from './instructions/instructions.service.js';
import { CourtActions } from './protests/court-actions.js';
import { ProtestDecisions } from './protests/protest-decisions.js';
import { ProtestsController } from './protests/protests.controller.js';
import { Protests } from './protests/protests.service.js';
import { WeeklyRun } from './runs/weekly-run.js';
import { OpenProtests } from './protests/open-protests.js';
import { ProtestsTogether } from './protests/protests-together.js';
import { SetAsides } from './protests/set-asides.js';
import { FinalWithdrawals } from './withdrawals/final-withdrawals.js';
import { Suspensions } from './suspensions/suspensions.js';
import { EntryLiquidations } from './standing/entry-liquidations.js';

/** What becomes of an entry after its summary: suspended, liquidated, contested. */
@Module({
  imports: [AdcvdModule, EntriesModule, ImportersModule, RevenueModule],
  controllers: [
    LiquidationClocksController,
    ReimbursementsController,
    EntryLiquidationsController,
    InstructionsController,
    PeriodicStatementsController,
    ProtestsController,
  ],
  providers: [
    AdcvdDeposits,
    Assessments,
    BouncedMoney,
    Consequences,
    CourtActions,
    DepositsPaid,
    DishonouredDeposits,
    EntryLiquidations,
    FinalWithdrawals,
    Instructions,
    LiableParties,
    Liquidations,
    OpenProtests,
    PeriodicStatements,
    ProtestDecisions,
    Protests,
    ProtestsTogether,
    SetAsides,
    Suspensions,
    WeeklyRun,
  ],
  exports: [AdcvdDeposits, EntryLiquidations, OpenProtests],
})
export class LiquidationModule {}
