import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { ImporterMatches, nameKey } from '../../importers/index.js';
import type { MerchandiseParty } from '../../merchandise/index.js';
import type { OtherSeizure } from '../questions/counterfeit-fine.dto.js';
import type { FinePerson } from './fine.dto.js';

/** Names less alike than this are not looked at; whether two are alike enough to be asked about is the rule's. */
const CANDIDATE = 0.3;

const OTHERS = {
  name: 'counterfeit-history-others',
  text: `
select s.id as "seizureId", s.seized_on::text as "seizedOn", p.id::text as "partyId", p.name, p.country,
  p.organisation_id as "organisationId", f.counts, f.undone,
  s.recorded_at < this.recorded_at as "recordedBefore"
from seizure s
join seizure this on this.id = $1
join merchandise_party p on p.merchandise_id = s.merchandise_id
left join lateral (
  select for_sale and took_part as counts, undone from counterfeit_finding t
  where t.seizure_id = s.id and t.person_key = $5 order by t.recorded_at desc limit 1) f on true
where 'counterfeit_mark' = any(s.grounds) and s.id <> $1
  and (p.organisation_id = $2 or similarity(lower(p.name), lower($3)) >= $4)
order by s.seized_on, s.id, p.id limit 1000`,
};

const KEEP = {
  name: 'counterfeit-history-keep',
  text: `
insert into counterfeit_finding (seizure_id, person_key, for_sale, took_part, undone, determination_id, recorded_at)
select seizure_id, $1, for_sale, took_part, undone, $6, $7
from unnest($2::text[], $3::boolean[], $4::boolean[], $5::boolean[]) as f(seizure_id, for_sale, took_part, undone)`,
};

interface Row {
  [column: string]: unknown;
  seizureId: string;
  seizedOn: IsoDate;
  partyId: string;
  name: string;
  country: string | null;
  organisationId: string | null;
  counts: boolean | null;
  undone: boolean | null;
  recordedBefore: boolean;
}

/** What an officer found of a person's part in a seizure. */
interface Finding {
  readonly seizureId: string;
  readonly forSaleOrPublicDistribution: boolean;
  readonly tookPart: boolean;
  readonly undone: boolean;
}

/** The seizures of counterfeits a person had to do with: found by organisation or name, and asked about where names are only alike. */
@Injectable()
export class CounterfeitHistory {
  constructor(
    private readonly database: Database,
    private readonly matches: ImporterMatches,
  ) {}

  /** The person's other seizures as the law is asked about them, and who must be told apart first. */
  async findOthers(
    seizureId: string,
    party: MerchandiseParty,
    { samePersonAs = [], otherPersonThan = [], earlierSeizures = [] }: FinePerson,
  ): Promise<{ readonly others: readonly OtherSeizure[]; readonly faults: readonly Fault[] }> {
    const { organisationId, name } = party;
    const candidates = await this.database.queryAs<Row>('system:seizures', OTHERS, [
      seizureId,
      organisationId,
      name,
      CANDIDATE,
      personKeyOf(party),
    ]);
    const alike = await this.matches.areAlike({ name }, candidates);
    const rows = candidates.filter(
      (row, i) => alike[i] === true || (organisationId !== null && row.organisationId === organisationId),
    );
    const isSame = (row: Row): boolean => samePersonAs.includes(row.partyId) || isSamePerson(row, party);
    const unclear = rows.filter((row) => !isSame(row) && !otherPersonThan.includes(row.partyId));
    const found = new Map(earlierSeizures.map((one) => [one.seizureId, one]));
    const others = new Map<string, OtherSeizure>();
    for (const row of rows.filter((one) => isSame(one) && !otherPersonThan.includes(one.partyId)))
      others.set(row.seizureId, toOther(row, found.get(row.seizureId)));
    const foreign = earlierSeizures.filter((one) => !others.has(one.seizureId));
    return {
      others: [...others.values()],
      faults: [...unclear.slice(0, 100).map(tellApart), ...foreign.map((_, i) => notTheirs(i))],
    };
  }

  /** Keeps what was found, so that it is not asked about again. */
  async keepFindings(
    party: MerchandiseParty,
    findings: readonly Finding[],
    determinationId: string,
    recordedAt: Date,
  ): Promise<void> {
    await this.database.query(KEEP, [
      personKeyOf(party),
      findings.map((one) => one.seizureId),
      findings.map((one) => one.forSaleOrPublicDistribution),
      findings.map((one) => one.tookPart),
      findings.map((one) => one.undone),
      determinationId,
      recordedAt,
    ]);
  }
}

/** A person is its organisation where that is known, else its name as it is looked up, and its country. */
export const personKeyOf = ({
  organisationId,
  name,
  country,
}: Pick<MerchandiseParty, 'organisationId' | 'name' | 'country'>): string =>
  organisationId ?? `${nameKey(name)}|${country ?? ''}`;

const isSamePerson = (row: Row, party: MerchandiseParty): boolean =>
  (row.organisationId !== null && row.organisationId === party.organisationId) ||
  ((row.organisationId === null || party.organisationId === null) &&
    nameKey(row.name) === nameKey(party.name) &&
    (row.country === null || party.country === null || row.country === party.country));

function toOther(
  { seizureId, seizedOn, recordedBefore, counts, undone }: Row,
  told: Finding | undefined,
): OtherSeizure {
  const known = told ? told.forSaleOrPublicDistribution && told.tookPart : (counts ?? undefined);
  return {
    seizureId,
    seizedOn,
    recordedBefore,
    ...(known !== undefined && { counts: known }),
    undone: told?.undone ?? undone ?? false,
  };
}

const tellApart = ({ partyId, name, country, seizureId }: Row): Fault => ({
  pointer: '/partyId',
  code: 'fine.person_unclear',
  message: `Party ${partyId} on ${seizureId}, ${name}${country ? ` (${country})` : ''}, has a similar name: is it this person?`,
  remedy: 'Name it in samePersonAs or in otherPersonThan.',
});
const notTheirs = (i: number): Fault => ({
  pointer: `/earlierSeizures/${String(i)}/seizureId`,
  code: 'fine.seizure_of_another',
  message: 'This person is on no other seizure of counterfeits with that id.',
});
