import type { Type } from '@nestjs/common';

/** What is documented of a request class, as the contract is written from it. */
interface Documented {
  readonly _OPENAPI_METADATA_FACTORY?: () => Readonly<Record<string, { readonly nullable?: boolean }>>;
}

/** The fields of a request class that the contract documents as never `null`; class-validator takes null for left out. */
export function neverNullOf(target: Type<object>): ReadonlySet<string> {
  const parent = Object.getPrototypeOf(target) as Type<object> | null;
  const never = new Set(parent?.prototype ? neverNullOf(parent) : []);
  const own = Object.hasOwn(target, '_OPENAPI_METADATA_FACTORY')
    ? ((target as Documented)._OPENAPI_METADATA_FACTORY?.() ?? {})
    : {};
  for (const [name, { nullable }] of Object.entries(own)) {
    if (nullable === true) never.delete(name);
    else never.add(name);
  }
  return never;
}
