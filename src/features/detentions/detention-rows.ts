import { ReadTogether, rowsOf, valueOf } from '../../platform/database/read-together.js';
import type { Together } from '../../platform/database/read-together.js';
import { Goods, MerchandiseParty } from '../merchandise/index.js';
import { ImporterAnswer } from './answers/importer-answer.entity.js';
import { RightsHolderAnswer } from './answers/rights-holder-answer.entity.js';
import { Detention } from './detention.entity.js';
import type { Side } from './detention.view.js';
import { SIDE_OF_DETENTION, knownDetention } from './detentions.sql.js';
import { DetentionHold } from './holds/detention-hold.entity.js';
import { DetentionImage } from './images/detention-image.entity.js';
import { RedeliveryNotice } from './redelivery/redelivery-demand.entity.js';
import { SampleRequest } from './samples/sample-request.entity.js';

const ITSELF = rowsOf(Detention, `x.id = $1 and ${knownDetention('x')}`);
const ITS_GOODS = `(select d.merchandise_id from detention d where d.id = $1 and ${knownDetention('d')})`;
const GOODS = rowsOf(Goods, `x.id = ${ITS_GOODS}`);
const filedWith = (owner: string, resource: string): string =>
  `x.detention_id = $1 and may_read(x.${owner}, '${resource}')`;

/** A detention as an act needs it. $1 id. */
export const CASE = new ReadTogether('detention-case', {
  detentions: ITSELF,
  goods: GOODS,
  importerAnswers: rowsOf(ImporterAnswer, 'x.detention_id = $1', 'x.seq'),
});

/** A detention with all that belongs to it, as far as the reader may see it: each party's own, and holds for nobody outside. $1 id. */
export const WHOLE = new ReadTogether('detention-whole', {
  detentions: ITSELF,
  side: valueOf<Side>(SIDE_OF_DETENTION.text),
  goods: GOODS,
  parties: rowsOf(MerchandiseParty, `x.merchandise_id = ${ITS_GOODS}`, 'x.seq'),
  importerAnswers: rowsOf(ImporterAnswer, filedWith('organisation_id', 'detentions'), 'x.seq'),
  rightsHolderAnswers: rowsOf(RightsHolderAnswer, filedWith('organisation_id', 'recordations'), 'x.seq'),
  images: rowsOf(DetentionImage, filedWith('importer_organisation_id', 'detentions'), 'x.seq'),
  samples: rowsOf(SampleRequest, filedWith('organisation_id', 'recordations'), 'x.seq'),
  redeliveryDemands: rowsOf(RedeliveryNotice, filedWith('importer_organisation_id', 'detentions'), 'x.seq'),
  holds: rowsOf(DetentionHold, 'x.detention_id = $1 and (select actor_sees_all())', 'x.seq'),
});

/** What belongs to a detention. */
export type Records = Pick<
  Together<(typeof WHOLE)['parts']>,
  'importerAnswers' | 'rightsHolderAnswers' | 'images' | 'samples' | 'redeliveryDemands' | 'holds'
>;
