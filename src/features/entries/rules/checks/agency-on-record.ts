import { cfr, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { lineAt, warning } from '../finding.js';
import type { Finding } from '../finding.js';

/** An agency that a line is flagged to and that no agency on record answers for; lines and places are counted from 0. */
export interface AgencyNotOnRecord {
  readonly line: number;
  readonly place: number;
  readonly code: string;
}

/** Whether somebody answers for the agencies that the lines of an entry are flagged to. */
export const agencyOnRecord = rule({
  id: 'ENTRY-47',
  title: 'Agencies on record',
  text: 'Goods that are flagged to an agency wait for its answer. A code by which no agency on record answers is told and refuses nothing: nobody can say of such goods that they may proceed.',
  cites: [usc(19, '1411(d)'), cfr(19, '142.3')],
  decide: ({ agencies }: { readonly agencies: readonly AgencyNotOnRecord[] }): readonly Finding[] =>
    agencies.map(notOnRecord),
});

const notOnRecord = ({ line, place, code }: AgencyNotOnRecord): Finding =>
  warning('entry', {
    pointer: lineAt(line, `agencies/${String(place)}`),
    code: 'agency.not_on_record',
    message: `No agency on record answers by the code ${code}: nobody can say that these goods may proceed.`,
    remedy:
      'GET /v1/agency-codes lists those that answer; correct the code, or ask customs to put the agency on record.',
    citation: usc(19, '1411(d)'),
  });
