import type { IsoDate } from '../../kernel/dates.js';
import type { Detention } from './detention.entity.js';
import type { HoldKind } from './holds/detention-hold.entity.js';

interface Party {
  readonly role: string;
  readonly name: string;
  readonly address: string;
  readonly country: string | null;
}

/** The goods as a disclosure could show them. */
export interface CaseGoods {
  readonly id: string;
  readonly importedOn: IsoDate | null;
  readonly portCode: string | null;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly countryOfOrigin: string | null;
  readonly identifyingMarks: readonly string[];
  readonly enteredValue: string | null;
  readonly price: string | null;
  readonly entryNumber: string | null;
  readonly importerNumber: string | null;
  readonly bondNumber: string | null;
  readonly parties: readonly Party[];
}

export interface CaseImage {
  readonly id: string;
  readonly kind: 'unredacted' | 'redacted';
  readonly fileId: string;
  readonly depicts: string;
  readonly addedOn: IsoDate;
}

/** A sample asked for in a case, and the bond that stands behind it. */
export interface CaseSample {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: 'redacted' | 'unredacted';
  readonly quantity: string;
  readonly unit: string;
  readonly requestedOn: IsoDate;
  readonly status: 'requested' | 'released' | 'return_demanded' | 'closed';
  readonly bondKind: 'single_transaction' | 'continuous' | null;
  readonly bondActivityCode: string | null;
  readonly bondNumber: string | null;
  readonly bondLimit: string | null;
  readonly bondEffectiveOn: IsoDate | null;
  readonly bondEndsOn: IsoDate | null;
  /** What the bond has to cover; null until an officer has valued the sample. */
  readonly required: string | null;
  readonly releasedOn: IsoDate | null;
}

export interface CaseRecords {
  readonly goods: CaseGoods;
  readonly responses: readonly { readonly on: IsoDate; readonly sufficient: boolean | null }[];
  readonly holds: readonly {
    readonly kind: HoldKind;
    readonly from: IsoDate;
    readonly to: IsoDate | null;
    readonly withholdsDutiesBy: string | null;
  }[];
  readonly images: readonly CaseImage[];
  readonly samples: readonly CaseSample[];
}

export type CaseRow = CaseRecords & { readonly detention: Detention; readonly [column: string]: unknown };

const json = (fields: string): string => `jsonb_build_object(${fields})`;
const list = (what: string, from: string): string =>
  `coalesce((select jsonb_agg(${what} order by x.seq) from ${from} x where x.detention_id = d.id), '[]')`;

const CASE = `
  ${json(`'id', d.id, 'merchandiseId', d.merchandise_id, 'importerOrganisationId', d.importer_organisation_id,
    'recordationId', d.recordation_id, 'track', d.track,
    'decidingAgency', d.deciding_agency, 'suspectedInfringement', d.suspected_infringement, 'status', d.status,
    'presentedOn', d.presented_on, 'decidedOn', d.decided_on, 'noticeOn', d.notice_on, 'determinedOn', d.determined_on,
    'determination', d.determination, 'deemedExcludedOn', d.deemed_excluded_on, 'endedOn', d.ended_on, 'endedAs', d.ended_as,
    'extendedTo', d.extended_to, 'wouldAssistOn', d.would_assist_on`)} as detention,
  ${json(`'id', m.id, 'importedOn', m.imported_on, 'portCode', m.port_code, 'description', m.description, 'quantity', m.quantity::text,
    'unit', m.unit, 'countryOfOrigin', m.country_of_origin, 'identifyingMarks', m.identifying_marks,
    'enteredValue', m.entered_value::text, 'price', m.price::text, 'entryNumber', m.entry_number, 'importerNumber', m.importer_number,
    'bondNumber', m.bond_number, 'parties', coalesce((select jsonb_agg(${json(`'role', p.role, 'name', p.name, 'address', p.address,
      'country', p.country`)} order by p.seq) from merchandise_party p where p.merchandise_id = m.id), '[]')`)} as goods,
  ${list(json(`'on', x.answered_on, 'sufficient', x.sufficient`), 'importer_response')} as responses,
  ${list(json(`'kind', x.kind, 'from', x.placed_on, 'to', x.released_on, 'withholdsDutiesBy', x.withholds_duties_by`), 'detention_hold')} as holds,
  ${list(json(`'id', x.id, 'kind', x.kind, 'fileId', x.file_id, 'depicts', x.depicts, 'addedOn', x.added_on`), 'detention_image')} as images,
  ${list(
    json(`'id', x.id, 'organisationId', x.organisation_id, 'kind', x.kind, 'status', x.status, 'quantity', x.quantity::text,
    'unit', x.unit, 'requestedOn', x.requested_on, 'bondKind', x.bond_kind, 'bondActivityCode', x.bond_activity_code, 'bondNumber', x.bond_number,
    'bondLimit', x.bond_limit::text, 'bondEffectiveOn', x.bond_effective_on, 'bondEndsOn', x.bond_ends_on,
    'required', x.required::text, 'releasedOn', x.released_on`),
    'sample_request',
  )} as samples
from detention d join merchandise m on m.id = d.merchandise_id`;

/** Cases by id. $1 ids. */
export const CASES_BY_IDS = {
  name: 'detention-cases-by-ids',
  text: `select ${CASE} where d.id = any($1::text[]) order by d.seq`,
};
/** Cases by the recordation they are about. $1 recordation ids. */
export const CASES_BY_RECORDATIONS = {
  name: 'detention-cases-by-recordations',
  text: `select ${CASE} where d.recordation_id = any($1::text[]) order by d.seq`,
};
/** The cases goods were in, the last one first. $1 goods. */
export const CASES_OF_GOODS = {
  name: 'detention-cases-of-goods',
  text: `select ${CASE} where d.merchandise_id = any($1::text[]) order by d.seq desc limit 1`,
};
