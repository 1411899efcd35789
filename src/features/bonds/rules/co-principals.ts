import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** What a principal is in law. */
export const LEGAL_KINDS = ['individual', 'partnership', 'corporation'] as const;
export type LegalKind = (typeof LEGAL_KINDS)[number];

export interface CoPrincipalFacts {
  /** What the principal is; null: not said. */
  readonly principalKind: LegalKind | null;
  readonly coPrincipals: readonly {
    readonly legalKind: LegalKind;
    /** Whether it is on record under its name. */
    readonly known: boolean;
    /** Whether it is the principal, or named above. */
    readonly named: boolean;
  }[];
}

/** Whether others may be bound beside the principal. */
export const coPrincipals = rule({
  id: 'BOND-26',
  title: 'Co-principals',
  text: 'A co-principal is a person in law of the same kind as the principal: an individual beside an individual, a partnership beside a partnership, a corporation beside a corporation. What has no distinct status in law uses the bond as a user. Each is bound for the whole.',
  cites: [cfr(19, '113.34'), cfr(19, '113.33(e)')],
  decide({ principalKind, coPrincipals: named }: CoPrincipalFacts): readonly Fault[] {
    if (named.length === 0) return [];
    return [
      ...unmet([[principalKind !== null, kindMissing]]),
      ...named.flatMap((one, i) =>
        unmet([
          [one.known, unknown(i)],
          [!one.named, twice(i)],
          [principalKind === null || one.legalKind === principalKind, ofAnotherKind(i)],
        ]),
      ),
    ];
  },
});

const kindMissing: Fault = {
  pointer: '/principal/legalKind',
  code: 'bond.principal_kind_missing',
  message: 'Where somebody is bound beside it, say what the principal is in law.',
  citation: cfr(19, '113.34'),
};
const at = (i: number, field: string): string => `/coPrincipals/${String(i)}/${field}`;
const unknown = (i: number): Fault => ({
  pointer: at(i, 'importerId'),
  code: 'bond.principal_unknown',
  message: 'No importer is on record with this id under this name.',
  remedy: 'Put the importer on record first, or name it as its record does.',
});
const twice = (i: number): Fault => ({
  pointer: at(i, 'importerId'),
  code: 'bond.co_principal_twice',
  message: 'It is the principal, or is named above.',
});
const ofAnotherKind = (i: number): Fault => ({
  pointer: at(i, 'legalKind'),
  code: 'bond.co_principal_other_kind',
  message: 'A co-principal is in law what the principal is.',
  remedy: 'Give a bond of its own.',
  citation: cfr(19, '113.34'),
});
