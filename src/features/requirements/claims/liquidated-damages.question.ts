import { EVERYONE } from '../../../kernel/access.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { bondClaimDays, liquidatedDamages } from '../rules/liquidated-damages.js';
import type { BondClaimDaysFacts, LiquidatedDamagesFacts } from '../rules/liquidated-damages.js';
import { temporaryImportationBreach } from '../rules/temporary-importation-breach.js';
import type { TemporaryImportationBreachFacts } from '../rules/temporary-importation-breach.js';
import { AskLiquidatedDamages } from './liquidated-damages.dto.js';
import { LiquidatedDamagesView } from './liquidated-damages.view.js';

type Facts = Omit<LiquidatedDamagesFacts, 'temporaryImportation'> &
  BondClaimDaysFacts & { readonly breach?: TemporaryImportationBreachFacts };

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
  },
  rules: ['SEC-14@1', 'SEC-15@1', 'TIB-01@1'],
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
  }),
  decide({ breach, ...facts }: Facts, asOf) {
    const ofImport = breach ? applyRule(temporaryImportationBreach, breach, asOf) : null;
    const temporary = ofImport ? { temporaryImportation: ofImport.decision.claim } : {};
    const damages = applyRule(liquidatedDamages, { ...facts, ...temporary }, asOf);
    const days = applyRule(bondClaimDays, facts, asOf);
    const { claim, securedByBond, beyondBond, reasonCodes } = damages.decision;
    return {
      outcome: claim === null ? 'undetermined' : 'claimed',
      reasonCodes,
      result: {
        claim: shown(claim),
        securedByBond: shown(securedByBond),
        beyondBond: shown(beyondBond),
        ...days.decision,
      },
      steps: [...(ofImport ? [ofImport] : []), damages, days],
      faults: [],
    };
  },
});

const cents = (amount: string | undefined): Cents | null => (amount === undefined ? null : parseMoney(amount));
const shown = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));
