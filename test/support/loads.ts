import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { loadFile } from '../../src/platform/loading/load-file.js';
import type { LoadResult } from '../../src/platform/loading/load-file.js';
import type { Edition, LoadKind } from '../../src/platform/loading/load-kind.js';
import type { TestApp } from './app.js';

const SILENT = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** Loads small files a test writes itself, into the database of its running service. */
export class TestLoads {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'loads-'));

  constructor(private readonly service: TestApp) {}

  /** The path of a file with these lines. */
  file(name: string, lines: readonly string[]): string {
    const target = path.join(this.folder, name);
    writeFileSync(target, `${lines.join('\n')}\n`);
    return target;
  }

  load(
    kind: LoadKind,
    file: string | readonly string[],
    effectiveOn: Edition['effectiveOn'],
    name = 'test',
    reviewedThrough?: Edition['reviewedThrough'],
  ): Promise<LoadResult> {
    const { app } = this.service;
    return loadFile({
      kind,
      path: typeof file === 'string' ? file : this.file('file.csv', file),
      edition: { name, effectiveOn, ...(reviewedThrough === undefined ? {} : { reviewedThrough }) },
      by: 'test',
      database: app.get(Database),
      clock: app.get(Clock),
      progress: SILENT,
    });
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Faults as `row code effect`, for comparison. */
export const told = ({ faults }: LoadResult): readonly string[] =>
  faults.filter(({ row }) => row !== null).map(({ row, code, effect }) => `${String(row)} ${code} ${effect}`);

/** Counts alone. */
export const counts = ({ read, refused, added, changed, unchanged }: LoadResult) => ({
  read,
  refused,
  added,
  changed,
  unchanged,
});
