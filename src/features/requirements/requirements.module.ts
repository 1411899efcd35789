import { Module } from '@nestjs/common';
import { BondsModule } from '../bonds/index.js';
import { EntriesModule } from '../entries/index.js';
import { ImportersModule } from '../importers/index.js';
import { RevenueModule } from '../revenue/index.js';
import { RiskModule } from '../risk/index.js';
import { Counterfactuals } from './counterfactuals.service.js';
import { BondClaimActs } from './claims/claim-acts.service.js';
import { BondClaimsController } from './claims/claims.controller.js';
import { SecuredThings } from './claims/secured-things.js';
import { BondClaims } from './claims/claims.service.js';
import { ClaimsOnRecord } from './claims/claims-on-record.js';
import { LiquidatedDamagesController } from './claims/liquidated-damages.controller.js';
import { Cures } from './cures.js';
import { BondForecasts } from './forecast/bond-forecasts.service.js';
import { BondLiabilities } from './liability/bond-liabilities.js';
import { BondPositions } from './liability/bond-positions.service.js';
import { LiabilityController } from './liability/liability.controller.js';
import { SecuredEntries } from './liability/secured-entries.service.js';
import { BondMatches } from './matches/bond-matches.service.js';
import { BondMatchesController } from './matches/bond-matches.controller.js';
import { BondMatching } from './matches/bond-matching.js';
import { Delinquencies } from './measures/delinquencies.js';
import { LegalMeasures } from './measures/legal-measures.service.js';
import { LegalMeasuresController } from './measures/legal-measures.controller.js';
import { MeasureConsistencyController } from './measures/measure-consistency.controller.js';
import { MeasuresEverywhere } from './measures/measures-everywhere.js';
import { MeasuresOfDelinquency } from './measures/measures-of-delinquency.js';
import { MeasuresOfNotice } from './measures/measures-of-notice.js';
import { RequirementReviews } from './reviews/reviews.service.js';
import { RequirementReviewsController } from './reviews/reviews.controller.js';
import { RequirementRecords } from './requirement-records.js';
import { RequirementsController } from './requirements.controller.js';
import { Requirements } from './requirements.service.js';
import { BondsToReview } from './sufficiency/bonds-to-review.js';
import { ReviewTriggers } from './sufficiency/review-triggers.js';
import { SufficiencyController } from './sufficiency/sufficiency.controller.js';
import { SufficiencyReviews } from './sufficiency/sufficiency-reviews.service.js';

/** What security importers on record must give, and what follows where they do not. */
@Module({
  imports: [BondsModule, EntriesModule, ImportersModule, RevenueModule, RiskModule],
  controllers: [
    BondClaimsController,
    BondMatchesController,
    LegalMeasuresController,
    LiabilityController,
    LiquidatedDamagesController,
    MeasureConsistencyController,
    RequirementReviewsController,
    RequirementsController,
    SufficiencyController,
  ],
  providers: [
    BondClaimActs,
    BondClaims,
    SecuredThings,
    BondForecasts,
    BondLiabilities,
    BondMatches,
    BondMatching,
    BondPositions,
    BondsToReview,
    ClaimsOnRecord,
    Counterfactuals,
    Cures,
    Delinquencies,
    LegalMeasures,
    MeasuresEverywhere,
    MeasuresOfDelinquency,
    MeasuresOfNotice,
    RequirementRecords,
    RequirementReviews,
    Requirements,
    ReviewTriggers,
    SecuredEntries,
    SufficiencyReviews,
  ],
  exports: [BondPositions, RequirementRecords],
})
export class RequirementsModule {}
