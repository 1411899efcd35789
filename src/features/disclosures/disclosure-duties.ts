import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Due, Hearer } from '../../platform/manifest/manifest.js';
import type { Message } from '../../platform/outbox/relay.js';
import { abandonmentAccepted, beliefFound } from '../abandoned-merchandise/index.js';
import { DETENTION_EVENTS } from '../detentions/index.js';
import { GOODS_EVENTS } from '../merchandise/index.js';
import { ownerRequested, seizureMade, seizureNoticed } from '../seizures/index.js';
import { CaseLookup } from './cases/case-lookup.js';
import { DisclosureDesk } from './disclosure-desk.js';
import { TO_EVALUATE } from './disclosures.sql.js';

const { presented, decided, deemedDetained, noticed, determined, deemedExcluded, released } = DETENTION_EVENTS;
const { assistanceFound, responseReceived, responseAssessed, holdChanged, sampleChanged, imageAdded } =
  DETENTION_EVENTS;

/** After each of these something may have to leave. */
export const OPENERS = [
  seizureMade,
  seizureNoticed,
  ownerRequested,
  abandonmentAccepted,
  beliefFound,
  ...(['released', 'excluded', 'exported', 'destroyed', 'seized', 'abandoned'] as const).map((to) => GOODS_EVENTS[to]),
  ...[presented, decided, deemedDetained, noticed, determined, deemedExcluded, released],
  ...[assistanceFound, responseReceived, responseAssessed, holdChanged, sampleChanged, imageAdded],
];
const AT_ONCE = 100;

/** Sees to it that duties to disclose are met without anyone asking: on what happens, and day by day. */
@Injectable()
export class DisclosureDuties implements Due, Hearer {
  constructor(
    private readonly database: Database,
    private readonly goods: CaseLookup,
    private readonly desk: DisclosureDesk,
    private readonly clock: Clock,
  ) {}

  async hear({ payload }: Message): Promise<void> {
    const merchandiseId = await this.goods.goodsIn(payload);
    if (merchandiseId) await this.desk.evaluate(merchandiseId);
  }

  /** Cases in which time alone may have opened something: a window that ran out, a duty that is now late. */
  async run(): Promise<number> {
    const rows = await this.database.query<{ merchandiseId: string }>(TO_EVALUATE, [this.clock.today(), AT_ONCE]);
    for (const { merchandiseId } of rows) await this.desk.evaluate(merchandiseId);
    return rows.length;
  }
}
