import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { Infringement } from '../../detentions/rules/index.js';

const SECTIONS: Readonly<Record<Infringement, string>> = {
  counterfeit_mark: '133.21',
  copying_or_simulating_mark: '133.25',
  trade_name: '133.25',
  gray_market: '133.25',
  piratical_copy: '133.42',
  circumvention_device: '133.47',
};

/** A paragraph of the section of the goods; 133.21, 133.42 and 133.47 bear the same letters. */
export function paragraph(infringement: Infringement, letter: string): readonly [Citation, ...Citation[]] {
  const cited = cfr(19, `${SECTIONS[infringement]}${letter}`);
  return infringement === 'circumvention_device' && letter === '(e)' ? [cited, usc(19, '4342')] : [cited];
}
