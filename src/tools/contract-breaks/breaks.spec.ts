import { describe, expect, it } from '@jest/globals';
import { breaksBetween } from './breaks.js';
import type { ContractText } from './breaks.js';

const BOND = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, part: { $ref: '#/components/schemas/Bond' } },
};
const FILE = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string', enum: ['one', 'two'] }, note: { type: 'string' } },
};
const contract = ({
  bond = BOND,
  file = FILE,
  parameters = [{ name: 'q', in: 'query' }],
}: { bond?: object; file?: object; parameters?: object[] } = {}) =>
  ({
    paths: {
      '/v1/bonds': {
        get: {
          parameters,
          responses: {
            '200': { content: { json: { schema: { type: 'array', items: { $ref: '#/components/schemas/Bond' } } } } },
          },
        },
        post: {
          requestBody: { content: { json: { schema: { $ref: '#/components/schemas/File' } } } },
          responses: { '201': {} },
        },
      },
    },
    components: { schemas: { Bond: bond, File: file } },
  }) as unknown as ContractText;
const after = (changed: Parameters<typeof contract>[0]) => breaksBetween(contract(), contract(changed));

describe('what breaks a caller', () => {
  it.each([
    ['nothing', {}, []],
    [
      'a field more in an answer',
      { bond: { ...BOND, properties: { ...BOND.properties, more: { type: 'string' } } } },
      [],
    ],
    [
      'a field less in an answer',
      { bond: { ...BOND, required: [], properties: { part: BOND.properties.part } } },
      ['GET /v1/bonds answers no /*/id any more'],
    ],
    [
      'a field that is left out at times',
      { bond: { ...BOND, required: [] } },
      ['GET /v1/bonds answers /*/id only sometimes'],
    ],
    [
      'another type',
      { bond: { ...BOND, properties: { ...BOND.properties, id: { type: 'integer' } } } },
      ['GET /v1/bonds answers /*/id as integer, not string'],
    ],
    [
      'null where there was none',
      { bond: { ...BOND, properties: { ...BOND.properties, id: { type: ['string', 'null'] } } } },
      ['GET /v1/bonds answers /*/id as string|null, not string'],
    ],
    [
      'null taken where it was not',
      { file: { ...FILE, properties: { ...FILE.properties, note: { type: ['string', 'null'] } } } },
      [],
    ],
    ['a field that is demanded', { file: { ...FILE, required: ['kind', 'note'] } }, ['POST /v1/bonds demands /note']],
    [
      'a value that is refused',
      { file: { ...FILE, properties: { ...FILE.properties, kind: { type: 'string', enum: ['one'] } } } },
      ['POST /v1/bonds takes /kind: not two any more'],
    ],
    ['a parameter less', { parameters: [] }, ['GET /v1/bonds takes no query parameter q any more']],
    [
      'a parameter demanded',
      { parameters: [{ name: 'q', in: 'query', required: true }] },
      ['GET /v1/bonds demands query parameter q'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(after(changed)).toEqual(expected);
  });

  it('an operation that is gone', () => {
    expect(breaksBetween(contract(), { ...contract(), paths: {} })).toEqual([
      'GET /v1/bonds is gone',
      'POST /v1/bonds is gone',
    ]);
  });
});
