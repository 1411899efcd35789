import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** In which capacity a protest is signed: by whose it is, or for that one by an attorney at law, a customs broker or its employee, or another agent. */
export const PROTEST_SIGNERS = ['principal', 'attorney_at_law', 'customs_broker', 'other_agent'] as const;
export type ProtestSigner = (typeof PROTEST_SIGNERS)[number];

export interface ProtestSignerFacts {
  readonly signedAs: ProtestSigner;
  /** Whether whoever files it is the one whose protest it is. */
  readonly forItself: boolean;
  /** Whether a power of attorney is named. */
  readonly powerNamed: boolean;
}

export interface ProtestSignerDecision {
  /** The paper that proves the authority of whoever signs; null where the signature alone declares it. */
  readonly paper: 'power_of_attorney' | null;
  readonly faults: readonly Fault[];
}

/** Who needs a power of attorney to sign a protest for another. */
export const protestSigner = rule({
  id: 'PROT-13',
  title: 'Power of attorney to protest',
  text:
    'Whoever signs a protest for another has filed, or files with it, a power of attorney that authorises protests or everything. An attorney at law and a customs broker or its employee need none for it: their ' +
    'signature declares that they are authorised. A broker has its general power of attorney for customs business all the same.',
  cites: [cfr(19, '174.3(a)'), cfr(19, '174.12(a)(7)'), cfr(19, '174.13(a)(1)')],
  decide({ signedAs, forItself, powerNamed }: ProtestSignerFacts): ProtestSignerDecision {
    const paper = signedAs === 'other_agent' ? 'power_of_attorney' : null;
    return {
      paper,
      faults: unmet([
        [signedAs !== 'principal' || forItself, notThePrincipal],
        [paper === null || powerNamed, powerMissing],
      ]),
    };
  },
});

const notThePrincipal: Fault = {
  pointer: '/signedAs',
  code: 'protest.not_the_principal',
  message: 'The protest is another’s: whoever signs it does so as attorney, broker or another agent.',
  remedy: 'Send `signedAs` as it is, or leave it out.',
  citation: cfr(19, '174.12(a)(7)'),
};
const powerMissing: Fault = {
  pointer: '/powerOfAttorney',
  code: 'protest.power_of_attorney_missing',
  message:
    'An agent who is neither an attorney at law nor a customs broker or its employee signs under a power of attorney, and none is named.',
  remedy: 'File the power of attorney, one that authorises protests or everything, and name it in `powerOfAttorney`.',
  citation: cfr(19, '174.3(a)'),
};
