import { EVERYONE, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { advanceInformation } from '../rules/advance-information.js';
import { bondClaimDays, liquidatedDamages } from '../rules/liquidated-damages.js';
import type { BondClaimDaysFacts, LiquidatedDamagesFacts } from '../rules/liquidated-damages.js';
import { anticipatedBreach, temporaryImportationBreach } from '../rules/temporary-importation-breach.js';
import type { AnticipatedBreachFacts, TemporaryImportationBreachFacts } from '../rules/temporary-importation-breach.js';
import { AskLiquidatedDamages } from './liquidated-damages.dto.js';
import { LiquidatedDamagesView } from './liquidated-damages.view.js';
import type { AnticipatedBreachView } from './liquidated-damages.view.js';

type Facts = Omit<LiquidatedDamagesFacts, 'temporaryImportation' | 'advanceInformation'> &
  BondClaimDaysFacts & {
    readonly breach?: TemporaryImportationBreachFacts;
    readonly anticipated?: AnticipatedBreachFacts;
  };

const anticipatedAccess: FieldPolicy<AnticipatedBreachView> = {
  inTime: [EVERYONE],
  payOn: [EVERYONE],
  closesEntry: [EVERYONE],
  noticeOfClaim: [EVERYONE],
  suretyToldBy: [EVERYONE],
};

/** What is claimed under an importer's bond for a default, and what its surety answers for. */
export const liquidatedDamagesQuestion = question({
  name: 'liquidated_damages',
  version: 1,
  title: 'What is claimed under an importer’s bond for a default, and what of it does the surety answer for?',
  request: AskLiquidatedDamages,
  outcomes: ['claimed', 'undetermined', 'not_determinable'],
  result: LiquidatedDamagesView,
  resultAccess: {
    claim: [EVERYONE],
    securedByBond: [EVERYONE],
    beyondBond: [EVERYONE],
    principalPetitionBy: [EVERYONE],
    suretyPetitionBy: [EVERYONE],
    reportableFrom: [EVERYONE],
    anticipated: within(anticipatedAccess, [EVERYONE]),
  },
  rules: ['SEC-14@1', 'SEC-15@1', 'SEC-22@1', 'TIB-01@1', 'TIB-02@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: (asked: AskLiquidatedDamages): Facts => ({
    default: asked.default,
    bondKind: asked.bondKind,
    bondAmount: parseMoney(asked.bondAmount),
    value: cents(asked.value),
    restrictedOrAlcoholic: asked.restrictedOrAlcoholic ?? null,
    unpaidDuties: cents(asked.unpaidDuties),
    singleTransactionAmount: cents(asked.singleTransactionAmount),
    times: asked.times ?? 1,
    accruedOn: asked.accruedOn,
    noticedOn: asked.noticedOn ?? null,
    demandedOn: asked.demandedOn ?? null,
    ...(asked.onlyForFreeEntryDocuments === true ? { onlyForFreeEntryDocuments: true } : {}),
    ...(asked.default === 'temporary_importation'
      ? { breach: { estimatedDuties: cents(asked.estimatedDuties), atLowerShare: asked.atLowerShare ?? null } }
      : {}),
    ...(asked.default === 'temporary_importation' && asked.anticipatedOn !== undefined
      ? { anticipated: { toldOn: asked.anticipatedOn, periodThrough: asked.periodThrough ?? null } }
      : {}),
  }),
  decide({ breach, anticipated, ...facts }: Facts, asOf) {
    const ofImport = breach ? applyRule(temporaryImportationBreach, breach, asOf) : null;
    const temporary = ofImport ? { temporaryImportation: ofImport.decision.claim } : {};
    const sent =
      facts.default === 'advance_information' ? applyRule(advanceInformation, { violations: facts.times }, asOf) : null;
    const advance = sent ? { advanceInformation: sent.decision } : {};
    const damages = applyRule(liquidatedDamages, { ...facts, ...temporary, ...advance }, asOf);
    const days = applyRule(bondClaimDays, facts, asOf);
    const told = anticipated ? applyRule(anticipatedBreach, anticipated, asOf) : null;
    const { claim, securedByBond, beyondBond, reasonCodes } = damages.decision;
    return {
      outcome: claim === null ? 'undetermined' : 'claimed',
      reasonCodes,
      result: {
        claim: shown(claim),
        securedByBond: shown(securedByBond),
        beyondBond: shown(beyondBond),
        ...days.decision,
        ...(told ? { anticipated: told.decision } : {}),
      },
      steps: [...(ofImport ? [ofImport] : []), ...(sent ? [sent] : []), damages, days, ...(told ? [told] : [])],
      faults: [],
    };
  },
});

const cents = (amount: string | undefined): Cents | null => (amount === undefined ? null : parseMoney(amount));
const shown = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));
