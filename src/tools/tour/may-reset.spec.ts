import { describe, expect, it } from '@jest/globals';
import { mayReset } from './may-reset.js';

const OWN = 'http://127.0.0.1:3000';
const answers = (answer: string) => () => Promise.resolve(answer);

describe('the tour resets', () => {
  it.each([
    ['its own sandbox unasked', OWN, [], undefined, true],
    ['its own sandbox, named with a path', `${OWN}/`, [], undefined, true],
    ['another one where a person says yes', 'https://shared.example', [], answers('Yes\n'), true],
    ['another one where --yes says so', 'https://shared.example', ['--yes'], undefined, true],
    ['no other one where a person says anything else', 'https://shared.example', [], answers(''), false],
    ['no other one where nobody can be asked', 'http://127.0.0.1:3001', [], undefined, false],
    ['nothing that is no address', 'shared', [], undefined, false],
  ])('%s', async (_, address, args, ask, expected) => {
    expect(await mayReset(address, OWN, args, ask)).toBe(expected);
  });
});
