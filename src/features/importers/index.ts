export { Importers } from './importers.js';
export type { ImporterId } from './importers.js';
export { ImportersModule } from './importers.module.js';
export { ImporterMatches } from './matching/importer-matches.js';
export { matchKey, nameKey } from './rules/likeness.js';
export type { NumberHolder } from './numbers/importer-numbers.js';
export { SANDBOX_IMPORTERS } from './sandbox/sandbox-importers.js';
export { UnusedNumbers } from './numbers/unused-numbers.js';
export { UNTOLD as NUMBERS_NOT_LOOKED_AT } from './numbers/numbers.sql.js';
export type { NumbersToLookAt } from './numbers/unused-numbers.js';
export { numberInactivityQuestion } from './questions/inactivity.question.js';
export { ImporterStandings } from './standing/importer-standings.js';
export type { Measure, NewStanding, Standing, StandingKind, StandingSource } from './standing/standing.js';
export { Affiliations } from './relations/affiliations.js';
export { ImporterFacts } from './relations/importer-facts.js';
export type { KnownFacts } from './relations/importer-facts.js';
export type { HeldImporter } from './importer.access.js';
export {
  postalAccess as importerAddressAccess,
  particularsAccess as importerParticularsAccess,
} from './importer.access.js';
export { AddressView } from './address.view.js';
export { ImporterParticularsView } from './filing/particulars.view.js';
export { ImportersService } from './importers.service.js';
export { foreignOn } from './questions/foreign-on.js';
export { ForeignResultView } from './questions/importer-answers.view.js';
export { residenceOn } from './questions/residence-on.js';
export { ImporterAffiliationView } from './relations/affiliation.view.js';
export {
  assetAccess as importerAssetAccess,
  importerAffiliationAccess,
  personAccess as importerPersonAccess,
  programAccess as importerProgramAccess,
} from './relations/history.access.js';
export { ImporterAssetView, ImporterPersonView, ImporterProgramView } from './relations/history.view.js';
export { relatedBusinessAccess, verificationAccess } from './relations/existence.access.js';
export { RelatedBusinessView, VerificationView } from './relations/existence.view.js';
export type { FiledResidence } from './questions/importer-record.js';
export {
  ImporterRecord,
  foreignRecordOf,
  foreignRecordOf1,
  residenceOf,
  validatedIn,
} from './questions/importer-record.js';
export { importerChanged, importerRegistered, importerSucceeded, importerSuccessionEnded } from './importer.events.js';
