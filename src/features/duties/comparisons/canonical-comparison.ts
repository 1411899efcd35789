import { invalid } from '../../../kernel/errors.js';
import { canonicalDuties } from '../determinations/canonical-duties.js';
import type { GoodsOfEntry } from '../determinations/duty-determination.dto.js';
import type { CompareDuties } from './duty-comparison.dto.js';

/** The comparison in its one canonical form. Throws where both sides are the same, and all that is wrong with either side. */
export function canonicalComparison(request: CompareDuties): CompareDuties {
  const { against, ...base } = request;
  const canonical = canonicalDuties(base);
  const origin = against.countryOfOrigin?.toUpperCase();
  const isOtherDay = against.asOf !== undefined && against.asOf !== base.asOf;
  const isOtherOrigin =
    origin !== undefined && canonical.lines.some(({ countryOfOrigin }) => countryOfOrigin !== origin);
  if (!isOtherDay && !isOtherOrigin)
    throw invalid([
      {
        pointer: '/against',
        code: 'comparison.nothing_differs',
        message: 'Both sides are the same.',
        remedy: 'Send another asOf, another countryOfOrigin, or both.',
      },
    ]);
  const compared = {
    ...canonical,
    against: { ...(isOtherDay ? { asOf: against.asOf } : {}), ...(isOtherOrigin ? { countryOfOrigin: origin } : {}) },
  };
  canonicalDuties(secondSide(compared));
  return compared;
}

/** The goods as they are compared: on the other day, of the other origin. */
export function secondSide({ against, ...base }: CompareDuties): GoodsOfEntry {
  const { asOf = base.asOf, countryOfOrigin } = against;
  const lines = countryOfOrigin === undefined ? base.lines : base.lines.map((line) => ({ ...line, countryOfOrigin }));
  return { ...base, asOf, lines };
}
