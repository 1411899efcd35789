import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../../kernel/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { Merchandise } from '../../merchandise/index.js';
import type { NewGoods } from '../../merchandise/index.js';
import { SANDBOX_RECORDATIONS } from '../../recordations/index.js';
import { Abandonment } from '../abandonment.entity.js';
import { AbandonmentsService } from '../abandonments.service.js';
import { FindingsService } from '../findings.service.js';

const FORM = 'Port form 26-0031 (sandbox)';
const PARCEL: NewGoods = {
  modeOfTransport: 'express',
  portCode: '4701',
  importedOn: '2026-02-22',
  description: 'Bags, one express parcel',
  quantity: '6',
  unit: 'NO',
  countryOfOrigin: 'CN',
  identifyingMarks: ['LOT 4410'],
  parties: [
    { role: 'manufacturer', name: 'Silver Reed Leather Works', address: '7 Canal Street', country: 'CN' },
    { role: 'exporter', name: 'Silver Reed Export', address: '7 Canal Street', country: 'CN' },
    { role: 'importer', name: 'M. Hollis', address: '31 Orchard Row, Macon', country: 'US' },
    { role: 'consignee', name: 'M. Hollis', address: '31 Orchard Row, Macon', country: 'US' },
  ],
};

const itself = (role: Role): Actor => ({ id: 'system:sandbox', role, organisationId: null, scopes: [] });

/** A parcel abandoned before seizure, with the finding of reasonable belief; the same kind of parcel is seized first elsewhere. */
@Injectable()
export class SandboxAbandonments implements Seed {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly abandonments: AbandonmentsService,
    private readonly findings: FindingsService,
  ) {}

  seed(): Promise<void> {
    return this.database.transaction('system:sandbox', async () => {
      if (await this.database.repo(Abandonment).existsBy({ formReference: FORM })) return;
      const officer = itself('port_officer');
      const id = await this.database.actAs(officer, () => this.abandon(officer));
      const expert = itself('ipr_officer');
      await this.database.actAs(expert, () =>
        this.findings.find(expert, id, {
          believed: true,
          laws: ['trademark_counterfeit'],
          grounds: ['Examination of 23 February: the stitching and the lining are not those of the guide.'],
          foundOn: '2026-02-26',
        }),
      );
    });
  }

  private async abandon(officer: Actor): Promise<string> {
    const presented = { act: 'presentation', on: '2026-02-23' } as const;
    const goods = await this.merchandise.record(officer, PARCEL, 'presented', presented);
    const { id } = await this.abandonments.abandon(officer, {
      merchandiseId: goods.id,
      basis: 'vol_possession',
      circumstances: { requestedBy: 'consignee', possessionTakenOn: '2026-02-25' },
      requester: 'M. Hollis',
      requestedOn: '2026-02-24',
      formReference: FORM,
      acceptedOn: '2026-02-25',
      suspectedLaw: 'trademark_counterfeit',
      recordationIds: [SANDBOX_RECORDATIONS.fashion.id],
    });
    return id;
  }
}
