import { register } from '../../platform/manifest/manifest.js';
import { isfElementsQuestion } from './elements/elements.question.js';
import { IsfDeadlines } from './filing/isf-deadlines.js';
import { IsfGone } from './filing/isf-gone.js';
import { ISF_EVENTS } from './filing/isf.events.js';
import { UNTOLD } from './filing/isf.sql.js';
import { ISF_WORK } from './filing/isf.work.js';
import { ISF_CODES } from './isf.codes.js';
import { IsfModule } from './isf.module.js';
import { ISF_RULES } from './rules/index.js';
import { isfTimeliness } from './timeliness/timeliness.question.js';

register({
  name: 'isf',
  module: () => IsfModule,
  rules: ISF_RULES,
  questions: [isfElementsQuestion, isfTimeliness],
  tags: { 'Importer security filings': 'Advance data of cargo by vessel: what is filed, and until when.' },
  costs: { determination: ['/v1/isf-elements-determinations', '/v1/isf-timeliness-determinations'] },
  events: Object.values(ISF_EVENTS),
  hears: [{ events: [ISF_EVENTS.withdrawn], by: IsfGone }],
  clocks: [{ name: 'isf-deadlines', by: IsfDeadlines, untold: UNTOLD, waits: ['isf_late', 'isf_stuffing'] }],
  work: ISF_WORK,
  codes: ISF_CODES,
});
