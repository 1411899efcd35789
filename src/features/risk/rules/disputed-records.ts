import { eo, ownPolicy } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';

/** Which records count after disputes about them have been decided. */
export const disputedRecords = rule({
  id: 'COV-04',
  title: 'Disputed records',
  text: 'A record that was found wrong on a dispute does not count once that was decided; a dispute that is open or was refused changes nothing.',
  cites: [eo(13785, '2(b)'), ownPolicy('disputed records')],
  authorityStatus: 'policy',
  decide: ({ records, setAside }: { readonly records: readonly string[]; readonly setAside: readonly string[] }) =>
    records.filter((id) => !setAside.includes(id)),
});
