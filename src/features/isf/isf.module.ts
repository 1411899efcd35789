import { Module } from '@nestjs/common';
import { IsfTimelinessController } from './timeliness/timeliness.controller.js';

/** Advance data of cargo by vessel: importer security filings. */
@Module({ controllers: [IsfTimelinessController] })
export class IsfModule {}
