import { SetMetadata, UseInterceptors, applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

export const IDEMPOTENT = Symbol('idempotent');

/** A POST with legal effect: needs an `Idempotency-Key`, happens once, and is answered alike when it is sent again. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Any text of 1 to 255 characters, new for each act; kept 72 hours.',
      schema: { type: 'string', minLength: 1, maxLength: 255, example: '5b0f6a5e-6e43-4c3e-9f07-6a5b5d1f2a10' },
    }),
  );
