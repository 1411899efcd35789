import { applyRule } from '../../kernel/rule.js';
import { question } from '../../platform/determinations/question.js';
import { foreignRecordOf, foreignRecordOf1 } from '../importers/index.js';
import { foreignOnRecord } from '../importers/rules/foreign-on-record.js';
import { orderReadinessAccess } from './order.access.js';
import { AssessOrderReadiness } from './order.dto.js';
import { OrderRecords } from './order-records.js';
import type { OrderRecord } from './order-records.js';
import { OrderReadinessView } from './order.view.js';
import type { ProvisionReadinessView } from './order.view.js';
import { bindingProvisions } from './rules/binding-provisions.js';
import type { PolicySetName } from './rules/binding-provisions.js';
import { ORDER_PROVISIONS } from './rules/provisions.js';
import { orderReadiness } from './rules/readiness.js';

interface Facts extends OrderRecord {
  readonly policySet: PolicySetName;
}

const ASKED_AS_IF = {
  code: 'order.asked_as_if_in_force',
  message: 'It is asked as if the whole order were carried out; most of it is only directed, and binds nobody.',
};

function outcomeOf(standings: readonly string[]) {
  if (standings.includes('not_met')) return 'not_ready' as const;
  return standings.includes('undetermined') ? ('undetermined' as const) : ('ready' as const);
}

const ofVersion = (version: number, recordOf: typeof foreignRecordOf) =>
  question({
    name: 'order_readiness',
    version,
    title: 'What would each provision of the order of 3 June 2026 ask of an importer, and what is missing?',
    request: AssessOrderReadiness,
    outcomes: ['ready', 'not_ready', 'undetermined', 'not_determinable'],
    result: OrderReadinessView,
    resultAccess: orderReadinessAccess,
    rules: ['EO-01@1', 'EO-02@1', 'IMP-08@1', 'NRI-01@1'],
    asks: 'importers:list',
    recordable: true,
    subject: ({ importerId: id }) => ({ type: 'importer', id }),
    gather: async ({ importerId, policySet }, { asOf, knownAt }, take): Promise<Facts> => ({
      policySet,
      ...(await take(OrderRecords).read(importerId, asOf, knownAt, recordOf)),
    }),
    decide({ policySet, of, known }, asOf, policies) {
      const binding = applyRule(bindingProvisions, { policySet }, asOf, policies);
      const { foreign, steps } = foreignOnRecord(of, asOf, policies);
      const ready = applyRule(orderReadiness, { ...known, foreign, assets: of.known.assets }, asOf, policies);
      const provisions = ORDER_PROVISIONS.flatMap(({ id, asks, cites }): ProvisionReadinessView[] => {
        const bound = binding.decision.find(({ provision }) => provision === id);
        const found = ready.decision.find(({ provision }) => provision === id);
        if (!bound || !found) return [];
        const { provision, standing, missing } = found;
        const { status, binds } = bound;
        return [{ provision, asks, citations: [...cites], status, binds, standing, missing: [...missing] }];
      });
      const bound = provisions.filter(({ binds }) => binds !== 'not');
      return {
        outcome: outcomeOf(bound.map(({ standing }) => standing)),
        reasonCodes: [...new Set(bound.flatMap(({ missing }) => missing))],
        result: { policySet, foreign, provisions },
        steps: [binding, ...steps, ready],
        warnings: policySet === 'eo_14411' ? [ASKED_AS_IF] : [],
      };
    },
    undetermined: ({ policySet }) => ({ policySet, foreign: 'undetermined' as const, provisions: [] }),
  });

/** As it was answered until the end of November 2026: every asset counted, tangible or not. */
export const orderReadinessQuestion1 = ofVersion(1, foreignRecordOf1);

/** How ready an importer is for the order of 3 June 2026, provision by provision, and what is missing. */
export const orderReadinessQuestion = ofVersion(2, foreignRecordOf);
