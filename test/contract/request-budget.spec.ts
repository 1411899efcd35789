import { describe, expect, it } from '@jest/globals';
import { costClassOf, priceOf } from '../../src/platform/http/request-budget.js';
import '../../src/features/index.js';

const LARGEST = 1_048_576;

describe('what a request takes of its budget', () => {
  it.each<[string, string, Record<string, string>, number]>([
    ['GET', '/v1/ports', {}, 1],
    ['POST', '/v1/detentions', { 'content-length': '1000000' }, 1],
    ['POST', '/v1/bond-requirement-quotes', { 'content-length': '900' }, 1],
    ['POST', '/v1/bond-requirement-quotes', { 'content-length': '16385' }, 2],
    ['POST', '/v1/bond-requirement-quotes', { 'content-length': '253057' }, 16],
    ['POST', '/v1/recomputations', { 'content-length': '99999999999' }, 64],
    ['POST', '/v1/recomputations', { 'transfer-encoding': 'chunked' }, 64],
    ['POST', '/v1/bulk-jobs?kind=entries', { 'content-length': '900' }, 1],
    ['POST', '/v1/bulk-jobs?kind=entries', { 'content-length': '16777217' }, 2],
    ['POST', '/v1/bulk-jobs?kind=entries', { 'transfer-encoding': 'chunked' }, 64],
    ['GET', '/v1/bulk-jobs', {}, 1],
  ])('%s %s with %j: %i', (method, url, headers, price) => {
    expect(priceOf(costClassOf(method, url), { headers }, LARGEST)).toBe(price);
  });
});
