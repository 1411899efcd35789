import { Module } from '@nestjs/common';
import { Merchandise } from './merchandise.service.js';
import { SampleBonds } from './samples/sample-bonds.service.js';

/** Goods in customs hands and the one state machine they obey. */
@Module({ providers: [Merchandise, SampleBonds], exports: [Merchandise, SampleBonds] })
export class MerchandiseModule {}
