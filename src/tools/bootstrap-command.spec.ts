import { describe, expect, it } from '@jest/globals';
import { readBootstrapCommand } from './bootstrap-command.js';

describe('the command that makes an installation', () => {
  it('takes two, by a name or with a key of their own', () => {
    const asked = ['--organisation', ' HQ ', '--administrator', 'ann', '--administrator', 'ben=keys/ben.json'];
    expect(readBootstrapCommand(asked, '/here')).toEqual({
      organisation: 'HQ',
      administrators: [
        { name: 'ann', keyFile: undefined },
        { name: 'ben', keyFile: '/here/keys/ben.json' },
      ],
      keysFolder: '/here',
      dryRun: false,
    });
    expect(readBootstrapCommand([...asked, '--dry-run', '--keys', 'safe'], '/here')).toMatchObject({
      keysFolder: '/here/safe',
      dryRun: true,
    });
  });

  it.each([
    [['--organisation', 'X', '--administrator', 'ann'], 'given twice'],
    [['--administrator', 'ann', '--administrator', 'ben'], '--organisation'],
    [['--organisation', 'X', '--administrator', 'ann', '--administrator', 'ann'], 'two names'],
    [['--organisation', 'X', '--administrator', '../ann', '--administrator', 'ben'], 'is no name'],
    [['--organization', 'X'], "Unknown option '--organization'"],
    [['--organisation', 'x'.repeat(201), '--administrator', 'ann', '--administrator', 'ben'], '200 characters'],
  ])('refuses %j', (args, why) => {
    expect(() => readBootstrapCommand(args, '/here')).toThrow(why);
  });
});
