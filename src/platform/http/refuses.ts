import { SetMetadata } from '@nestjs/common';

export const REFUSES = Symbol('refuses');

/** Statuses this route answers with beside those that follow from its form (its scope, path, body and key). */
export const Refuses = (...statuses: readonly (404 | 409 | 422)[]): MethodDecorator => SetMetadata(REFUSES, statuses);
