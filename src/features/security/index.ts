export { SecurityModule } from './security.module.js';
export { CasesOfQuote } from './cases-of-quote.js';
