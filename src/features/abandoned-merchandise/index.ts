export { AbandonedMerchandise } from './abandoned-merchandise.js';
export type { AbandonmentFact } from './abandoned-merchandise.js';
export { AbandonedMerchandiseModule } from './abandoned-merchandise.module.js';
export { abandonmentAccepted, beliefFound } from './abandonment.events.js';
