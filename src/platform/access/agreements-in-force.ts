import type { PurposeCode } from '../../kernel/purpose.js';
import type { Resource } from '../../kernel/resources.js';

/** What an agreement lets a partner agency see of one data set, and what for. */
export interface AgreementInForce {
  readonly id: string;
  /** The first is taken where a request states none. */
  readonly purposes: readonly [PurposeCode, ...PurposeCode[]];
  /** The law that allows it. */
  readonly legalBasis: string;
  /** Nothing beyond these fields is shown, whatever the policy grants; fields of inner views by their path. */
  readonly fields: ReadonlySet<string>;
}

/** Which agreement shows a data set to an agency today; handed in by the identity feature. */
export abstract class AgreementsInForce {
  abstract find(organisationId: string, dataSet: Resource): Promise<AgreementInForce | undefined>;
}
