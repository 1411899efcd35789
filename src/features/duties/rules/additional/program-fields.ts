import { isIsoDate } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';

export interface FieldFault<Field extends string> {
  readonly field: Field;
  readonly code: string;
  readonly message: string;
}

const REFERENCE = /^(?:group:)?[a-z]\w{1,59}$/;
const PERCENT = /^\d{1,4}(?:\.\d{1,4})?$/;
const MOST_PERCENT = Decimal.make(1000n);

/** Reads the fields of a row one by one and gathers what is wrong with them. */
export class Fields<Field extends string> {
  readonly faults: FieldFault<Field>[] = [];

  constructor(private readonly text: Readonly<Record<Field, string>>) {}

  fault(field: Field, code: string, message: string): void {
    this.faults.push({ field, code, message });
  }

  oneOf<T extends string>(field: Field, known: readonly [T, ...T[]]): T {
    const found = known.find((value) => value === this.text[field]);
    if (!found) this.fault(field, 'value.unknown', `One of ${known.join(', ')}.`);
    return found ?? known[0];
  }

  matching(field: Field, shape: RegExp, message: string): string {
    if (!shape.test(this.text[field])) this.fault(field, 'value.malformed', message);
    return this.text[field];
  }

  words(field: Field, code: string, message: string): string {
    if (this.text[field] === '') this.fault(field, code, message);
    return this.text[field];
  }

  date(field: Field): IsoDate | null {
    const value = this.text[field];
    if (isIsoDate(value)) return value;
    if (value === '') return null;
    this.fault(field, 'date.malformed', 'Not a date, YYYY-MM-DD.');
    return null;
  }

  percent(field: Field): Decimal | null {
    const text = this.text[field];
    if (text === '') return null;
    const percent = PERCENT.test(text) ? Decimal.parse(text) : null;
    if (percent && percent.compare(MOST_PERCENT) <= 0) return percent;
    this.fault(field, 'percent.malformed', `Not a percentage from 0 to ${MOST_PERCENT.toString()}.`);
    return null;
  }

  whole(field: Field): number {
    return /^\d{1,3}$/.test(this.matching(field, /^\d{1,3}$/, 'A whole number from 0 to 999.'))
      ? Number(this.text[field])
      : 0;
  }

  references(field: Field): readonly string[] {
    const named = this.text[field]
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (named.some((one) => !REFERENCE.test(one))) this.fault(field, 'value.malformed', 'Names with ; between them.');
    return named;
  }

  read<T>(field: Field, reading: T | { readonly fault: string }, code: string): T | null {
    if (!isFault(reading)) return reading;
    this.fault(field, code, `Not readable: ${reading.fault}.`);
    return null;
  }
}

const isFault = (reading: unknown): reading is { readonly fault: string } =>
  typeof reading === 'object' && reading !== null && 'fault' in reading;
