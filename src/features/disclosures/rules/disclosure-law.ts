import type { Rule } from '../../../kernel/rule.js';
import type { DisclosureFacts, Hold, Listing } from './disclosure-facts.js';
import { disclosureMatrix } from './disclosure-matrix.js';
import type { MatrixDecision, MatrixFacts } from './disclosure-matrix.js';
import type { FieldContext } from './field-context.js';
import { fieldDisclosure } from './field-disclosure.js';
import type { DecidedFields } from './field-disclosure.js';
import { goodsInformationRegulation, goodsInformationStatute } from './goods-information.js';
import { listedInjuredPerson } from './injured-persons.js';
import { investigationHold } from './investigation-hold.js';
import type { HoldDecision } from './investigation-hold.js';
import type { StageCells } from './matrix-cells.js';
import { disclosureMatrix1, goodsInformationStatute1 } from './version-1/disclosure-matrix.js';
import { fieldDisclosure1 } from './version-1/field-disclosure.js';
import { listedInjuredPerson1 } from './version-1/injured-persons.js';
import { investigationHold1 } from './version-1/investigation-hold.js';

/** The rules a disclosure is decided by, each in one version; the rules not named here have only one. */
export interface DisclosureLaw {
  readonly matrix: Rule<MatrixFacts, MatrixDecision, typeof disclosureMatrix.params>;
  /** What becomes a duty with the finding that it would assist. */
  readonly onceFound: readonly AnyOnceFound[];
  readonly hold: Rule<{ readonly holds: readonly Hold[] }, HoldDecision, typeof investigationHold.params>;
  readonly listed: AnyListed;
  /** Whether, of devices seized, the owner of the work has to be on the list too. */
  readonly ownersToo: boolean;
  readonly fields: Rule<{ readonly facts: DisclosureFacts; readonly context: FieldContext }, DecidedFields>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- the versions of one rule differ in their parameters
type AnyOnceFound = Rule<MatrixFacts, StageCells, any>;
// oxlint-disable-next-line typescript/no-explicit-any -- as above
type AnyListed = Rule<Listing, boolean, any>;

/** As this service read the law until November 2026; for answers kept then. */
export const LAW_1: DisclosureLaw = {
  matrix: disclosureMatrix1,
  onceFound: [goodsInformationStatute1],
  hold: investigationHold1,
  listed: listedInjuredPerson1,
  ownersToo: false,
  fields: fieldDisclosure1,
};

/** As compared with the text of title 19 CFR as it stood after 26 August 2026. */
export const LAW_2: DisclosureLaw = {
  matrix: disclosureMatrix,
  onceFound: [goodsInformationStatute, goodsInformationRegulation],
  hold: investigationHold,
  listed: listedInjuredPerson,
  ownersToo: true,
  fields: fieldDisclosure,
};
