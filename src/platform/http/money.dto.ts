import { registerDecorator } from 'class-validator';
import { Decimal } from '../../kernel/decimal.js';
import { formatMoney, isMoney, MAX_CENTS, parseMoney } from '../../kernel/money.js';

/** US dollars as a decimal string with at most two places, from zero to one trillion. */
export function IsUsDollars(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isUsDollars',
      target: target.constructor,
      propertyName: property as string,
      options: {
        message: `$property must be US dollars as a decimal string with at most two places, up to ${formatMoney(MAX_CENTS)}`,
        context: {
          code: 'money.malformed',
          remedy: 'Send a string such as "40000.00": no sign, no separators, no third decimal.',
          schema: { pattern: String.raw`^\d{1,13}(?:\.\d{1,2})?$`, maxLength: 16 },
        },
      },
      validator: { validate: (value: unknown) => isMoney(value) && parseMoney(value) <= MAX_CENTS },
    });
  };
}

/** A quantity as a decimal string, from zero on. */
export function IsQuantity(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isQuantity',
      target: target.constructor,
      propertyName: property as string,
      options: {
        message: '$property must be a quantity as a decimal string, not negative',
        context: {
          code: 'quantity.malformed',
          remedy: 'Send a string such as "18000" or "12.5".',
          schema: { pattern: String.raw`^\d{1,18}(?:\.\d{1,12})?$`, maxLength: 20 },
        },
      },
      validator: {
        validate: (value: unknown) => Decimal.isDecimal(value) && !value.startsWith('-') && value.length <= 20,
      },
    });
  };
}
