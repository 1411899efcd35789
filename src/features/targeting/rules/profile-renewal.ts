import { ownPolicy } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';

export interface RenewalFacts {
  readonly hits: number;
  readonly findings: number;
  /** Whether it has shown that it finds nothing. */
  readonly toBePurged: boolean;
}

/** Whether a profile may be renewed on how it fared. */
export const profileRenewal = rule({
  id: 'TARG-08',
  title: 'Renewal on evidence',
  text: 'A profile is renewed on how it fared until then, which is kept with the renewal; one that would be purged is not renewed.',
  cites: [ownPolicy('renewal of targeting profiles')],
  authorityStatus: 'policy',
  decide: ({ hits, findings, toBePurged }: RenewalFacts): readonly Fault[] =>
    toBePurged ? [withoutYield(hits, findings)] : [],
});

const withoutYield = (hits: number, findings: number): Fault => ({
  pointer: '/evidence',
  code: 'targeting.renewed_without_yield',
  message: `The profile has ${String(hits)} hits and ${String(findings)} findings: it would be purged.`,
  remedy: 'Draft another version.',
});
