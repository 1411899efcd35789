import { cfr, fr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { Infringement } from '../../detentions/rules/index.js';
import type { DisclosureModel } from './matrix-cells.js';

/** How disclosures on each kind of infringement are treated. */
export type DisclosureModels = Readonly<Record<Infringement, DisclosureModel>>;

const before2024: DisclosureModels = {
  counterfeit_mark: 'importer_heard_first',
  copying_or_simulating_mark: 'owner_examines',
  trade_name: 'owner_examines',
  gray_market: 'owner_examines',
  piratical_copy: 'at_seizure_only',
  circumvention_device: 'nothing',
};
const since2024: DisclosureModels = {
  ...before2024,
  counterfeit_mark: 'owner_assists',
  piratical_copy: 'owner_assists',
  circumvention_device: 'owner_assists',
};

/** How the law treats each infringement, by the day of the event that opens the stage. */
export const disclosureModels = new Dated<DisclosureModels>('disclosure model by infringement', '2026-11-27', {
  '2015-10-19': { value: before2024, cites: [fr(80, 56370), cfr(19, '133.25')] },
  '2024-08-23': {
    value: since2024,
    cites: [fr(89, 52364), cfr(19, '133.21(b)'), cfr(19, '133.42(b)'), cfr(19, '133.47(b)')],
  },
});
