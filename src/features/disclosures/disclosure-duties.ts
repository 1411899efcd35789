import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Relay } from '../../platform/outbox/relay.js';
import type { Message } from '../../platform/outbox/relay.js';
import { Ticks } from '../../platform/ticks/ticks.js';
import { CaseLookup } from './cases/case-lookup.js';
import { DisclosureDesk } from './disclosure-desk.js';
import { TO_EVALUATE } from './disclosures.sql.js';

/** After each of these something may have to leave. */
const OF_GOODS = [
  'seizure.made',
  'seizure.noticed',
  'seizure.owner_requested',
  'abandonment.accepted',
  'abandonment.belief_found',
  ...['released', 'excluded', 'exported', 'destroyed', 'seized', 'abandoned'].map((state) => `merchandise.${state}`),
];
const OF_DETENTIONS = [
  'presented',
  'decided',
  'deemed_detained',
  'noticed',
  'determined',
  'deemed_excluded',
  'released',
  'assistance_found',
  'response_received',
  'response_assessed',
  'hold_changed',
  'sample_changed',
  'image_added',
].map((what) => `detention.${what}`);
const AT_ONCE = 100;

/** Sees to it that duties to disclose are met without anyone asking: on what happens, and day by day. */
@Injectable()
export class DisclosureDuties implements OnModuleInit {
  constructor(
    private readonly relay: Relay,
    private readonly ticks: Ticks,
    private readonly database: Database,
    private readonly goods: CaseLookup,
    private readonly desk: DisclosureDesk,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of [...OF_GOODS, ...OF_DETENTIONS]) this.relay.on(type, (message) => this.after(message));
    this.ticks.add({ name: 'disclosures', run: () => this.daily() });
  }

  private async after({ payload }: Message): Promise<void> {
    const merchandiseId = await this.goods.goodsIn(payload);
    if (merchandiseId) await this.desk.evaluate(merchandiseId);
  }

  /** Cases in which time alone may have opened something: a window that ran out, a duty that is now late. */
  private async daily(): Promise<number> {
    const rows = await this.database.query<{ merchandiseId: string }>(TO_EVALUATE, [this.clock.today(), AT_ONCE]);
    for (const { merchandiseId } of rows) await this.desk.evaluate(merchandiseId);
    return rows.length;
  }
}
