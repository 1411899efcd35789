import { SetMetadata } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { FieldPolicy } from '../../kernel/access.js';

export const REVEALS = Symbol('reveals');
export const UNMASKED = Symbol('unmasked');

export interface Revealing<Row extends object = object> {
  readonly view: Type<Row>;
  readonly policy: FieldPolicy<Row>;
  /** Whether the answer is a page of views. */
  readonly paged: boolean;
}

/** The answer is this view, shown field by field under this policy. */
export const Reveals = <Row extends object>(view: Type<Row>, policy: FieldPolicy<Row>): MethodDecorator =>
  SetMetadata(REVEALS, { view, policy, paged: false } satisfies Revealing<Row>);

/** The answer is a page of this view, each item shown field by field under this policy. */
export const RevealsPage = <Row extends object>(view: Type<Row>, policy: FieldPolicy<Row>): MethodDecorator =>
  SetMetadata(REVEALS, { view, policy, paged: true } satisfies Revealing<Row>);

/** The answer holds nothing to mask; the reason is printed in docs/access.md. */
export const Unmasked = (why: string): MethodDecorator => SetMetadata(UNMASKED, why);
