import type { Schema } from './schema.js';

/** A parameter of an operation. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
}

export type Content = Record<string, { schema: Schema; example?: unknown; examples?: Record<string, Reference> }>;
export type Reference = Readonly<{ $ref: string }>;

/** One answer of an operation. */
export interface Answer {
  $ref?: string;
  description: string;
  headers?: Record<string, Reference>;
  content?: Content;
}

/** One operation, with what only we say of it (`x-`). */
export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { description?: string; required?: boolean; content: Content };
  responses: Record<string, Answer | Reference>;
  security?: Record<string, string[]>[];
  'x-who'?: readonly string[];
}

/** The OpenAPI 3.1 document while it is built: what @nestjs/swagger found, made complete in place. */
export interface Contract {
  openapi: string;
  info: object;
  tags?: { name: string; description: string }[];
  servers: object[];
  paths: Record<string, Record<string, Operation>>;
  /** What the service itself calls. */
  webhooks?: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses?: Record<string, Answer>;
    headers?: Record<string, { description: string; schema: Schema }>;
    securitySchemes?: Record<string, unknown>;
  };
}

/** Every operation with its place. */
export const operationsOf = (
  contract: Contract,
): readonly { readonly path: string; readonly method: string; readonly operation: Operation }[] =>
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
