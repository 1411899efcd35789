import { Global, Module } from '@nestjs/common';
import { Jobs } from '../jobs/jobs.js';
import { BulkController } from './bulk.controller.js';
import { BulkIntake } from './bulk-intake.js';
import { BulkJobs } from './bulk-jobs.js';
import { BulkResults } from './bulk-results.js';

/** Long work in steps, and files of many acts done by it. */
@Global()
@Module({
  controllers: [BulkController],
  providers: [Jobs, BulkIntake, BulkJobs, BulkResults],
  exports: [Jobs],
})
export class BulkModule {}
