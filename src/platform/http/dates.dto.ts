import { registerDecorator } from 'class-validator';
import { IsOptional } from 'class-validator';
import { isIsoDate } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';

/** A real civil date; malformed dates are refused, never read as today. */
export function IsCivilDate(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isCivilDate',
      target: target.constructor,
      propertyName: property as string,
      options: {
        message: '$property must be a real date, YYYY-MM-DD',
        context: {
          code: 'date.malformed',
          remedy: 'Send a date such as 2026-03-02.',
          schema: { format: 'date', maxLength: 10 },
        },
      },
      validator: { validate: isIsoDate },
    });
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** An instant in RFC 3339 with its offset. */
export function IsInstant(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isInstant',
      target: target.constructor,
      propertyName: property as string,
      options: {
        message: '$property must be an instant with its offset',
        context: {
          code: 'instant.malformed',
          remedy: 'Send an instant such as 2026-03-02T14:00:00Z.',
          schema: { format: 'date-time', maxLength: 35 },
        },
      },
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          INSTANT.test(value) &&
          isIsoDate(value.slice(0, 10)) &&
          !Number.isNaN(Date.parse(value)),
      },
    });
  };
}

/** The day a read can be asked about. */
export class DayQuery {
  /** Legal time: the day the answer is about; today in New York where it is left out, and echoed.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;
}

/** The two axes of time a read can be asked about. */
export class TimeQuery extends DayQuery {
  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}
