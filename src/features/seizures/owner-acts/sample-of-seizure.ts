import type { SampleOfSeizure } from '../questions/owner-questions.dto.js';
import type { HeldSeizure } from '../seizure-store.js';

/** A sample of a seizure beside what the others take, as the law is asked about it. */
export const sampleOfSeizure = (
  { quantity: seizedQuantity, unit, domesticValue: appraisedValue }: HeldSeizure,
  taken: string,
  sample: { readonly quantity: string; readonly statedValue: string },
): SampleOfSeizure => ({ seizedQuantity, unit, appraisedValue, taken, ...sample });
