import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Due } from '../../platform/manifest/manifest.js';
import { clocksOf } from './seizure-clocks.js';
import { SeizureStore } from './seizure-store.js';
import { Seizure } from './seizure.entity.js';
import { seizureTimeOver } from './seizure.events.js';

/** Tells, once each, of the times on open seizures that ran out; reads need no tick, others hear of it by its events. */
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
      const over = clocksOf(record, today).filter(
        ({ code, status }) => status === 'over' && !toldClocks.includes(code),
      );
      if (over.length === 0) continue;
      for (const { code, dueOn } of over) await this.outbox.add(seizureTimeOver({ seizureId: id, clock: code, dueOn }));
      const all = [...toldClocks, ...over.map(({ code }) => code)];
      await this.database.repo(Seizure).update({ id }, { toldClocks: all });
      told += over.length;
    }
    return told;
  }
}
