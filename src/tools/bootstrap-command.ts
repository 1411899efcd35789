import path from 'node:path';
import { parseArgs } from 'node:util';

/** One administrator to be: what people call it, and the file of its public key where it has one already. */
export interface AskedAdministrator {
  readonly name: string;
  readonly keyFile: string | undefined;
}

/** What was asked on the command line. */
export interface BootstrapCommand {
  readonly organisation: string;
  readonly administrators: readonly AskedAdministrator[];
  /** Where private keys that are made here are put. */
  readonly keysFolder: string;
  readonly dryRun: boolean;
}

export const BOOTSTRAP_USAGE = `npm run bootstrap -- --organisation NAME --administrator WHO --administrator WHO [--keys FOLDER] [--dry-run]
  Makes the first organisation of an installation and the two administrators who appoint all others.

  --organisation   the name of headquarters
  --administrator  where the service is its own issuer: a name, for which a pair of keys is made, or NAME=FILE with the public key
                   (a JWK with a kid) of a pair made elsewhere; where ISSUER_URL names another issuer: the subject (sub) of its tokens
  --keys           the folder for private keys that are made here; without it, this one
  --dry-run        finds out whether it would work and changes nothing
`;

/** The command line cannot be carried out; the message says how it is used. */
export class BadBootstrap extends Error {}

const NAME = /^[^\s=/\\]{1,200}$/;

/** Reads the command line; paths are relative to where it was typed. */
export function readBootstrapCommand(args: readonly string[], cwd: string): BootstrapCommand {
  const values = parsed(args);
  const { organisation = '', administrator: asked = [], keys = '.', 'dry-run': dryRun = false } = values;
  const administrators = asked.map((one) => {
    const [name = '', ...file] = one.split('=');
    return { name, keyFile: file.length === 0 ? undefined : path.resolve(cwd, file.join('=')) };
  });
  const wrong = [
    ...(organisation.trim() && organisation.length <= 200
      ? []
      : ['--organisation takes a name of up to 200 characters']),
    ...(administrators.length === 2 ? [] : ['--administrator is given twice']),
    ...administrators
      .filter(({ name }) => !NAME.test(name))
      .map(({ name }) => `"${name}" is no name: up to 200 characters without spaces, slashes and =`),
    ...(new Set(administrators.map(({ name }) => name)).size < administrators.length
      ? ['two persons have two names']
      : []),
  ];
  if (wrong.length > 0) throw new BadBootstrap(`${wrong.join('\n')}\n\n${BOOTSTRAP_USAGE}`);
  return { organisation: organisation.trim(), administrators, keysFolder: path.resolve(cwd, keys), dryRun };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        organisation: text,
        administrator: { type: 'string', multiple: true },
        keys: text,
        'dry-run': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new BadBootstrap(`${error instanceof Error ? error.message : String(error)}\n\n${BOOTSTRAP_USAGE}`);
  }
}
