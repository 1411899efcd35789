import { Module } from '@nestjs/common';
import { ExportJobs } from './export-jobs.js';
import { ExportTerms } from './export-terms.js';
import { ExportedLists } from './exported-lists.js';
import { ExportsController } from './exports.controller.js';
import { Exports } from './exports.js';

/** Data sets as files. */
@Module({ controllers: [ExportsController], providers: [Exports, ExportJobs, ExportTerms, ExportedLists] })
export class ExportsModule {}
