import { registerDecorator } from 'class-validator';
import type { ValidationArguments, ValidationOptions } from 'class-validator';

/** What a field is checked for, what is told where it is not that, and how the contract says it. */
export interface FieldCheck {
  readonly message: string | ((args: ValidationArguments) => string);
  readonly context: { readonly code: string; readonly remedy: string; readonly schema: object };
  readonly validate: (value: unknown) => boolean;
}

/** A decorator that checks one field. */
export const checkedField =
  (name: string, options: ValidationOptions, { message, context, validate }: FieldCheck): PropertyDecorator =>
  (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      options: { ...options, message, context },
      validator: { validate },
    });
  };
