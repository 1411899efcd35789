import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { hasType } from './schema.js';
import type { Schema } from './schema.js';

/** A check on one field, as class-validator keeps it. */
interface Check {
  readonly name?: string;
  readonly constraints: readonly unknown[] | undefined;
  readonly each: boolean;
  readonly propertyName: string;
  /** Ours: `schema` says in JSON Schema what the check asks for. */
  readonly context?: { readonly schema?: Schema };
}

/** Every class with checks, by its name in the document. */
export function validatedClasses(): ReadonlyMap<string, Type> {
  // Not in its types, but the one place that knows nested request classes too.
  const checked = getMetadataStorage()['validationMetadatas'] as Map<Type, unknown>;
  return new Map([...checked.keys()].map((target) => [target.name, target]));
}

/** Writes into a request class's schema what its validators ask for, so that the two cannot part. */
export function writeChecks(target: Type, properties: Readonly<Record<string, Schema>>): void {
  const checks = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false) as readonly Check[];
  for (const check of checks) {
    const schema = properties[check.propertyName];
    if (schema) write(check, schema);
  }
}

function write(check: Check, schema: Schema): void {
  const told = { ...KNOWN[check.name ?? '']?.(check.constraints ?? []), ...check.context?.schema };
  const target = check.each ? (schema.items ??= {}) : schema;
  Object.assign(target, told);
  if (check.name === 'isInt') Object.assign(target, { type: integer(target), format: target.format ?? 'int32' });
}

const integer = (schema: Schema): string | string[] => (hasType(schema, 'null') ? ['integer', 'null'] : 'integer');

const KNOWN: Readonly<Record<string, (constraints: readonly unknown[]) => Schema>> = {
  min: ([minimum]) => ({ minimum: minimum as number }),
  max: ([maximum]) => ({ maximum: maximum as number }),
  minLength: ([minLength]) => ({ minLength: minLength as number }),
  maxLength: ([maxLength]) => ({ maxLength: maxLength as number }),
  isLength: ([minLength, maxLength]) => ({ minLength: minLength as number, maxLength: maxLength as number }),
  isNotEmpty: () => ({ minLength: 1 }),
  matches: ([pattern]) => ({ pattern: (pattern as RegExp).source }),
  isUuid: () => ({ format: 'uuid' }),
  arrayMinSize: ([minItems]) => ({ minItems: minItems as number }),
  arrayMaxSize: ([maxItems]) => ({ maxItems: maxItems as number }),
  arrayUnique: () => ({ uniqueItems: true }),
};
