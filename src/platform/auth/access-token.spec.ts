import { describe, expect, it } from '@jest/globals';
import { verifyAccessToken } from './access-token.js';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the key of a token', () => {
  it.each(['../../../dev/null', '/etc/passwd', 'a b', 'C:\\keys', "x' or 'y", '', 'k'.repeat(201), 7, null, ['a']])(
    'is not even looked for under the id %j',
    async (kid) => {
      const asked: unknown[] = [];
      const keyFor = (header: unknown): never => {
        asked.push(header);
        throw new Error('looked for a key');
      };
      const token = `${part({ alg: 'ES256', typ: 'at+jwt', kid })}.${part({})}.${'A'.repeat(86)}`;
      await expect(
        verifyAccessToken(token, {
          issuer: 'i',
          audience: 'a',
          keyFor,
          claims: { role: 'role', organisation: 'organisation_id' },
        }),
      ).rejects.toMatchObject({
        code: 'token.refused',
      });
      expect(asked).toEqual([]);
    },
  );
});
