import { Module } from '@nestjs/common';
import { EntryLinksController } from './entry-links.controller.js';
import { EntryLinks } from './entry-links.service.js';

/** Entries and what befell their goods find each other. */
@Module({ controllers: [EntryLinksController], providers: [EntryLinks] })
export class EntryLinksModule {}
