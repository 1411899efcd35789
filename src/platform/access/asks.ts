import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

/** What a parameter asks about: a field of the view; by its value, for a sort; or nothing that is held back. */
export type Asks = string | Readonly<Record<string, string>> | { readonly nothing: string };

const ASKS = Symbol('asks');

/** A filter answers a question about a field: only who sees that field on every row may ask by it. */
export const AsksAbout = <Row>(_: Type<Row>, field: keyof Row & string): PropertyDecorator => asks(field);

/** A sort orders by a field, which answers a question about it; each value by the field it sorts by. */
export const SortsBy = <Row>(_: Type<Row>, fields: Readonly<Record<string, keyof Row & string>>): PropertyDecorator =>
  asks(fields);

/** A parameter that tells nothing of a field held back; the reason is printed in docs/access.md. */
export const AsksNothing = (why: string): PropertyDecorator => asks({ nothing: why });

const asks = (value: Asks): PropertyDecorator =>
  ((target: object, property: string) => {
    const known = Reflect.getMetadata(ASKS, target) as Readonly<Record<string, Asks>> | undefined;
    Reflect.defineMetadata(ASKS, { ...known, [property]: value }, target);
  }) as PropertyDecorator;

/** They say which part of the answer is wanted, or of when. */
export const NEUTRAL: ReadonlySet<string> = new Set([
  'limit',
  'cursor',
  'after',
  'asOf',
  'knownAt',
  // It is answered from the events that the reader may hear of, so that it tells nothing else.
  'changedSince',
]);

/** They ask how it stood at another time; an agreement shows the fields it names as they stand, never what they were. */
export const OTHER_TIMES: ReadonlySet<string> = new Set(['asOf', 'knownAt']);

/** Every parameter of a request class and what it asks about; undefined where it does not say. */
export function asksOf(request: Type | undefined): ReadonlyMap<string, Asks | undefined> {
  if (!request) return new Map();
  const told = (Reflect.getMetadata(ASKS, request.prototype as object) ?? {}) as Readonly<Record<string, Asks>>;
  const checked = getMetadataStorage().getTargetValidationMetadatas(request, '', false, false);
  return new Map(checked.map(({ propertyName }) => [propertyName, told[propertyName]]));
}
