import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Due } from '../../platform/manifest/manifest.js';
import { clocksOf } from './seizure-clocks.js';
import type { SeizureClockView } from './seizure.view.js';
import { SeizureStore } from './seizure-store.js';
import { Seizure } from './seizure.entity.js';
import { seizureTimeOver } from './seizure.events.js';

/**
 * Tells, once each, of the times on open seizures that ran out, and keeps those that run where work is found by them; other
 * reads need no tick, others hear of it by its events.
 */
@Injectable()
export class SeizureDeadlines implements Due {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const today = this.clock.today();
    let told = 0;
    for (const record of await this.store.load({ endedAs: IsNull() })) {
      const { id, toldClocks } = record.seizure;
      const clocks = clocksOf(record, today);
      told += await this.keepRunning(record.seizure, clocks);
      const over = clocks.filter(({ code, status }) => status === 'over' && !toldClocks.includes(code));
      if (over.length === 0) continue;
      for (const { code, dueOn } of over) await this.outbox.add(seizureTimeOver({ seizureId: id, clock: code, dueOn }));
      const all = [...toldClocks, ...over.map(({ code }) => code)];
      await this.database.repo(Seizure).update({ id }, { toldClocks: all });
      told += over.length;
    }
    return told;
  }

  private async keepRunning({ id, runningClocks = [] }: Seizure, clocks: readonly SeizureClockView[]): Promise<number> {
    const running = clocks
      .filter(({ status }) => status === 'running')
      .map(({ code, startedOn, dueOn }) => ({ code, startedOn, dueOn }));
    if (keyOf(running) === keyOf(runningClocks)) return 0;
    await this.database.repo(Seizure).update({ id }, { runningClocks: running });
    return 1;
  }
}

const keyOf = (
  clocks: readonly { readonly code: string; readonly startedOn: string; readonly dueOn: string }[],
): string => clocks.map(({ code, startedOn, dueOn }) => `${code} ${startedOn} ${dueOn}`).join();
