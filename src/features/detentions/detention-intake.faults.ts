import type { Fault } from '../../kernel/errors.js';

export const noSuchRecordation: Fault = {
  pointer: '/recordationId',
  code: 'recordation.unknown',
  message: 'There is no such recordation.',
  remedy: 'Find it at /v1/ipr-recordations.',
};

export const eitherGoods: Fault = {
  pointer: '/goods',
  code: 'detention.either_goods_or_id',
  message: 'Describe the goods, or name goods on record: one of the two.',
  remedy: 'Send goods or merchandiseId.',
};

export const importerUnknown: Fault = {
  pointer: '/goods/importerId',
  code: 'importer.unknown',
  message: 'There is no such importer on record.',
  remedy: 'Leave it out and name the importer among the parties.',
};
