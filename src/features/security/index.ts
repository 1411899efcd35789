export { SecurityModule } from './security.module.js';
export { orderOf } from './case-order.js';
export { CasesOfQuote } from './cases-of-quote.js';
