import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { AccessReportsService, LookView, ReadAccessReport } from '../identity/index.js';
import { Importers } from './importers.js';

// Looks name their subject by organisation: there are none at an importer that no organisation signs in for.
const NOBODY = '';

/** Tells an importer who looked at what is about it: the report of the organisation that signs in for it. */
@Injectable()
export class ImporterAccessReports {
  constructor(
    private readonly importers: Importers,
    private readonly reports: AccessReportsService,
  ) {}

  /** Newest first. Another's report and one of no importer are the same: there is nothing here. */
  async read(actor: Actor, importerId: string, query: ReadAccessReport): Promise<Page<LookView>> {
    const organisation = (await this.importers.organisationsOf([importerId])).get(importerId);
    if (organisation === undefined) throw notFound();
    return this.reports.read(actor, organisation ?? NOBODY, query);
  }
}
