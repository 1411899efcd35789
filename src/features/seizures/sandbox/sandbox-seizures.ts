import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { SANDBOX_IMPORTERS } from '../../importers/index.js';
import { Merchandise } from '../../merchandise/index.js';
import type { NewGoods } from '../../merchandise/index.js';
import { SANDBOX_RECORDATIONS } from '../../recordations/index.js';
import { NoticesService } from '../case-acts/notices.service.js';
import { NOTICE_CONTENTS } from '../rules/index.js';
import { Seizure } from '../seizure.entity.js';
import { SeizuresService } from '../seizures.service.js';

/** A seizure of the sandbox with the days of its acts. Parties and goods are made up. */
interface SeizedGoods {
  readonly fpfCaseNumber: string;
  readonly goods: NewGoods;
  readonly presentedOn: IsoDate;
  readonly recordationId: string;
  readonly seizedOn: IsoDate;
  readonly domesticValue: string;
  readonly noticeOn?: IsoDate;
  readonly publishedOn?: IsoDate;
}

const [blueSpruce] = SANDBOX_IMPORTERS;
const { watch, fashion } = SANDBOX_RECORDATIONS;
const shipped = (description: string, quantity: string, importedOn: IsoDate): NewGoods => ({
  modeOfTransport: 'express',
  portCode: '4701',
  importedOn,
  description,
  quantity,
  unit: 'NO',
  countryOfOrigin: 'CN',
  ...(blueSpruce && { importerId: blueSpruce.id }),
  parties: [
    { role: 'manufacturer', name: 'Bright Harbor Watch Factory', address: '18 Dock Road', country: 'CN' },
    { role: 'exporter', name: 'Bright Harbor Export', address: '44 Ferry Street', country: 'CN' },
    ...(blueSpruce
      ? [
          {
            role: 'importer' as const,
            name: blueSpruce.name,
            address: `${blueSpruce.address?.street ?? ''}, ${blueSpruce.address?.city ?? ''}`,
            country: 'US',
            organisationId: blueSpruce.organisation_id,
          },
        ]
      : []),
  ],
});

/** Watches of which notice was given, so that times run; and a parcel of bags seized first, which nobody can abandon any more. */
const SANDBOX_SEIZURES: readonly SeizedGoods[] = [
  {
    fpfCaseNumber: '2026-4701-000117-01',
    goods: shipped('Wristwatches', '300', '2026-01-26'),
    presentedOn: '2026-01-28',
    recordationId: watch.id,
    seizedOn: '2026-02-18',
    domesticValue: '4000.00',
    noticeOn: '2026-02-20',
    publishedOn: '2026-02-26',
  },
  {
    fpfCaseNumber: '2026-4701-000124-01',
    goods: shipped('Bags, one express parcel', '6', '2026-02-22'),
    presentedOn: '2026-02-23',
    recordationId: fashion.id,
    seizedOn: '2026-02-26',
    domesticValue: '420.00',
  },
];

const ITSELF: Actor = { id: 'system:sandbox', role: 'system', organisationId: null, scopes: [] };

/** Seizes the sandbox's goods by the same acts that officers use; what is there stays as it is. */
@Injectable()
export class SandboxSeizures implements Seed {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly seizures: SeizuresService,
    private readonly notices: NoticesService,
  ) {}

  seed(): Promise<void> {
    return this.database.transaction(ITSELF, async () => {
      for (const one of SANDBOX_SEIZURES) await this.seize(one);
    });
  }

  private async seize({ goods, presentedOn, fpfCaseNumber, noticeOn, publishedOn, ...given }: SeizedGoods) {
    if (await this.database.repo(Seizure).existsBy({ fpfCaseNumber })) return;
    const act = { act: 'presentation', on: presentedOn };
    const { id: merchandiseId } = await this.merchandise.record(ITSELF, goods, 'presented', act);
    const { id } = await this.seizures.seize(ITSELF, {
      ...given,
      merchandiseId,
      fpfCaseNumber,
      grounds: ['counterfeit_mark'],
      place: 'Express hub',
      custodian: 'Seized property vault',
    });
    const notified = (await this.merchandise.partiesOf([merchandiseId])).map((party) => party.id);
    const contents = [...NOTICE_CONTENTS];
    if (noticeOn) await this.notices.notify(ITSELF, id, { mailedOn: noticeOn, contents, notified });
    if (publishedOn) await this.notices.publish(ITSELF, id, { firstPublishedOn: publishedOn });
  }
}
