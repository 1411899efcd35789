import { READ } from '../../kernel/resources.js';
import { GOODS_EVENTS } from './merchandise.events.js';
import { MerchandiseModule } from './merchandise.module.js';
import { MERCHANDISE_RULES } from './rules/index.js';
import { sampleBondQuestion } from './samples/sample-bond.question.js';
import { MERCHANDISE_CODES } from './merchandise.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const resources = {
  merchandise: { importer: { broker: READ, counsel: READ } },
} as const;

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'merchandise',
  module: () => MerchandiseModule,
  rules: MERCHANDISE_RULES,
  questions: [sampleBondQuestion],
  resources,
  events: Object.values(GOODS_EVENTS),
  codes: MERCHANDISE_CODES,
});
