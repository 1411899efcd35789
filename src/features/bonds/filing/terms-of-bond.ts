import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { BondTerms } from '../bond-row.js';
import type { FileBond } from './bond-particulars.dto.js';
import type { NamedSurety } from './sureties-of-bond.js';

const dollars = (text: string): string => formatMoney(parseMoney(text));

/** What the first version of a bond says, as it was filed. */
export const termsOf = (
  { principal, coPrincipals, users, inLieu, individuals }: FileBond,
  sureties: readonly NamedSurety[],
): BondTerms => ({
  name: principal.name,
  address: principal.address,
  ...(principal.organizedIn === undefined ? {} : { organizedIn: principal.organizedIn }),
  ...(coPrincipals && coPrincipals.length > 0
    ? { coPrincipals: coPrincipals.map(({ legalKind: _kind, ...one }) => one) }
    : {}),
  sureties: sureties.map(({ suretyCode, naic, share, agentId, reinsurance }) => ({
    suretyCode,
    naic,
    share: dollars(share),
    ...(agentId === undefined ? {} : { agentId }),
    ...(reinsurance ? { reinsurance: { ...reinsurance, amount: dollars(reinsurance.amount) } } : {}),
  })),
  users: (users ?? []).map(({ name, suffix }) => ({ name, suffix: suffix.toUpperCase() })),
  reconciliation: false,
  ...(inLieu ? { inLieu: { ...inLieu, amount: dollars(inLieu.amount) } } : {}),
  ...(individuals
    ? {
        individuals: individuals.map(({ name, property, value, encumbrance, oathOn }) => ({
          name,
          property,
          value: dollars(value),
          encumbrance: dollars(encumbrance),
          oathOn,
        })),
      }
    : {}),
});
