import { registerDecorator } from 'class-validator';
import type { ValidationArguments, ValidationOptions } from 'class-validator';
import { readEntryNumber } from '../reference/rules/entry-number.js';

/** An entry number whose check digit is right, with or without hyphens. */
export function IsEntryNumber(options: ValidationOptions = {}): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isEntryNumber',
      target: target.constructor,
      propertyName: property as string,
      options: {
        ...options,
        message: ({ value }: ValidationArguments) => {
          const reading = typeof value === 'string' && value.length <= 15 ? readEntryNumber(value) : null;
          return reading && 'fault' in reading
            ? reading.message
            : 'An entry number is a filer code of three signs, seven digits and a check digit: ABC-1234567-6.';
        },
        context: {
          code: 'entry_number.malformed',
          remedy: 'Send a number such as ABC-1234567-6; its last digit checks the others.',
          schema: { pattern: '^[A-Za-z0-9]{3}-?\\d{7}-?\\d$', maxLength: 15 },
        },
      },
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && value.length <= 15 && 'number' in readEntryNumber(value),
      },
    });
  };
}
