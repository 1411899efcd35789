import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { parseMoney } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import type { DetermineBill } from './bill-standing.dto.js';
import type { IssueBill } from './bill.dto.js';

interface OnRecord {
  readonly importer: { readonly id: string } | undefined;
  readonly bonds: readonly { readonly number: string; readonly principals: readonly string[] }[];
  readonly issuedOn: IsoDate;
}

/** How it is asked when a new bill is due. */
export const factsOfIssue = (
  { reason, principal, interest, liquidatedOn }: IssueBill,
  issuedOn: IsoDate,
): DetermineBill => ({
  asOf: issuedOn,
  reason,
  issuedOn,
  ...(liquidatedOn === undefined ? {} : { liquidatedOn }),
  principal,
  interest: interest ?? '0.00',
  payments: [],
});

/** What forbids a bill. */
export function faultsOfIssue(given: IssueBill, { importer, bonds, issuedOn }: OnRecord): readonly Fault[] {
  const [principal, adcvd] = [parseMoney(given.principal), parseMoney(given.adcvdPrincipal ?? '0')];
  const liquidated = given.reason === 'supplemental_duties' || given.reason === 'reliquidation';
  return [
    ...unmet([
      [importer !== undefined, importerUnknown],
      [principal > 0n, ofNothing],
      [adcvd <= principal, partAboveWhole],
      [adcvd === 0n || (given.caseNumbers ?? []).length > 0, caseMissing],
      [!liquidated || given.liquidatedOn !== undefined, liquidationMissing],
      [given.liquidatedOn === undefined || given.liquidatedOn <= issuedOn, liquidationToCome],
    ]),
    ...(given.bondNumbers ?? []).flatMap((number, i) => {
      const bond = bonds.find((found) => found.number === number);
      return bond && bond.principals.includes(given.importerId) ? [] : [bondUnknown(i)];
    }),
  ];
}

const importerUnknown: Fault = {
  pointer: '/importerId',
  code: 'importer.unknown',
  message: 'There is no such importer.',
  remedy: 'Look it up.',
};
const ofNothing: Fault = {
  pointer: '/principal',
  code: 'bill.of_nothing',
  message: 'A bill is for more than nothing.',
  remedy: 'Bill what is owed.',
};
const partAboveWhole: Fault = {
  pointer: '/adcvdPrincipal',
  code: 'bill.part_above_whole',
  message: 'It is a part of the principal and cannot be above it.',
  remedy: 'Correct one of the two amounts.',
};
const caseMissing: Fault = {
  pointer: '/caseNumbers',
  code: 'bill.case_missing',
  message: 'Antidumping or countervailing duty is owed under a case.',
  remedy: 'Name the case.',
};
const liquidationMissing: Fault = {
  pointer: '/liquidatedOn',
  code: 'bill.liquidation_missing',
  message: 'A bill for more duty stands on a liquidation.',
  remedy: 'Say on which day the entry was liquidated.',
};
const liquidationToCome: Fault = {
  pointer: '/liquidatedOn',
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Bill when the entry is liquidated.',
};
const bondUnknown = (i: number): Fault => ({
  pointer: `/bondNumbers/${String(i)}`,
  code: 'bill.bond_unknown',
  message: 'There is no such bond of this importer.',
  remedy: 'Look it up.',
});
