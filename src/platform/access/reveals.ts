import { SetMetadata, applyDecorators } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { ApiExtraModels } from '@nestjs/swagger';
import type { FieldPolicy } from '../../kernel/access.js';

export const REVEALS = Symbol('reveals');
export const UNMASKED = Symbol('unmasked');

export interface Revealing<Row extends object = object> {
  readonly view: Type<Row>;
  readonly policy: FieldPolicy<Row>;
}

/** The answer is this view (or a page of it), shown field by field under this policy. */
export const Reveals = <Row extends object>(view: Type<Row>, policy: FieldPolicy<Row>): MethodDecorator =>
  applyDecorators(SetMetadata(REVEALS, { view, policy } satisfies Revealing<Row>), ApiExtraModels(view));

/** The answer holds nothing to mask; the reason is printed in docs/access.md. */
export const Unmasked = (why: string): MethodDecorator => SetMetadata(UNMASKED, why);
