import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { BondVersion } from '../../bonds/index.js';
import { nameKey } from '../../importers/index.js';
import { ownerDeclared } from '../entry.errors.js';
import { placeOf } from '../reading/entry-row.js';
import type { OwnersBond } from '../rules/papers/owner-declaration.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import { EntryInHand } from './entry-in-hand.js';
import type { DeclareOwner } from './owner.dto.js';
import { ownerDeclarationQuestion } from './owner-declaration.question.js';
import type { OwnerDeclarationView } from './owner.view.js';
import { OwnersBonds } from './owners-bonds.js';
import { PapersFiler } from './papers-filer.js';

/** Takes the declarations of actual owners: one counts for an entry. */
@Injectable()
export class OwnersService {
  constructor(
    private readonly inHand: EntryInHand,
    private readonly filer: PapersFiler,
    private readonly asking: Asking,
    private readonly ownersBonds: OwnersBonds,
    private readonly happenings: EntryHappenings,
    private readonly clock: Clock,
  ) {}

  declare(actor: Actor, id: string, given: DeclareOwner): Promise<void> {
    const today = this.clock.today();
    return this.inHand.take(actor, id, 'owner_declaration', async (row) => {
      await this.filer.assert(actor, row);
      if ((await this.found(actor, id)) !== undefined) throw ownerDeclared();
      const { owner, executedBy, purpose, bondNumber, fileIds = [], ...residence } = given;
      const named = row.declared.actualOwner;
      const bond = await this.ownersBonds.find(owner.name, bondNumber);
      const { answer, faults } = await this.asking.decide(ownerDeclarationQuestion, {
        ...residence,
        asOf: today,
        purpose,
        entryType: row.entry_type,
        importerRole: row.declared.importerRole,
        ownerNamedInSummary: named !== undefined && nameKey(named.name) === nameKey(owner.name),
        summaryFiled: row.summary_filed_on !== null,
        ...(row.time_of_entry_on === null ? {} : { timeOfEntryOn: row.time_of_entry_on }),
        bond: standingOf(bondNumber, bond),
      });
      const all = [...faults, ...(await this.filer.faultsOf(actor, fileIds))];
      if (all.length > 0) throw unlawful(all);
      const { id: determinationId } = await this.asking.keep(actor, answer, row.importer_organisation_id);
      const { statutoryRelief, contractualRelief } = answer.result;
      const details = {
        owner: JSON.stringify(owner),
        executedBy,
        purpose,
        ...(bond ? { bondNumber: bond.bondNumber, bondVersionId: `${bond.bondId}@${String(bond.version)}` } : {}),
        statutoryRelief: String(statutoryRelief),
        contractualRelief: String(contractualRelief),
        fileIds,
        determinationId,
      };
      const declared = { kind: 'owner_declared', on: today, details } as const;
      await this.happenings.keep(actor, placeOf(row), [declared], [], [{ name: 'owner_declaration' }]);
    });
  }

  /** The declaration of an entry, for whoever may read the entry’s history. */
  async find(actor: Actor, id: string): Promise<OwnerDeclarationView> {
    const found = await this.found(actor, id);
    if (!found) throw notFound();
    return found;
  }

  private async found(actor: Actor, entryId: string): Promise<OwnerDeclarationView | undefined> {
    const events = await this.inHand.events(actor, entryId);
    const event = events.find(({ kind }) => kind === 'owner_declared');
    if (!event) return undefined;
    const { owner, statutoryRelief, contractualRelief, ...rest } = event.details as Kept;
    return {
      ...rest,
      entryId,
      owner: JSON.parse(owner) as OwnerDeclarationView['owner'],
      declaredOn: event.on as OwnerDeclarationView['declaredOn'],
      statutoryRelief: statutoryRelief === 'true',
      contractualRelief: contractualRelief === 'true',
    };
  }
}

function standingOf(asked: string | undefined, bond: BondVersion | undefined): OwnersBond {
  if (asked === undefined) return 'none';
  if (!bond) return 'not_in_force';
  return bond.suretyCodes.length > 0 ? 'in_force_with_surety' : 'in_force_without_surety';
}

type Kept = Omit<OwnerDeclarationView, 'entryId' | 'declaredOn' | 'owner' | 'statutoryRelief' | 'contractualRelief'> & {
  readonly owner: string;
  readonly statutoryRelief: string;
  readonly contractualRelief: string;
};
