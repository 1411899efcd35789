import { getMetadataStorage } from 'class-validator';
import type { ValidationArguments } from 'class-validator';
import type { Fault } from '../../kernel/errors.js';

export type Condition = (object: object, value: unknown) => boolean;

/** One decorator of class-validator, as it keeps it. */
export interface Told {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- class-validator types it so
  readonly constraintCls: Function;
  readonly each?: boolean;
  readonly groups?: readonly string[];
  readonly validateIf?: Condition;
  readonly message?: string | ((args: ValidationArguments) => string);
  readonly context?: { readonly code?: string; readonly remedy?: string };
}

/** One check of one member, as class-validator makes it. */
export interface Check {
  readonly name: string;
  readonly stage: Stage;
  readonly passes: (object: object, value: unknown) => boolean;
  /** Of a check of each item of a list: which do not pass; of any other nothing. */
  readonly wrongItems: (object: object, value: unknown) => readonly number[];
  /** Says in the validator's own words, and with the code and remedy its decorator gives, what is wrong. */
  readonly fault: (object: object, value: unknown, pointer: string) => Fault;
}

/** What is asked first: of what kind it is, then how large, and only then anything else. */
export const STAGES = { kind: 0, size: 1, content: 2 } as const;
type Stage = (typeof STAGES)[keyof typeof STAGES];

const KINDS = new Set(['isString', 'isInt', 'isBoolean', 'isArray', 'isObject']);
const SIZES = new Set(['isLength', 'minLength', 'maxLength', 'arrayMinSize', 'arrayMaxSize']);

interface Validator {
  validate(value: unknown, args: ValidationArguments): unknown;
  defaultMessage?(args: ValidationArguments): string;
}

/** The validator itself, asked as class-validator asks it; one that must be waited for is a defect. */
export function checkOf(told: Told): Check {
  const { constraintCls, constraints = [], propertyName: property, each = false, validateIf, context } = told;
  const [known, ...more] = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (!known || more.length > 0 || known.async) throw new Error(`${property} is checked by what is not read at once`);
  const validator = known.instance as Validator;
  const name = known.name || told.type;
  const argumentsOf = (object: object, value: unknown): ValidationArguments => ({
    targetName: object.constructor.name,
    property,
    object,
    value,
    constraints: [...constraints],
  });
  // A check asks at once and keeps nothing, so that one set of arguments serves all that it is asked about.
  const asked = argumentsOf({}, undefined);
  return {
    name,
    stage: each ? STAGES.content : KINDS.has(name) ? STAGES.kind : SIZES.has(name) ? STAGES.size : STAGES.content,
    passes: (object, value) => {
      if (validateIf && !validateIf(object, value)) return true;
      asked.targetName = object.constructor.name;
      asked.object = object;
      asked.value = value;
      return each && Array.isArray(value)
        ? areRight(validator, value, asked)
        : validator.validate(value, asked) === true;
    },
    wrongItems: (object, value) =>
      each && Array.isArray(value)
        ? value.flatMap((one, item) => (validator.validate(one, argumentsOf(object, value)) === true ? [] : [item]))
        : [],
    fault: (object, value, pointer) => {
      const args = argumentsOf(object, value);
      const message = told.message ?? validator.defaultMessage?.(args) ?? '';
      return {
        pointer,
        code: context?.code ?? `field.${snake(name)}`,
        message: inWords(typeof message === 'string' ? message : message(args), args),
        remedy: context?.remedy ?? REMEDIES[name] ?? 'Send what /docs describes.',
      };
    },
  };
}

const areRight = (validator: Validator, values: readonly unknown[], asked: ValidationArguments): boolean =>
  values.every((one) => validator.validate(one, asked) === true);

const LONGEST_MESSAGE = 1000;

// The places class-validator fills in a message. What was sent is in none of ours but by a function of the message itself.
const inWords = (message: string, { property, constraints }: ValidationArguments): string =>
  message
    .replaceAll(/\$constraint(\d)/g, (_, n: string) => [constraints[Number(n) - 1]].flat().map(String).join(', '))
    .replaceAll('$property', property)
    .slice(0, LONGEST_MESSAGE);

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

// For faults whose field says nothing better.
const REMEDIES: Readonly<Record<string, string>> = {
  isIn: 'Send one of the values named.',
  min: 'Send a larger number.',
  max: 'Send a smaller number.',
  isInt: 'Send a whole number.',
  isString: 'Send text in quotes.',
  isBoolean: 'Send true or false.',
  isArray: 'Send a list in [ ].',
  isObject: 'Send an object in { }.',
  isLength: 'Send text of a length in the range named.',
  maxLength: 'Send a shorter text.',
  arrayMinSize: 'Send more items.',
  arrayMaxSize: 'Send fewer items.',
};
