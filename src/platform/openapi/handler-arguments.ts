import type { Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';

// Nest's RouteParamtypes; the enum itself is not exported from the package's front door.
const KINDS = { body: '3:', query: '4:' } as const;

interface Argument {
  readonly index: number;
  /** Set where only one member is taken out. */
  readonly data?: unknown;
}

/** The class a handler's whole body or query is checked against; `import type` of it would leave none. */
// oxlint-disable-next-line typescript/no-unsafe-function-type -- Nest types a controller's class so
export function classOfArgument(controller: Function, handler: string, kind: keyof typeof KINDS): Type | undefined {
  const all = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<string, Argument>;
  const found = Object.entries(all).find(([key, { data }]) => key.startsWith(KINDS[kind]) && data === undefined);
  if (!found) return undefined;
  const prototype = controller.prototype as object;
  const types = Reflect.getMetadata('design:paramtypes', prototype, handler) as readonly Type[] | undefined;
  return types?.[found[1].index];
}
