import type { Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { checkOf } from './shape-check.js';
import type { Check, Condition, Told } from './shape-check.js';
import { neverNullOf } from './left-out.js';

/** What a request class asks of one member. */
export interface Field {
  /** It is checked only where all of these hold. */
  readonly conditions: readonly Condition[];
  /** Kind first, then size, then the rest: what is not of the kind or the size is looked into no further. */
  readonly checks: readonly Check[];
  /** The class of the object, or of each object of the list, that it holds. */
  readonly nested: Type<object> | undefined;
  readonly isList: boolean;
  /** Whether text of a number is read as the number: parameters of a query are all text. */
  readonly isNumber: boolean;
  /** Whether the contract documents that it is never `null`. */
  readonly neverNull: boolean;
}

const INBOUND = 0;

/** Every member a class names; a class that asks for what this does not read (groups, waiting, transformations) is a defect. */
export function fieldsOf(target: Type<object>): ReadonlyMap<string, Field> {
  const told = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  const names = new Set(told.map(({ propertyName }) => propertyName));
  if (!isPlainlyMade(target)) throw notUnderstood(target, 'is exposed or excluded in part');
  const unchecked = Object.keys(new target()).find((name) => !names.has(name));
  if (unchecked !== undefined) throw notUnderstood(target, `does not say what ${unchecked} may be`);
  return new Map(
    [...names].map((name) => [
      name,
      fieldOf(
        target,
        name,
        told.filter(({ propertyName }) => propertyName === name),
      ),
    ]),
  );
}

const isPlainlyMade = (target: Type<object>): boolean =>
  defaultMetadataStorage.getStrategy(target) === 'none' &&
  defaultMetadataStorage.getExposedProperties(target, INBOUND).length === 0 &&
  defaultMetadataStorage.getExcludedProperties(target, INBOUND).length === 0;

function fieldOf(target: Type<object>, name: string, told: readonly Told[]): Field {
  if (told.some(({ type, groups }) => !UNDERSTOOD.has(type) || (groups?.length ?? 0) > 0))
    throw notUnderstood(target, `asks of ${name} what is not read`);
  if (defaultMetadataStorage.findTransformMetadatas(target, name, INBOUND).length > 0)
    throw notUnderstood(target, `transforms ${name}`);
  const made = defaultMetadataStorage.findTypeMetadata(target, name);
  const type: unknown = made?.typeFunction();
  if (made?.options?.discriminator || !(type === undefined || type === Number || isClass(type)))
    throw notUnderstood(target, `makes something else of ${name}`);
  const nested = isClass(type) ? (type as Type<object>) : undefined;
  // A class that is made but not looked into would pass unread.
  if (told.some((one) => one.type === 'nestedValidation') !== (nested !== undefined))
    throw notUnderstood(target, `does not look into ${name}`);
  const checks = told.filter((one) => one.type === 'customValidation' || one.type === 'isDefined').map(checkOf);
  const conditional = told.filter((one) => one.type === 'conditionalValidation');
  // Looking into it asks nothing of an object that is left out.
  if (nested && checks.length + conditional.length === 0)
    throw notUnderstood(target, `does not say whether ${name} may be left out`);
  return {
    conditions: conditional.map(({ constraints }) => constraints?.[0] as Condition),
    checks: checks.sort((a, b) => a.stage - b.stage),
    nested,
    isList: Reflect.getMetadata('design:type', target.prototype as object, name) === Array,
    isNumber: type === Number,
    neverNull: neverNullOf(target).has(name),
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

const notUnderstood = ({ name }: Type<object>, why: string): Error => new Error(`the request class ${name} ${why}`);
