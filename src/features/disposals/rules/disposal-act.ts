import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { quantityBalance } from '../../merchandise/rules/quantity-balance.js';
import type { Balance, Quantity } from '../../merchandise/rules/quantity-balance.js';
import type { RouteDecision } from './disposal-routes.js';
import type { DisposalRoute } from './route.js';

export interface DisposalActFacts {
  /** What the rule on routes decided for the route taken; a step of its own. */
  readonly route: RouteDecision;
  readonly orderedOn: IsoDate;
  readonly performedOn: IsoDate;
  readonly total: Quantity;
  readonly disposedBefore: readonly Quantity[];
  readonly disposedNow: Quantity;
  /** Whether nothing may be left after this act. */
  readonly closing: boolean;
  readonly certificate?: { readonly form: string; readonly number: string };
  readonly witnessedBy?: string;
}

export interface DisposalActDecision {
  readonly lawful: boolean;
  readonly balance: Balance;
  readonly faults: readonly Fault[];
}

/** Whether goods may be disposed of as recorded: open route, right certificate, quantities that balance. */
export const disposalAct = rule({
  id: 'DISP-03',
  title: 'Carrying out a disposal',
  text: 'A disposal follows its order, by a route that is open on that day, before an officer, on the form that belongs to it, and never of more than is left.',
  cites: [cfr(19, '158.43'), cfr(19, '18.25'), cfr(19, '141.113'), cfr(19, '133.52')],
  decide(facts: DisposalActFacts): DisposalActDecision {
    const { route, total, disposedBefore, disposedNow, closing } = facts;
    const balance = applyRule(
      quantityBalance,
      { total, parts: [...disposedBefore, disposedNow], closing },
      facts.performedOn,
    ).decision;
    const needed = FORMS[route.route];
    const faults = [
      ...unmet([
        [route.outcome === 'permitted', notOpen(route)],
        [facts.orderedOn <= facts.performedOn, beforeOrder],
        [facts.witnessedBy !== undefined, noOfficer],
        [facts.certificate !== undefined, noCertificate(route.citation)],
        [!facts.certificate || !needed || facts.certificate.form === needed, wrongForm(needed ?? '', route.citation)],
      ]),
      ...balance.faults,
    ];
    return { lawful: faults.length === 0, balance, faults };
  },
});

/** The CBP form that certifies a route, where one belongs to it. */
export const FORMS: Readonly<Partial<Record<DisposalRoute, string>>> = {
  destroy: '3499',
  recondition: '3499',
  export: '7512',
  redeliver: '4647',
};

const notOpen = ({ route, outcome, reasonCode, citation }: RouteDecision): Fault => ({
  pointer: '/route',
  code: reasonCode,
  message: `The route ${route} is not open: ${outcome.replaceAll('_', ' ')}.`,
  remedy: 'Choose a route that is open, or bring what this one needs.',
  citation,
});
const beforeOrder: Fault = {
  pointer: '/performedOn',
  code: 'disposal.before_order',
  message: 'A disposal follows its order.',
  citation: cfr(19, '158.43'),
};
const noOfficer: Fault = {
  pointer: '/witnessedBy',
  code: 'disposal.no_officer',
  message: 'Name the officer before whom it was done.',
  citation: cfr(19, '158.43'),
};
const noCertificate = (citation: Citation): Fault => ({
  pointer: '/certificate',
  code: 'disposal.no_certificate',
  message: 'A disposal is certified.',
  citation,
});
const wrongForm = (needed: string, citation: Citation): Fault => ({
  pointer: '/certificate/form',
  code: 'disposal.wrong_form',
  message: `This route is certified on CBP Form ${needed}.`,
  citation,
});
