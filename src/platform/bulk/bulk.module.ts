import { Global, Module } from '@nestjs/common';
import { Jobs } from '../jobs/jobs.js';
import { StillRight } from '../jobs/still-right.js';
import { BulkController } from './bulk.controller.js';
import { BulkIntake } from './bulk-intake.js';
import { BulkJobs } from './bulk-jobs.js';
import { BulkResults } from './bulk-results.js';
import { FileParts } from './file-parts.js';

/** Long work in steps, and files of many acts done by it. */
@Global()
@Module({
  controllers: [BulkController],
  providers: [Jobs, StillRight, FileParts, BulkIntake, BulkJobs, BulkResults],
  exports: [Jobs, StillRight],
})
export class BulkModule {}
