import { describe, expect, it } from '@jest/globals';
import type { Contract } from '../../platform/openapi/contract.js';
import { requestCollection } from './collection.js';
import { exampleRequests } from './example-requests.js';
import { httpFile } from './http-file.js';

const CONTRACT: Contract = {
  openapi: '3.1.0',
  info: {},
  servers: [],
  tags: [{ name: 'Bonds', description: 'Bonds on record.' }],
  paths: {
    '/v1/bonds/{id}/riders': {
      post: {
        operationId: 'addRider',
        summary: 'Adds a rider',
        tags: ['Bonds'],
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { examples: ['bnd_1/2'] } },
          { name: 'asOf', in: 'query', required: true, schema: { examples: ['2026-03-02'] } },
          { name: 'limit', in: 'query', schema: { default: 50 } },
          { name: 'Idempotency-Key', in: 'header', required: true, schema: { examples: ['5b0f'] } },
        ],
        requestBody: { content: { 'application/json': { schema: {}, example: { amount: '100000.00' } } } },
        responses: {},
        'x-who': ['surety'],
      },
    },
    '/v1/sureties': {
      get: { operationId: 'listSureties', tags: ['Bonds'], responses: {}, 'x-who': ['everyone'] },
    },
  },
  components: { schemas: {} },
};

describe('requests made of the contract', () => {
  const groups = exampleRequests(CONTRACT);

  it('send what has to be sent, spelled as an address spells it, and a new key for each act', () => {
    expect(groups[0]!.requests[0]).toMatchObject({
      method: 'POST',
      address: '/v1/bonds/bnd_1%2F2/riders?asOf=2026-03-02',
      headers: [['Idempotency-Key', '{{$guid}}']],
      body: { type: 'application/json', text: '{\n  "amount": "100000.00"\n}' },
    });
  });

  it('sign in as a client that may call them, and only where one has to', () => {
    const lines = httpFile(groups[0]!).split('\n');
    expect(lines).toContain('@clientId = sandbox-surety');
    expect(lines.filter((line) => line.startsWith('Authorization: Bearer'))).toHaveLength(1);
  });

  it('stand in a collection, a folder for each group', () => {
    expect(requestCollection(groups)).toMatchObject({
      item: [
        {
          name: 'Bonds',
          item: [
            { request: { url: { path: ['v1', 'bonds', 'bnd_1%2F2', 'riders'], query: [{ key: 'asOf' }] } } },
            { name: 'listSureties', request: { auth: { type: 'noauth' } } },
          ],
        },
      ],
    });
  });
});
