import { PolicyParameter } from '../../../kernel/policy.js';
import { ASKED_OF_IMPORTERS } from './provisions.js';
import type { AskedOfImporters } from './provisions.js';

/** Which provisions an agency applies before a rule says so, with the numbers that the order leaves to it. */
export interface SwitchedOn {
  readonly provisions: readonly AskedOfImporters[];
  /** Whole dollars of tangible assets in the United States; null: no number is set. */
  readonly minimumAssets: number | null;
  /** Whole dollars; null: no number is set. */
  readonly minimumBond: number | null;
}

/** The present state of the order: nothing is applied that no rule has put in force. */
export const OFF: SwitchedOn = { provisions: [], minimumAssets: null, minimumBond: null };

/** Changed like any policy: one person proposes, another confirms. */
export const ORDER_SWITCHED_ON = new PolicyParameter<SwitchedOn>(
  'order_14411.switched_on',
  'Which provisions of EO 14411 are applied before a rule puts them in force, and the minimum assets and bond it leaves open.',
  { value: OFF, since: '2017-03-31' },
  faultsOf,
);

const FIELDS = ['minimumAssets', 'minimumBond', 'provisions'];

function faultsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== FIELDS.join())
    return [`exactly ${FIELDS.join(', ')} are needed`];
  const { provisions, minimumAssets, minimumBond } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(provisions) || new Set(provisions).size !== provisions.length)
    return ['provisions is a list without repetition'];
  const unknown = provisions.filter((id) => !(ASKED_OF_IMPORTERS as readonly unknown[]).includes(id));
  return [
    ...unknown.map((id) => `${JSON.stringify(id)} is no provision that asks anything of importers`),
    ...numberFaults('minimumAssets', minimumAssets),
    ...numberFaults('minimumBond', minimumBond),
    ...(provisions.includes('assets_or_bond') && minimumAssets === null
      ? ['assets_or_bond cannot be applied without minimumAssets']
      : []),
    ...(provisions.includes('higher_bond_minimum') && minimumBond === null
      ? ['higher_bond_minimum cannot be applied without minimumBond']
      : []),
  ];
}

const MOST = 1_000_000_000;
const numberFaults = (name: string, value: unknown): readonly string[] =>
  value === null || (Number.isInteger(value) && (value as number) > 0 && (value as number) <= MOST)
    ? []
    : [`${name} is null or a whole number of dollars from 1 to ${String(MOST)}`];
