import type { Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import type { ValidationArguments } from 'class-validator';
import { neverNullOf } from './left-out.js';

type Check = (object: object, value: unknown) => boolean;

/** What a request class asks of one member. */
export interface Field {
  /** It is checked only where all of these hold. */
  readonly conditions: readonly Check[];
  readonly checks: readonly Check[];
  /** Whether it holds an object of a class, or a list of them. */
  readonly nested: boolean;
  /** Whether the contract documents that it is never `null`. */
  readonly neverNull: boolean;
  /** What it is made into: a class, a number, or nothing else than it is. */
  readonly type: Type<object> | typeof Number | undefined;
}

/** One decorator of class-validator, as it keeps it. */
interface Told {
  readonly type: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- class-validator types it so
  readonly constraintCls: Function;
  readonly each?: boolean;
  readonly groups?: readonly string[];
  readonly validateIf?: Check;
}

const INBOUND = 0;

/** Every member a class names; undefined where it asks for more than this reads: groups, waiting, transformations. */
export function fieldsOf(target: Type<object>): ReadonlyMap<string, Field> | undefined {
  const told = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false) as unknown as Told[];
  const names = [...new Set(told.map(({ propertyName }) => propertyName))];
  const fields = new Map<string, Field>();
  for (const name of names) {
    const field = fieldOf(
      target,
      name,
      told.filter(({ propertyName }) => propertyName === name),
    );
    if (!field) return undefined;
    fields.set(name, field);
  }
  if (names.length === 0 || !isPlainlyMade(target)) return undefined;
  return Object.keys(new target()).every((name) => fields.has(name)) ? fields : undefined;
}

const isPlainlyMade = (target: Type<object>): boolean =>
  defaultMetadataStorage.getStrategy(target) === 'none' &&
  defaultMetadataStorage.getExposedProperties(target, INBOUND).length === 0 &&
  defaultMetadataStorage.getExcludedProperties(target, INBOUND).length === 0;

function fieldOf(target: Type<object>, name: string, told: readonly Told[]): Field | undefined {
  if (told.some(({ type, groups }) => !UNDERSTOOD.has(type) || (groups?.length ?? 0) > 0)) return undefined;
  if (defaultMetadataStorage.findTransformMetadatas(target, name, INBOUND).length > 0) return undefined;
  const made = defaultMetadataStorage.findTypeMetadata(target, name);
  const type = made?.typeFunction();
  if (made?.options?.discriminator || !(type === undefined || type === Number || isClass(type))) return undefined;
  const nested = told.some((one) => one.type === 'nestedValidation');
  // A class that is made but not looked into would pass unread.
  if (nested !== isClass(type)) return undefined;
  const checks = told.filter((one) => one.type === 'customValidation' || one.type === 'isDefined').map(checkOf);
  if (checks.includes(undefined)) return undefined;
  const conditions = told
    .filter((one) => one.type === 'conditionalValidation')
    .map(({ constraints }) => constraints?.[0] as Check);
  return {
    conditions,
    checks: checks as Check[],
    nested,
    neverNull: neverNullOf(target).has(name),
    type: type as Field['type'],
  };
}

const UNDERSTOOD: ReadonlySet<string> = new Set([
  'customValidation',
  'isDefined',
  'nestedValidation',
  'conditionalValidation',
]);

const BUILT_IN: readonly unknown[] = [String, Number, Boolean, Date, Array, Object, Map, Set, Buffer];
const isClass = (type: unknown): boolean => typeof type === 'function' && !BUILT_IN.includes(type);

/** The validator itself, asked as class-validator asks it; a check that must be waited for is none of ours. */
function checkOf({ constraintCls, constraints = [], propertyName, each, validateIf }: Told): Check | undefined {
  const validators = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (validators.some((validator) => validator.async)) return undefined;
  const isRight = (object: object, value: unknown): boolean => {
    const args = { targetName: object.constructor.name, property: propertyName, object, value, constraints };
    return validators.every(({ instance }) => asked(instance, value, args as ValidationArguments, each === true));
  };
  return (object, value) => (validateIf && !validateIf(object, value)) || isRight(object, value);
}

interface Validator {
  validate(value: unknown, args: ValidationArguments): unknown;
}

function asked(validator: Validator, value: unknown, args: ValidationArguments, each: boolean): boolean {
  if (!each || !Array.isArray(value)) return validator.validate(value, args) === true;
  return value.every((one) => validator.validate(one, args) === true);
}
