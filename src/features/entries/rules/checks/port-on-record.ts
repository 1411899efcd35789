import { cfr, guide } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { undetermined, warning } from '../finding.js';
import type { Finding } from '../finding.js';

/** A port that an entry names and the list of ports of the day has not; `no_list`: none is loaded that covers the day. */
export interface PortNotOnRecord {
  readonly field: 'portCode' | 'unladingPortCode';
  readonly code: string;
  readonly standing: 'not_on_list' | 'no_list';
}

const SCHEDULE_D = guide('Schedule D, classification of customs districts and ports');

/** Whether the ports that an entry names are ports on the day. */
export const portOnRecord = rule({
  id: 'ENTRY-45',
  title: 'Ports on record',
  text: 'A port at which goods are entered or unladen is one of the list of ports of the day. What is on record here may be a part of that list: a code that it has not is told and refuses nothing, and where no list covers the day nothing is told of any code but that.',
  cites: [cfr(19, '101.3(b)(1)'), SCHEDULE_D],
  decide: ({ ports }: { readonly ports: readonly PortNotOnRecord[] }): readonly Finding[] =>
    ports.map(({ field, code, standing }) => (standing === 'no_list' ? noList(field) : notOnList(field, code))),
});

const notOnList = (field: PortNotOnRecord['field'], code: string): Finding =>
  warning('pre_entry', {
    pointer: `/${field}`,
    code: 'port.not_on_record',
    message: `No port on record on this day has the code ${code}.`,
    remedy: 'Correct the code by /v1/ports; leave it where the port exists and only the list here lacks it.',
    citation: SCHEDULE_D,
  });

const noList = (field: PortNotOnRecord['field']): Finding =>
  undetermined('pre_entry', {
    pointer: `/${field}`,
    code: 'port.list_not_loaded',
    message: 'No list of ports on record covers this day: whether the code is that of a port is not known.',
    remedy: 'Compare it with Schedule D; whoever runs the service loads the list of the day.',
    citation: SCHEDULE_D,
  });
