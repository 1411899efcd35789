import { question } from '../../../platform/determinations/question.js';
import { determineDuties, determineDutiesInTurns } from '../rules/determination/duty-determination.js';
import { dutyDeterminationPage } from '../page/duty-determination.page.js';
import { canonicalDetermination } from './canonical-determination.js';
import { dutyDeterminationAccess } from './duty-determination.access.js';
import { DetermineDuties } from './duty-determination.dto.js';
import { DutyDeterminationResultView } from './duty-determination.view.js';
import { DutyRecord } from './duty-record.js';
import { statedOfGoods } from './stated-of-goods.js';

/** The rules a duty determination stands on. */
export const DUTY_DETERMINATION_RULES: readonly string[] = [
  ...['TARIFF-01@1', 'TARIFF-03@2', 'DUTY-01@2', 'DUTY-04@1', 'DUTY-10@1', 'DUTY-11@1', 'DUTY-13@1', 'DUTY-14@1'],
  ...['FEE-01@2', 'FEE-02@2', 'FEE-03@1', 'FEE-04@1'],
];

const ON_STATED_FACTS = ['DUTY-15@1', 'DUTY-16@1', 'DUTY-17@1'];

/** What is owed on goods on the day of the rate, and which facts are still missing. */
export const dutyDetermination = question({
  name: 'duty_determination',
  version: 1,
  title: 'What ordinary and additional duties are owed on goods on a day, and which facts are still missing?',
  request: DetermineDuties,
  outcomes: ['determined', 'undetermined', 'not_determinable'],
  result: DutyDeterminationResultView,
  resultAccess: dutyDeterminationAccess,
  rules: [...DUTY_DETERMINATION_RULES, ...ON_STATED_FACTS],
  asks: 'everyone',
  page: dutyDeterminationPage,
  recordable: true,
  canonical: canonicalDetermination,
  async gather(request, { knownAt }, take) {
    return { ...(await take(DutyRecord).read(request, knownAt)), ...statedOfGoods(request) };
  },
  decide: (facts, asOf) => determineDuties(facts, asOf),
  decideInTurns: (facts, asOf) => determineDutiesInTurns(facts, asOf),
});
