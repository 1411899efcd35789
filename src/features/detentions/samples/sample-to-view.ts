import { toCustodyView } from '../../merchandise/index.js';
import { toView } from '../to-view.js';
import type { SampleRequest } from './sample-request.entity.js';
import type { SampleRequestView } from './sample-request.view.js';

/** A sample as its requester sees it: what the bond has to cover, not what the goods are worth to others. */
export const toSampleView = (sample: SampleRequest): SampleRequestView =>
  toView<SampleRequestView>({ ...sample, requiredBond: sample.required, custody: toCustodyView(sample.custody) });
