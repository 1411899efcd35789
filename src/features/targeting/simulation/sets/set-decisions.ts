import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../../kernel/dates.js';
import { SimulationEngine } from '../../engine/engine.js';
import type { Running } from '../../engine/engine.js';
import type { ImporterEnds } from '../../engine/histories.js';
import type { WhatIf } from '../regime.js';

/** What a simulation is asked, as data alone: it goes to threads. */
export interface AskedOfYear {
  /** Of its job. */
  readonly id: string;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly knownAt: Instant;
  readonly issue: WhatIf['issue'];
  /** Every parameter that is other, by its key: those of the profile among them. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** Importers with their entries decided. */
export interface DecidedSet {
  readonly entries: number;
  /** A row for each importer, as JSON. */
  readonly rows: string;
}

/** Decides sets of importers, whichever thread it is asked in. What is constant over a simulation is read at its first set. */
@Injectable()
export class SetDecisions {
  private begun: { readonly id: string; readonly running: Promise<Running> } | null = null;

  constructor(private readonly engine: SimulationEngine) {}

  async decide(asked: AskedOfYear, ends: ImporterEnds): Promise<DecidedSet> {
    const kept = await this.engine.decide(await this.running(asked), ends);
    return { entries: kept.reduce((sum, { entries }) => sum + entries, 0), rows: JSON.stringify(kept) };
  }

  private async running({ id, from, through, other, issue, knownAt }: AskedOfYear): Promise<Running> {
    if (this.begun?.id === id) return this.begun.running;
    const whatIf: WhatIf = { overrides: new Map(Object.entries(other)), issue };
    const running = this.engine.begin({ from, through }, whatIf, knownAt);
    this.begun = { id, running };
    // Where it cannot be read now, the next set asks again.
    running.catch(() => (this.begun = null));
    return running;
  }
}
