import { randomInt } from 'node:crypto';
import fc from 'fast-check';

// A shared run is red for what changed, not by chance: one seed there; a fresh one, which fast-check prints with what it finds, on request.
const SEED = 20_261_128;
const asked = process.env['PROPERTY_SEED'];
fc.configureGlobal({ seed: asked === 'fresh' ? randomInt(2 ** 31 - 1) : Number(asked ?? SEED) });
