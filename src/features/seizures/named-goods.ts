import { DomainError, unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';

/** Goods named in a body: those that do not exist, or not for this actor, are a fault of the body like any other. */
export async function namedGoods<Goods>(look: Promise<Goods | null>): Promise<Goods> {
  try {
    const goods = await look;
    if (goods) return goods;
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'resource.not_found')) throw error;
  }
  throw unlawful([unknownGoods]);
}

const unknownGoods: Fault = {
  pointer: '/merchandiseId',
  code: 'merchandise.unknown',
  message: 'There are no such goods that you may act on.',
  remedy: 'Name goods on record by their id.',
};
