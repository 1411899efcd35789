import { Injectable } from '@nestjs/common';
import { idOfName } from '../../../kernel/ids.js';
import { applyRule } from '../../../kernel/rule.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { normaliseMark } from '../rules/mark-match.js';
import { recordationTerm } from '../rules/term.js';
import { SANDBOX_RECORDATIONS } from './recorded-rights.js';
import type { RecordedRight } from './recorded-rights.js';
import { OWNERS, INJURED_PERSONS, PARTIES, RECORDATIONS, SERIALS } from './sandbox-recordations.sql.js';

/** Puts the sandbox's recorded rights on record. */
@Injectable()
export class SandboxRecordations implements Seed {
  constructor(private readonly database: Database) {}

  seed(): Promise<void> {
    const rights: readonly RecordedRight[] = Object.values(SANDBOX_RECORDATIONS);
    return this.database.transaction('system:sandbox', async () => {
      const [{ filled } = { filled: false }] = await this.database.query<{ filled: boolean }>({
        name: 'sandbox-recordations-filled',
        text: 'select exists (select from recordation) as filled',
      });
      if (filled) return;
      const given = JSON.stringify(rights.map(toRow));
      for (const statement of [RECORDATIONS, OWNERS, PARTIES]) await this.database.query(statement, [given]);
      await this.database.query(SERIALS);
      await this.database.query(INJURED_PERSONS, [JSON.stringify([injuredPerson()])]);
    });
  }
}

const ORGANISATIONS: Readonly<Record<string, { readonly address: string; readonly country: string }>> = {
  'Larkfield Brands (sandbox)': { address: '40 Atelier Street, New York, NY 10013', country: 'US' },
  'Northpine Instruments (sandbox)': { address: '7 Escapement Lane, Portland, OR 97209', country: 'US' },
};

function toRow(one: RecordedRight) {
  const { registrationExpiresOn, approvedOn } = one;
  const facts = { right: one.right, approvedOn, ...(registrationExpiresOn ? { registrationExpiresOn } : {}) };
  const term = applyRule(recordationTerm, facts, approvedOn).decision;
  return {
    id: one.id,
    number: one.number,
    right_type: one.right,
    title: one.title,
    title_key: normaliseMark(one.title),
    goods: one.goods ?? null,
    registration_number: one.registrationNumber ?? null,
    register: one.right === 'trademark' ? 'principal' : null,
    registration_expires_on: registrationExpiresOn ?? null,
    classes: one.classes,
    owner_organisation_id: idOfName('org', one.owner),
    gray_market: one.grayMarket ?? false,
    lever: one.lever ?? false,
    applied_on: one.appliedOn,
    approved_on: approvedOn,
    expires_on: term.expiresOn,
    owner_name: one.owner.replace(' (sandbox)', ''),
    ...ORGANISATIONS[one.owner],
    licensee: one.licensee ?? null,
    made_in: one.madeIn ?? null,
  };
}

function injuredPerson() {
  const { id, owner, title } = SANDBOX_RECORDATIONS.firmware;
  return {
    id: idOfName('inj', id),
    recordation_id: id,
    organisation_id: idOfName('org', owner),
    name: owner.replace(' (sandbox)', ''),
    protected_work: title,
    listed_on: '2024-10-01',
    citation: 'Synthetic list of the sandbox, after 19 USC 4342(b)',
  };
}
