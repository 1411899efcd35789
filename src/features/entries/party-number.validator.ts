import { registerDecorator } from 'class-validator';
import { readImporterNumber } from '../importers/rules/importer-number.js';

const SHOWN = /^\*{3}-\*{2}-\d{4}$/;
const isNumber = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 15 && (SHOWN.test(value) || 'number' in readImporterNumber(value));

/** An importer number of a party of the trade, with or without hyphens; a social security number also as it is shown. */
export function IsPartyNumber(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isPartyNumber',
      target: target.constructor,
      propertyName: property as string,
      options: {
        message:
          'An importer number is 12-345678900, 123-45-6789 or 252704-00123; its suffix has none of the letters O, I and Z.',
        context: {
          code: 'importer_number.malformed',
          remedy: 'Copy it from CBP Form 5106.',
          schema: { pattern: '^[0-9*]{2,6}-?[0-9*]{2,7}(-?[0-9]{4}|[A-Za-z0-9]{2})?$', maxLength: 15 },
        },
      },
      validator: { validate: isNumber },
    });
  };
}

/** A number of a party as it is kept and shown: of a social security number the last four digits alone. */
export function partyNumber(text: string): string {
  if (SHOWN.test(text)) return text;
  const reading = readImporterNumber(text);
  if (!('number' in reading)) throw new Error(reading.fault);
  return reading.kind === 'ssn' ? `***-**-${reading.number.slice(-4)}` : reading.number;
}
