import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ask } from '../../../platform/rules/ask.js';
import { Bonds } from '../../bonds/index.js';
import { Entries, FilingImporters, SecurityFilingsGone } from '../../entries/index.js';
import type { FilingImporter, SecurityFilingGone } from '../../entries/index.js';
import { isfAgrees } from '../rules/isf-agrees.js';
import { isfBond } from '../rules/isf-bond.js';
import { isfChange } from '../rules/isf-change.js';
import type { IsfChangeFacts } from '../rules/isf-change.js';
import { isfParties } from '../rules/isf-elements.js';
import type { IsfPartyFacts } from '../rules/isf-elements.js';
import type { ToldInSecurityFiling } from './isf.dto.js';
import type { IsfParty } from './isf-party.dto.js';

/** Whose a filing is, and the entry of its goods. */
export interface IsfOwner {
  readonly importerId: string;
  readonly organisationId: string | null;
  readonly entryId: string | null;
}

/** Looks up what a filing stands on, and asks the law of it. */
@Injectable()
export class IsfGrounds {
  constructor(
    private readonly filing: FilingImporters,
    private readonly bonds: Bonds,
    private readonly entries: Entries,
    private readonly gone: SecurityFilingsGone,
    private readonly clock: Clock,
  ) {}

  /** Every fault of what is told at once; else whose the filing is. */
  async owner(actor: Actor, importerId: string | undefined, told: ToldInSecurityFiling): Promise<IsfOwner> {
    const agentsBond = told.agentsBond ?? false;
    const asked = { ...(importerId === undefined ? {} : { importerId }), bonds: [{ brokersOwn: agentsBond }] };
    const importer = await this.filing.find(actor, asked);
    const today = this.clock.today();
    const bond = await this.bonds.findBondVersionByNumber(told.bondNumber, today);
    const isBeside = bond?.coPrincipalIds.includes(importer.importerId) === true;
    const of = whose(isBeside ? importer.importerId : bond?.importerId, importer);
    const { entryNumber } = told;
    const entry = entryNumber === undefined ? null : await this.entries.findByNumber(actor, entryNumber);
    // Of another importer’s entry nothing is told.
    const own =
      entry?.importerId === importer.importerId
        ? { modeOfTransport: entry.modeOfTransport, cancelled: entry.status === 'cancelled' }
        : null;
    const faults: readonly Fault[] = [
      ...ask(isfParties, { parties: partiesOf(told) }, today).decision,
      ...ask(isfBond, { activity: bond?.activityCode ?? null, of, agentsBond }, today).decision,
      ...(entryNumber === undefined || own ? [] : [noEntry]),
      ...ask(isfAgrees, { ladenAt: told.ladenAt ?? null, arrivesAt: told.arrivesAt ?? null, entry: own }, today)
        .decision,
    ];
    if (faults.length > 0) throw unlawful(faults);
    const { importerId: id, organisationId } = importer;
    return { importerId: id, organisationId, entryId: entry?.id ?? null };
  }

  /** Of a filing that is withdrawn, or names another entry than before. */
  noMore(filing: SecurityFilingGone): Promise<void> {
    return this.gone.tell(filing);
  }

  assertChange(facts: Omit<IsfChangeFacts, 'at'>): void {
    const faults = ask(isfChange, { ...facts, at: this.clock.now() }, this.clock.today()).decision;
    if (faults.length > 0) throw unlawful(faults);
  }
}

function whose(bondOf: string | undefined, importer: FilingImporter): 'importer' | 'agent' | 'another' {
  if (bondOf === importer.importerId) return 'importer';
  return bondOf !== undefined && bondOf === importer.brokersImporterId ? 'agent' : 'another';
}

function partiesOf({ seller, buyer, shipTo, lines, ...told }: ToldInSecurityFiling): readonly IsfPartyFacts[] {
  const named: [string, IsfParty | undefined][] = [
    ...([
      ['/seller', seller],
      ['/buyer', buyer],
      ['/shipTo', shipTo],
      ['/stuffingLocation', told.stuffingLocation],
      ['/consolidator', told.consolidator],
    ] satisfies [string, IsfParty | undefined][]),
    ...lines.map(({ manufacturer }, i): [string, IsfParty] => [`/lines/${String(i)}/manufacturer`, manufacturer]),
  ];
  return named.flatMap(([pointer, party]) => (party ? [partyFacts(pointer, party)] : []));
}

const partyFacts = (pointer: string, { name, street, city, country, identification }: IsfParty): IsfPartyFacts => ({
  pointer,
  named: [name, street, city, country].every((part) => part !== undefined),
  identified: identification !== undefined,
});

const noEntry: Fault = {
  pointer: '/entryNumber',
  code: 'isf.entry_not_on_record',
  message: 'This importer has no such entry.',
  remedy: 'Leave it out until the entry is filed.',
};
