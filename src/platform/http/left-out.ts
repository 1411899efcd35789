import type { Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import type { Fault } from '../../kernel/errors.js';

/** What is documented of a request class, as the contract is written from it. */
interface Documented {
  readonly _OPENAPI_METADATA_FACTORY?: () => Readonly<Record<string, { readonly nullable?: boolean }>>;
}

/** The fields of a request class that the contract documents as never `null`; class-validator takes null for left out. */
export function neverNullOf(target: Type<object>): ReadonlySet<string> {
  const told = known.get(target) ?? documented(target);
  known.set(target, told);
  return told;
}

const known = new WeakMap<Type<object>, ReadonlySet<string>>();

function documented(target: Type<object>): ReadonlySet<string> {
  const parent = Object.getPrototypeOf(target) as Type<object> | null;
  const never = new Set(parent?.prototype ? documented(parent) : []);
  const own = Object.hasOwn(target, '_OPENAPI_METADATA_FACTORY')
    ? ((target as Documented)._OPENAPI_METADATA_FACTORY?.() ?? {})
    : {};
  for (const [name, { nullable }] of Object.entries(own)) {
    if (nullable === true) never.delete(name);
    else never.add(name);
  }
  return never;
}

/** A fault for each field, at every depth, that is `null` where it must be left out or given. */
export function faultsOfNull(target: Type<object>, value: unknown, pointer = ''): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, i) => faultsOfNull(target, one, `${pointer}/${String(i)}`));
  const never = neverNullOf(target);
  return Object.entries(value).flatMap(([name, member]) => {
    const at = `${pointer}/${name}`;
    if (member === null) return never.has(name) ? [isNull(at, name)] : [];
    const type = defaultMetadataStorage.findTypeMetadata(target, name)?.typeFunction();
    return typeof type === 'function' ? faultsOfNull(type as Type<object>, member, at) : [];
  });
}

const isNull = (pointer: string, name: string): Fault => ({
  pointer,
  code: 'field.null',
  message: `${name} must be left out or given, and is null`,
  remedy: 'Leave it out, or send a value.',
});
