export { DutiesModule } from './duties.module.js';
export * from './duty.view.js';
export {
  IsCaseNumber,
  IsChapter98Number,
  IsChapter99Number,
  IsHtsNumber,
  IsIsoCountry,
  IsJurisdiction,
  IsListedCode,
} from './goods.validators.js';
export { AskedOnDayOfRate } from './determinations/day-of-rate.dto.js';
export { DutyLineFacts } from './determinations/duty-determination.dto.js';
export { DutyRecord } from './determinations/duty-record.js';
export { IsStatedFacts } from './determinations/stated-facts.validator.js';
export { CurrencyRecord } from './currency/currency-record.js';
export { DutyPrograms } from './programs/duty-programs.js';
export type { ProgramsOnRecord } from './programs/duty-programs.js';
export { DataCurrencyView } from './determinations/duty-determination.view.js';
export { WorthView } from './determinations/considered-program.view.js';
export { claimFaults, goodsShapeFaults } from './determinations/goods-faults.js';
export { goodsOfLine } from './determinations/goods-of-line.js';
export { namedHeadingFaults, repeatedIn } from './determinations/named-heading-faults.js';
export { claimedProgram, statedFacts } from './determinations/stated-facts.js';
export * from './page/page-parts.js';
