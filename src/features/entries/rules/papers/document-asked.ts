import { cfr, ownPolicy } from '../../../../kernel/citation.js';
import type { Citation } from '../../../../kernel/citation.js';
import type { Fault } from '../../../../kernel/errors.js';
import { rule } from '../../../../kernel/rule.js';
import type { DocumentBasis } from './document-kinds.js';

export interface DocumentAskedFacts {
  readonly basis: DocumentBasis;
  /** On what the document is asked for already and not there; null: nobody waits for it. */
  readonly waitsOn: DocumentBasis | null;
}

const MISSING = cfr(19, '113.42');
const DEMAND = cfr(19, '163.6(a)');
const ONE_PERIOD = ownPolicy('that one document is due on one day');

/** Whether a document may be asked for. */
export const documentAsked = rule({
  id: 'ENTRY-60',
  title: 'A document that is asked for already',
  text:
    'A document is due by one period at a time: the one for what was missing at entry, or the one for entry records that are demanded. While it is waited for it is not asked for again; ' +
    'to demand as a record what was missing, or the other way round, what runs is waived first.',
  cites: [MISSING, DEMAND, ONE_PERIOD],
  authorityStatus: 'policy',
  decide: ({ basis, waitsOn }: DocumentAskedFacts): readonly Fault[] =>
    waitsOn === null ? [] : [waitsOn === basis ? askedFor : otherwise[waitsOn]],
});

const askedFor: Fault = {
  pointer: '/document',
  code: 'document.requested_before',
  message: 'This document was asked for and is not there yet.',
  remedy: 'Wait for it, or give more time.',
};
const open = (code: string, message: string, remedy: string, citation: Citation): Fault => ({
  ...{ pointer: '/basis', code: `document.${code}`, message },
  remedy: `${remedy}, or wait for the document.`,
  citation,
});
const otherwise: Readonly<Record<DocumentBasis, Fault>> = {
  missing_document: open(
    'open_as_missing',
    'This document was asked for as missing at entry and is not there yet: its period runs.',
    'Waive that request first (POST /v1/entries/{id}/document-waivers), then demand the record',
    MISSING,
  ),
  records_demand: open(
    'open_as_demand',
    'This document is demanded as an entry record and is not there yet: its period runs.',
    'Waive that demand first (POST /v1/entries/{id}/document-waivers), then ask for what is missing',
    DEMAND,
  ),
};
