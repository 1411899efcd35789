import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ReferenceLookups } from '../../reference/index.js';
import { ask } from '../../../platform/rules/ask.js';
import { SURETIES_OF_CODES } from '../bonds.sql.js';
import { parseMoney } from '../../../kernel/money.js';
import { agreementFirst, bondsRefused, reinsurerNot, suretyRefused } from '../rules/index.js';
import type { BondKind, SuretyRefusalFacts } from '../rules/index.js';
import { REFUSALS_OF } from '../surety-cases/surety-case.sql.js';
import { Reinsurances, isToCome } from '../upkeep/reinsurances.service.js';
import type { BondSuretyInput } from './bond-parties.dto.js';
import type { FileBond } from './bond-particulars.dto.js';
import { SuretyStandings } from './surety-standings.js';

/** A surety that a bond names, found by its code. */
export interface NamedSurety extends BondSuretyInput {
  readonly naic: string;
  readonly organisationId: string | null;
  /** What Treasury lets it write on the day; null: not on the circular. */
  readonly underwritingLimit: string | null;
}

/** Finds the companies behind surety codes, with what each may write on the day of filing. */
@Injectable()
export class SuretiesOfBond {
  constructor(
    private readonly database: Database,
    private readonly reference: ReferenceLookups,
    private readonly clock: Clock,
    private readonly standings: SuretyStandings,
    private readonly reinsurances: Reinsurances,
  ) {}

  async find(
    actor: Actor,
    given: FileBond,
    principalOrganisation: string | null,
  ): Promise<{ readonly sureties: readonly NamedSurety[]; readonly faults: readonly Fault[] }> {
    const { sureties: named, kind } = given;
    const codes = named.map(({ suretyCode }) => suretyCode);
    const rows = await this.database.queryAs<CodeRow>('system:bonds', SURETIES_OF_CODES, [codes]);
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const naics = rows.map(({ naic }) => naic);
    const reinsurers = named.flatMap(({ reinsurance }) => reinsurance?.naic ?? []);
    const listed = await this.reference.named(
      { sureties: [...naics, ...reinsurers] },
      this.clock.today(),
      this.clock.now(),
    );
    const limits = new Map(listed.map(({ code, underwritingLimit }) => [code, underwritingLimit]));
    const sureties = named.flatMap((one) => {
      const row = byCode.get(one.suretyCode);
      if (!row) return [];
      const underwritingLimit = limits.get(row.naic) ?? null;
      return [{ ...one, naic: row.naic, organisationId: row.organisation_id, underwritingLimit }];
    });
    return {
      sureties,
      faults: [
        ...named.flatMap((one, i) => faultsOf(one, i, named, byCode)),
        ...ofFiler(actor, byCode.get(codes[0] ?? '')),
        ...named.flatMap((one, i) => faultsOfReinsurance(one, i, limits)),
        ...(await this.withoutAgreement(named, byCode)),
        ...(await this.refused(named, byCode, kind)),
        ...(await this.standings.find(actor, given, sureties, principalOrganisation)),
      ],
    };
  }

  private async withoutAgreement(
    named: readonly BondSuretyInput[],
    byCode: ReadonlyMap<string, CodeRow>,
  ): Promise<readonly Fault[]> {
    if (!named.some(isToCome)) return [];
    const owing = await this.reinsurances.owing([...byCode.values()].map(({ naic }) => naic));
    return named.flatMap((one, i) => {
      const facts = { agreementToCome: isToCome(one), overdue: owing.has(byCode.get(one.suretyCode)?.naic ?? '') };
      const faults = ask(agreementFirst, facts, this.clock.today()).decision;
      return faults.map((fault) => ({ ...fault, pointer: `/sureties/${String(i)}${fault.pointer}` }));
    });
  }

  private async refused(
    named: readonly BondSuretyInput[],
    byCode: ReadonlyMap<string, CodeRow>,
    bondKind: BondKind,
  ): Promise<readonly Fault[]> {
    const naics = [...byCode.values()].map(({ naic }) => naic);
    const rows = await this.database.queryAs<RefusalRow>('system:bonds', REFUSALS_OF, [naics]);
    const today = this.clock.today();
    return named.flatMap(({ suretyCode }, i) => {
      const refusals = rows.filter(({ naic }) => naic === byCode.get(suretyCode)?.naic);
      return ask(suretyRefused, { bondKind, refusals }, today).decision.refused ? [bondsRefused(i)] : [];
    });
  }
}

type RefusalRow = SuretyRefusalFacts['refusals'][number] & { readonly naic: string } & Record<string, unknown>;

interface CodeRow extends Record<string, unknown> {
  readonly code: string;
  readonly naic: string;
  readonly organisation_id: string | null;
}

function faultsOf(
  { suretyCode }: BondSuretyInput,
  i: number,
  named: readonly BondSuretyInput[],
  known: ReadonlyMap<string, CodeRow>,
): readonly Fault[] {
  const pointer = `/sureties/${String(i)}/suretyCode`;
  if (!known.has(suretyCode))
    return [{ pointer, code: 'surety.code_unknown', message: 'No surety is on record with this code.' }];
  if (named.findIndex((other) => other.suretyCode === suretyCode) < i)
    return [{ pointer, code: 'surety.named_twice', message: 'This surety is named above.' }];
  return [];
}

function faultsOfReinsurance(
  { reinsurance }: BondSuretyInput,
  i: number,
  limits: ReadonlyMap<string, string | null>,
): readonly Fault[] {
  if (!reinsurance) return [];
  const limit = limits.get(reinsurance.naic) ?? null;
  if (limit === null) return [reinsurerNot(i, false)];
  return parseMoney(reinsurance.amount) > parseMoney(limit) ? [reinsurerNot(i, true)] : [];
}

// A surety files what binds itself first; customs enters what came on paper.
const ofFiler = ({ role, organisationId }: Actor, lead: CodeRow | undefined): readonly Fault[] =>
  role === 'surety' && lead && lead.organisation_id !== organisationId
    ? [
        {
          pointer: '/sureties/0/suretyCode',
          code: 'surety.not_yours',
          message: 'The surety named first is another than the one that files.',
          remedy: 'Name your own surety code first.',
        },
      ]
    : [];
