import type { Instant, IsoDate } from '../../kernel/dates.js';
import type { BondRow, BondTerms, TerminationRow, VersionRow } from './bond-row.js';
import type { HeldBond, HeldByLead } from './bond.access.js';
import type { BondTerminationView, BondVersionView } from './bond.view.js';
import type { RiderKind } from './rules/index.js';

export function toBondView(row: BondRow, asOf: IsoDate, knownAt?: Instant): HeldBond {
  const { terms, transaction, port } = row;
  const earlierTerminations = row.terminations.map(toTermination);
  const termination = earlierTerminations.pop();
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    activityCode: row.activity_code,
    status: row.effective_on > asOf ? 'not_begun' : row.ends_on !== null && row.ends_on < asOf ? 'ended' : 'in_force',
    principal: {
      importerId: row.importer_id,
      name: terms.name,
      address: terms.address,
      ...(terms.organizedIn === undefined ? {} : { organizedIn: terms.organizedIn }),
    },
    ...(terms.coPrincipals ? { coPrincipals: [...terms.coPrincipals] } : {}),
    limitOfLiability: row.limit_of_liability,
    ...shared(terms),
    ...otherSecurity(terms),
    ...(row.renewals.length > 0 ? { renewals: [...row.renewals] } : {}),
    ...(row.replaces ? { replaces: row.replaces } : {}),
    ...(row.replaced_by.length > 0 ? { replacedBy: [...row.replaced_by] } : {}),
    executedOn: row.executed_on,
    filedOn: row.filed_on,
    effectiveOn: row.effective_on,
    approvedBy: row.approved_by,
    ...(transaction ? { transaction } : {}),
    ...(port === null ? {} : { port }),
    ...(row.surety_reference_number === null ? {} : { suretyReferenceNumber: row.surety_reference_number }),
    ...(row.broker_filer_code === null ? {} : { brokerFilerCode: row.broker_filer_code }),
    ...(termination ? { termination } : {}),
    ...(earlierTerminations.length > 0 ? { earlierTerminations } : {}),
    version: row.version,
    from: row.valid_from,
    ...(row.valid_through === null ? {} : { through: row.valid_through }),
    ...(row.determination_id === null ? {} : { determinationId: row.determination_id }),
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    principalOrganisationId: row.principal_organisation_id,
    suretyOrganisationId: row.surety_organisation_id,
    grantId: row.grant_id,
  };
}

const toTermination = (row: TerminationRow): BondTerminationView => ({
  by: row.by,
  receivedOn: row.received_on,
  lastDay: row.last_day,
  ...(row.shorter_notice === null ? {} : { shorterNotice: row.shorter_notice }),
  ...(row.determination_id === null ? {} : { determinationId: row.determination_id }),
});

export const toVersionView = (
  row: VersionRow,
  suretyOrganisationId: string | null | undefined,
): BondVersionView & HeldByLead => ({
  version: row.version,
  ...(row.rider === null ? {} : { rider: row.rider as RiderKind }),
  from: row.from,
  ...(row.through === null ? {} : { through: row.through }),
  recordedAt: new Date(row.recorded_at).toISOString(),
  limitOfLiability: row.limit_of_liability,
  principalName: row.terms.name,
  principalAddress: row.terms.address,
  ...shared(row.terms),
  ...(row.determination_id === null ? {} : { determinationId: row.determination_id }),
  suretyOrganisationId,
});

const otherSecurity = ({ inLieu, individuals }: BondTerms): Pick<HeldBond, 'inLieu' | 'individuals'> => {
  if (inLieu) {
    const { obligations, ...deposit } = inLieu;
    return { inLieu: { ...deposit, ...(obligations ? { obligations: [...obligations] } : {}) } };
  }
  return individuals ? { individuals: [...individuals] } : {};
};

const shared = ({ sureties, users, reconciliation }: BondTerms) => ({
  sureties: [...sureties],
  users: [...users],
  reconciliation,
});
