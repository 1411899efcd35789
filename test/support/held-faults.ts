import { readFileSync } from 'node:fs';

/** A fault that was once found on the running service, and the test that keeps it from coming back: its file and its name there. */
export type HeldFault = readonly [fault: string, file: string, ...names: string[]];

/** Those of the names that no test of the file has. */
export const namesMissing = (file: string, names: readonly string[]): readonly string[] => {
  const source = sourceOf(file);
  return names.filter((name) => !source.includes(name));
};

function sourceOf(file: string): string {
  const named = file.startsWith('../') ? file.slice('../'.length) : `test/${file}`;
  for (const ending of ['.spec.ts', '.e2e-spec.ts', '.ts'])
    try {
      return readFileSync(`${named}${ending}`, 'utf8');
    } catch {
      // It ends otherwise.
    }
  throw new Error(`there is no test file ${file}`);
}
