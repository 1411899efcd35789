import type { ValidationOptions } from 'class-validator';
import { checkedField as check } from '../../platform/http/checked-field.js';
import { readCaseNumber } from '../adcvd/rules/case-number.js';
import type { CaseNumberReading } from '../adcvd/rules/case-number.js';
import { readHtsNumber } from '../reference/rules/hts-number.js';

export { IsIsoCountry, IsJurisdiction } from '../reference/index.js';

/** A tariff number of one of the lengths, in a chapter that exists. */
export function IsHtsNumber(lengths: readonly number[], options: ValidationOptions = {}): PropertyDecorator {
  const digits = lengths.join(' or ');
  return check('isHtsNumber', options, {
    message: `$property must be a tariff number of ${digits} digits, with or without dots, in a chapter that exists`,
    context: {
      code: 'hts.malformed',
      remedy: `Send ${digits} digits, such as 8541.43.0010; /v1/tariff-lines finds the line.`,
      schema: { pattern: String.raw`^\d+(?:[. ]\d+)*$`, maxLength: 16 },
    },
    validate: (value) => {
      if (typeof value !== 'string' || value.length > 16) return false;
      const reading = readHtsNumber(value);
      return 'number' in reading && lengths.includes(reading.number.length);
    },
  });
}

/** A line of Chapter 99 of the tariff, by its 8 digits. */
export function IsChapter99Number(options: ValidationOptions = {}): PropertyDecorator {
  return check('isChapter99Number', options, {
    message: '$property must be a number of Chapter 99 of the tariff, 8 digits, with or without dots',
    context: {
      code: 'hts.not_chapter_99',
      remedy: 'Send a number such as 9903.88.03; the line of the goods themselves goes into htsNumber.',
      schema: { pattern: String.raw`^99\d*(?:[. ]\d+)*$`, maxLength: 16 },
    },
    validate: (value) => {
      if (typeof value !== 'string' || value.length > 16) return false;
      const reading = readHtsNumber(value);
      return 'number' in reading && /^99\d{6}$/.test(reading.number);
    },
  });
}

/** A code of a list the service knows by heart; the list is served under its name. */
export function IsListedCode(
  list: string,
  codes: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): PropertyDecorator {
  return check(
    `isListedCode`,
    {},
    {
      message: '$property must be a code of its list',
      context: {
        code: 'code.unknown',
        remedy: `The codes are at /v1/code-lists/${list}.`,
        schema: { enum: [...codes.keys()] },
      },
      validate: (value) => typeof value === 'string' && codes.has(value),
    },
  );
}

/** A provision of Chapter 98 of the tariff, by its 8 digits. */
export function IsChapter98Number(options: ValidationOptions = {}): PropertyDecorator {
  return check('isChapter98Number', options, {
    message: '$property must be a number of Chapter 98 of the tariff, 8 digits, with or without dots',
    context: {
      code: 'hts.not_chapter_98',
      remedy: 'Send a number such as 9813.00.50; the line of the goods themselves goes into htsNumber.',
      schema: { pattern: String.raw`^98\d*(?:[. ]\d+)*$`, maxLength: 16 },
    },
    validate: (value) => {
      if (typeof value !== 'string' || value.length > 16) return false;
      const reading = readHtsNumber(value);
      return 'number' in reading && /^98\d{6}$/.test(reading.number);
    },
  });
}

/** An AD/CVD case number, with or without hyphens. One of an ended suffix is well formed: it is told by a code of its own. */
export function IsCaseNumber(options: ValidationOptions = {}): PropertyDecorator {
  return check('isCaseNumber', options, {
    message: '$property must be a case number of 7 or 10 characters, with or without hyphens',
    context: {
      code: 'case_number.malformed',
      remedy: 'Send a number such as A-570-979; /v1/adcvd-cases finds it.',
      schema: { pattern: '^[A-Za-z0-9 -]+$', minLength: 7, maxLength: 14 },
    },
    validate: (value) => typeof value === 'string' && value.length <= 14 && isCaseNumber(readCaseNumber(value)),
  });
}

const isCaseNumber = (reading: CaseNumberReading): boolean =>
  'caseNumber' in reading || reading.fault === 'case_number.ended_company';
