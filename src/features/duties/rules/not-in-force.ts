import { NotInForce } from '../../../kernel/dated.js';

/** The reason code of a value the law or its table does not give for the day; any other error is passed on. */
export function notInForceCode(error: unknown): string {
  if (!(error instanceof NotInForce)) throw error;
  return error.reason === 'data_not_current' ? 'data.not_current' : `law.${error.reason}`;
}
