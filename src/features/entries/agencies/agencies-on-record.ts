import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { ToAssess } from '../filing/assessed-entry.js';
import type { AgencyNotOnRecord } from '../rules/checks/agency-on-record.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';

const ALL = { name: 'agency-codes-all', text: 'select code from agency_code' };
// Some dozens of codes, which change a few times a year: whoever files is not to ask for them each time.
const HELD_MS = 30_000;

interface Held {
  readonly until: number;
  readonly codes: Promise<ReadonlySet<string>>;
}

/** Which agencies somebody answers for, of many entries at once; what is assigned in another process is seen within half a minute. */
@Injectable()
export class AgenciesOnRecord {
  private held: Held | null = null;

  constructor(private readonly database: Database) {}

  /** Each in its place, with those agencies that its lines are flagged to and nobody answers for. */
  async with(asked: readonly ToAssess[]): Promise<readonly ToAssess[]> {
    if (!asked.some(({ declared }) => declared.lines.some(({ agencies = [] }) => agencies.length > 0))) return asked;
    const codes = await this.codes();
    return asked.map((one) => {
      const agencies = notOnRecord(one.declared, codes);
      return agencies.length > 0 ? { ...one, agencies } : one;
    });
  }

  /** From now on they are read again. */
  forget(): void {
    this.held = null;
  }

  private codes(): Promise<ReadonlySet<string>> {
    if (this.held && this.held.until > performance.now()) return this.held.codes;
    const codes = this.read();
    const held = { until: performance.now() + HELD_MS, codes };
    this.held = held;
    // What failed is asked again.
    codes.catch(() => {
      if (this.held === held) this.forget();
    });
    return codes;
  }

  private async read(): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ code: string }>(ALL);
    return new Set(rows.map(({ code }) => code));
  }
}

const notOnRecord = ({ lines }: DeclaredEntry, codes: ReadonlySet<string>): readonly AgencyNotOnRecord[] =>
  lines.flatMap(({ agencies = [] }, line) =>
    agencies.flatMap((code, place) => (codes.has(code) ? [] : [{ line, place, code }])),
  );
