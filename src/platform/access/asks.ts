import 'reflect-metadata';
import type { Type } from '@nestjs/common';

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

/** What each parameter of a request class asks about. */
export const asksOf = (request: Type): Readonly<Record<string, Asks>> =>
  (Reflect.getMetadata(ASKS, request.prototype as object) as Readonly<Record<string, Asks>> | undefined) ?? {};
