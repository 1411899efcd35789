import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, maxCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface SuretyStandingFacts {
  /** Where on the bond it is named. */
  readonly pointer: string;
  /** Whether it is the principal too. */
  readonly isPrincipal: boolean;
  /** Whether it is a member of the partnership that is the principal. */
  readonly isPartner: boolean;
  /** Whether it is in default as principal on another bond. */
  readonly defaultAsPrincipal: boolean;
  /** What it carries of the bond, and what it may write; null: not known, or no corporate surety. */
  readonly share: Cents | null;
  readonly underwritingLimit: Cents | null;
  /** What it owes on bonds in default, that it was found to leave unpaid without cause. */
  readonly inDefault: Cents;
}

/** Whether someone may be surety on a bond, as it stands on others. */
export const suretyStanding = rule({
  id: 'BOND-25',
  title: 'Who may be surety beside other bonds',
  text: 'Nobody is principal and surety on one bond, nor an individual surety of a partnership that it is a member of. Nobody is accepted as surety while in default as principal on another bond; one in default as surety only as far as its assets are unencumbered by the default.',
  cites: [cfr(19, '113.31(a)'), cfr(19, '113.36'), cfr(19, '113.38(a)'), cfr(19, '113.38(b)')],
  decide(facts: SuretyStandingFacts): readonly Fault[] {
    const { pointer, share, underwritingLimit, inDefault } = facts;
    const left = underwritingLimit === null ? null : maxCents(0n, underwritingLimit - inDefault);
    return unmet([
      [!facts.isPrincipal, principalToo(pointer)],
      [!facts.isPartner, partnerOfPrincipal(pointer)],
      [!facts.defaultAsPrincipal, inDefaultItself(pointer)],
      [inDefault === 0n || share === null || left === null || share <= left, encumbered(pointer, left ?? 0n)],
    ]);
  },
});

const principalToo = (pointer: string): Fault => ({
  pointer,
  code: 'surety.is_principal',
  message: 'The principal cannot be surety on its own bond.',
  remedy: 'Name another surety.',
  citation: cfr(19, '113.31(a)'),
});
const partnerOfPrincipal = (pointer: string): Fault => ({
  pointer,
  code: 'surety.is_partner',
  message: 'A member of the partnership that is the principal is no individual surety on its bond.',
  remedy: 'Name another surety.',
  citation: cfr(19, '113.36'),
});
const inDefaultItself = (pointer: string): Fault => ({
  pointer,
  code: 'surety.default_as_principal',
  message: 'Nobody is accepted as surety while in default as principal on another bond.',
  remedy: 'Name another surety, or pay what is owed.',
  citation: cfr(19, '113.38(a)'),
});
const encumbered = (pointer: string, left: Cents): Fault => ({
  pointer,
  code: 'surety.assets_encumbered',
  message: `What it owes on bonds in default leaves it ${formatMoney(left)} dollars that it may write.`,
  remedy: 'Name a co-surety for the rest, or pay what is owed.',
  citation: cfr(19, '113.38(b)'),
});
