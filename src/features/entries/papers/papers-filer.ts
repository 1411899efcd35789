import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Fault } from '../../../kernel/errors.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { Files } from '../../../platform/files/files.js';
import type { EntryRow } from '../reading/entry-row.js';

/** Says who may file papers of an entry, and which files are theirs to attach. */
@Injectable()
export class PapersFiler {
  constructor(
    private readonly acting: ActingRights,
    private readonly files: Files,
  ) {}

  /** The importer, whom it granted to act, and officers for what came on paper. */
  assert(actor: Actor, { importer_organisation_id: owner }: EntryRow): Promise<void> {
    return this.acting.assert(actor, owner, 'entries');
  }

  /** Which of these files are not the actor’s to attach. */
  async faultsOf(actor: Actor, fileIds: readonly string[]): Promise<readonly Fault[]> {
    const own = fileIds.length > 0 ? await this.files.ownOf(actor, fileIds) : new Map<string, unknown>();
    return fileIds.flatMap((id, i) => (own.has(id) ? [] : [noSuchFile(i)]));
  }
}

const noSuchFile = (i: number): Fault => ({
  pointer: `/fileIds/${String(i)}`,
  code: 'file.unknown',
  message: 'There is no such file of yours.',
  remedy: 'Send it to POST /v1/files first.',
});
