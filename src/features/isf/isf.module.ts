import { Module } from '@nestjs/common';
import { BondsModule } from '../bonds/index.js';
import { EntriesModule } from '../entries/index.js';
import { IsfElementsController } from './elements/elements.controller.js';
import { IsfFilings } from './filing/isf-filings.service.js';
import { IsfDeadlines } from './filing/isf-deadlines.js';
import { IsfGone } from './filing/isf-gone.js';
import { IsfGrounds } from './filing/isf-grounds.js';
import { IsfHappenings } from './filing/isf-happenings.js';
import { IsfReader } from './filing/isf-reader.service.js';
import { SecurityFilingsController } from './filing/isf.controller.js';
import { IsfTimelinessController } from './timeliness/timeliness.controller.js';

/** Advance data of cargo by vessel: importer security filings. */
@Module({
  imports: [BondsModule, EntriesModule],
  controllers: [IsfElementsController, IsfTimelinessController, SecurityFilingsController],
  providers: [IsfDeadlines, IsfFilings, IsfGone, IsfGrounds, IsfHappenings, IsfReader],
})
export class IsfModule {}
