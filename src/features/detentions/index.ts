export type { ClosedAs, DetentionCaseFacts, RecordedField } from './case-facts.js';
export type { CaseGoods, CaseImage, CaseSample } from './case-facts.sql.js';
export { Detentions } from './detentions.js';
export { DetentionsModule } from './detentions.module.js';
export { SANDBOX_DETENTIONS } from './sandbox/detained-goods.js';
