import path from 'node:path';
import { parseArgs } from 'node:util';
import { isIsoDate } from '../kernel/dates.js';
import type { FolderKind } from '../platform/loading/load-file.js';
import type { Edition, LoadKind } from '../platform/loading/load-kind.js';

type Kind = LoadKind | FolderKind;

/** What was asked on the command line. */
export interface LoadCommand {
  readonly kind: Kind;
  /** The file, or the folder of a set. */
  readonly file: string;
  readonly edition: Edition;
  readonly by: string;
  readonly faultsFile: string | undefined;
  /** Kind and edition as a file name. */
  readonly name: string;
}

/** The command line cannot be carried out; the message says how it is used. */
export class BadCommand extends Error {}

/** Reads the command line; paths are relative to where it was typed. */
export function readLoadCommand(args: readonly string[], kinds: readonly Kind[], cwd: string): LoadCommand {
  const { values, positionals } = parsed(args, kinds);
  const [kindName, file] = positionals;
  const kind = kinds.find(({ name }) => name === kindName);
  const { effective, edition, by = 'operator', faults, 'reviewed-through': reviewedThrough } = values;
  const isSet = kind !== undefined && 'loadFolder' in kind;
  const wrong = [
    ...(kind ? [] : [`no kind "${kindName ?? ''}"`]),
    ...(file && positionals.length === 2 ? [] : ['name one file']),
    ...(isIsoDate(effective) ? [] : ['--effective takes a date, YYYY-MM-DD']),
    ...(edition?.trim() ? [] : ['--edition takes a name']),
    ...(isIsoDate(reviewedThrough) || (reviewedThrough === undefined && !isSet)
      ? []
      : ['--reviewed-through takes a date, YYYY-MM-DD']),
    ...(/^[\w.@-]{1,60}$/.test(by) ? [] : ['--by takes a short name']),
  ];
  if (!kind || !file || !isIsoDate(effective) || !edition || wrong.length > 0)
    throw new BadCommand(`${wrong.join('; ')}\n\n${usage(kinds)}`);
  return {
    kind,
    file: path.resolve(cwd, file),
    edition: {
      name: edition.trim(),
      effectiveOn: effective,
      ...(isIsoDate(reviewedThrough) ? { reviewedThrough } : {}),
    },
    by,
    faultsFile: faults === undefined ? undefined : path.resolve(cwd, faults),
    name: `${kind.name}-${edition.trim().replace(/[^\w.-]+/g, '_')}`,
  };
}

function parsed(args: readonly string[], kinds: readonly Kind[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { effective: text, edition: text, 'reviewed-through': text, by: text, faults: text },
    });
  } catch (error) {
    throw new BadCommand(`${error instanceof Error ? error.message : String(error)}\n\n${usage(kinds)}`);
  }
}

/** How the command is used. */
export const usage = (
  kinds: readonly Kind[],
): string => `npm run load -- KIND FILE --effective DATE --edition NAME [--reviewed-through DATE] [--by NAME] [--faults FILE]
  KIND         ${kinds.map(({ name }) => name).join(', ')}
  --effective  the first day the file speaks of, YYYY-MM-DD
  --edition    how the file is called, for example "HTSUS 2025 Rev. 32"
  --reviewed-through  the last day for which it was compared with the law; needed for sets (additional-duties takes a folder)
  --by         who loads it, for the audit trail
  --faults     where to write the faults, one JSON object a line`;
