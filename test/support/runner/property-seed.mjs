import fc from 'fast-check';

// A run is red for what changed and not by chance: one seed, unless another is asked for, as `npm run prove properties` does.
const SEED = 20_261_128;
const asked = process.env['PROPERTY_SEED'];
if (asked !== undefined && !/^-?\d{1,10}$/.test(asked))
  throw new Error(`PROPERTY_SEED is a whole number, not "${asked}"`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? SEED) });
