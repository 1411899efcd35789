import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { ImportersService, foreignOn, residenceOn } from '../importers/index.js';
import type { HeldImporter, KnownFacts } from '../importers/index.js';
import type { AccountIdentityView } from './account-profile.view.js';

/** Says who an importer is, and what the law says of who it is. */
@Injectable()
export class AccountIdentities {
  constructor(
    private readonly importers: ImportersService,
    private readonly policies: PolicyRegister,
  ) {}

  /** One that the actor may not know of is not there. */
  find(actor: Actor, id: string, asOf: IsoDate, knownAt: Instant): Promise<HeldImporter> {
    return this.importers.find(actor, id, { asOf, knownAt });
  }

  async identityOf(
    importer: HeldImporter,
    facts: KnownFacts,
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<AccountIdentityView> {
    const { name, address, particulars, numbers = [], registeredOn = '', voided } = importer;
    const { nonresident, reasonCode } = residenceOn(particulars ?? {}, asOf);
    const record = { country: address?.country ?? null, particulars: particulars ?? {}, facts };
    const { foreign, limbs } = foreignOn(record, asOf, await this.policies.at(asOf, knownAt));
    return {
      ...(name === undefined ? {} : { name }),
      ...(address === undefined ? {} : { address }),
      numbers: numbers
        .filter(({ from, through }) => from <= asOf && (through === undefined || asOf <= through))
        .map(({ kind, number, from }) => ({ kind, number, from })),
      ...(particulars === undefined ? {} : { particulars }),
      registeredOn,
      ...(voided === undefined ? {} : { voidedOn: voided.on }),
      nonresident,
      nonresidentReason: reasonCode,
      foreign: { foreign, limbs: [...limbs] },
    };
  }
}
