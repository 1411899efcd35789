import { cfr } from '../../../kernel/citation.js';
import type { Instant } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface IsfChangeFacts {
  readonly change: 'update' | 'withdrawal';
  readonly withdrawn: boolean;
  /** When the goods enter the limits of a port, as is now told; null: not known. */
  readonly arrivesAt: Instant | null;
  readonly at: Instant;
}

/** Whether a security filing may be updated or withdrawn. */
export const isfChange = rule({
  id: 'ISF-04',
  title: 'Update and withdrawal of a security filing',
  text: 'A filing is updated when what it tells changes, or more is known, before the goods enter the limits of a port; it is withdrawn, with the reason, when they are not to be imported any more.',
  cites: [cfr(19, '149.2(d)'), cfr(19, '149.2(e)')],
  decide: ({ change, withdrawn, arrivesAt, at }: IsfChangeFacts): readonly Fault[] =>
    unmet([
      [!withdrawn, over],
      [change !== 'update' || arrivesAt === null || Date.parse(arrivesAt) > Date.parse(at), arrived],
    ]),
});

const over: Fault = {
  pointer: '',
  code: 'isf.withdrawn',
  message: 'This filing was withdrawn.',
  remedy: 'File anew if the goods are to be imported after all.',
  citation: cfr(19, '149.2(e)'),
};
const arrived: Fault = {
  pointer: '/arrivesAt',
  code: 'isf.arrived',
  message: 'The goods have entered the limits of a port: the filing is updated before that.',
  remedy: 'Tell a later arrival if they have not.',
  citation: cfr(19, '149.2(d)'),
};
