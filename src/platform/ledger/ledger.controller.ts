import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../kernel/page.js';
import { Public } from '../access/requires.js';
import { Reveals, RevealsPage } from '../access/reveals.js';
import { Refuses } from '../http/refuses.js';
import { Checkpoints } from './checkpoints.js';
import { Ledger } from './ledger.js';
import {
  checkpointAccess,
  consistencyProofAccess,
  inclusionProofAccess,
  latestCheckpointAccess,
  ledgerKeyAccess,
} from './ledger.access.js';
import { CheckpointsQuery, ConsistencyProofQuery, InclusionProofQuery } from './ledger.dto.js';
import {
  CheckpointView,
  ConsistencyProofView,
  InclusionProofView,
  LatestCheckpointView,
  LedgerKeyView,
} from './ledger.view.js';

const OPEN = 'a ledger is worth what others can check';

/** The append-only record of what was disclosed, required and published: proofs for all, contents for none. */
@ApiTags('Ledger')
@Controller('v1/ledger')
export class LedgerController {
  constructor(
    private readonly ledger: Ledger,
    private readonly checkpoints: Checkpoints,
  ) {}

  /** The key that the ledger signs with. */
  @Get('key')
  @Refuses(404)
  @Public(OPEN)
  @Reveals(LedgerKeyView, ledgerKeyAccess)
  readLedgerKey(): Promise<LedgerKeyView> {
    return this.ledger.key();
  }

  /** The newest signed head of the ledger, and whether the ledger still stands by it. */
  @Get('checkpoints/latest')
  @Refuses(404)
  @Public(OPEN)
  @Reveals(LatestCheckpointView, latestCheckpointAccess)
  readLatestCheckpoint(): Promise<LatestCheckpointView> {
    return this.checkpoints.latest();
  }

  /** Lists every signed head, oldest first. */
  @Get('checkpoints')
  @Public(OPEN)
  @RevealsPage(CheckpointView, checkpointAccess)
  listCheckpoints(@Query() { fromSize, limit, cursor }: CheckpointsQuery): Promise<Page<CheckpointView>> {
    return this.checkpoints.list(fromSize, limit, cursor);
  }

  /** Proves that a leaf is in the ledger. */
  @Get('inclusion-proof')
  @Refuses(404)
  @Public(OPEN)
  @Reveals(InclusionProofView, inclusionProofAccess)
  proveInclusion(@Query() query: InclusionProofQuery): Promise<InclusionProofView> {
    return this.ledger.inclusion(query);
  }

  /** Proves that between two signed heads the ledger was only added to. */
  @Get('consistency-proof')
  @Refuses(404)
  @Public(OPEN)
  @Reveals(ConsistencyProofView, consistencyProofAccess)
  proveConsistency(@Query() query: ConsistencyProofQuery): Promise<ConsistencyProofView> {
    return this.ledger.consistency(query);
  }
}
