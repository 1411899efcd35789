import { Injectable } from '@nestjs/common';
import { invalid } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Json } from '../../kernel/json.js';
import { Database } from '../database/database.js';
import { Checkpoints } from './checkpoints.js';
import { LedgerDamaged } from './ledger-damaged.js';
import {
  beyondTree,
  leafBeyondSize,
  ledgerDamaged,
  notSignedYet,
  oneLeafPlease,
  unknownLeaf,
  wrongWayRound,
} from './ledger.errors.js';
import { LedgerIdentity } from './ledger-identity.js';
import { FIND_LEAF } from './ledger.sql.js';
import type { ConsistencyProofView, InclusionProofView, LedgerKeyView } from './ledger.view.js';
import type { ConsistencyProofQuery, InclusionProofQuery } from './ledger.dto.js';
import { FIND_RECEIPT, receiptFrom, type ReceiptRow } from './pending.sql.js';
import { consistencyProof, inclusionProof } from './proofs.js';
import { StoredTree } from './stored-tree.js';

/**
 * A receipt with all that shows it to be in the ledger. Once `proof` and `checkpoint` are there, it is a file that the
 * offline verifier takes as it is.
 */
export interface ProvenReceipt {
  readonly id: string;
  readonly kind: string;
  readonly recordedAt: string;
  readonly receipt: Json;
  /** In hexadecimal, as are all hashes here. */
  readonly salt: string;
  readonly leafHash: string;
  /** Null while it waits to be appended, moments only. */
  readonly index: number | null;
  /** Absent until a checkpoint covers the leaf. */
  readonly proof?: readonly string[];
  /** The signed note that the proof leads to. */
  readonly checkpoint?: string;
}

/** What the ledger can show. */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly tree: StoredTree,
    private readonly checkpoints: Checkpoints,
    private readonly identity: LedgerIdentity,
  ) {}

  async key(): Promise<LedgerKeyView> {
    const verifier = await this.identity.verifier();
    if (!verifier) throw notSignedYet();
    return { origin: verifier.name, verifierKey: verifier.key };
  }

  /**
   * A receipt by its id; undefined when there is none or it was erased. Opens the leaf, so it is for those who may see
   * what the receipt tells of: whether they may is decided by the caller.
   */
  async receiptOf(id: string): Promise<ProvenReceipt | undefined> {
    if (!isId('rcp', id)) return undefined;
    const [row] = await this.database.query<ReceiptRow & { index: string | null }>(FIND_RECEIPT, [id]);
    if (!row) return undefined;
    return this.proving(async () => {
      const { kind, recordedAt, receipt, salt, leafHash } = receiptFrom(row);
      const index = row.index === null ? null : Number(row.index);
      const known = { id, kind, recordedAt, receipt, salt: salt.toString('hex'), leafHash: hex(leafHash), index };
      const size = index === null ? undefined : await this.checkpoints.sizeCovering(index);
      if (index === null || size === undefined) return known;
      const { proof, checkpoint } = await this.inclusionOf(index, hex(leafHash), size);
      return { ...known, proof, ...(checkpoint === undefined ? {} : { checkpoint }) };
    });
  }

  /** That a leaf is in the tree of a size. */
  async inclusion({ leafHash, index, size }: InclusionProofQuery): Promise<InclusionProofView> {
    if ((leafHash === undefined) === (index === undefined)) throw oneLeafPlease();
    const signed = await this.checkpoints.signedSize();
    const tree = size ?? signed;
    if (tree > signed) throw invalid([beyondTree('size', tree, signed)]);
    if (index !== undefined && index >= signed) throw invalid([beyondTree('index', index, signed)]);
    return this.proving(async () => {
      const place = index ?? (await this.placeOf(leafHash ?? ''));
      if (place >= tree) throw invalid([leafBeyondSize(place, tree)]);
      return this.inclusionOf(place, leafHash ?? hex((await this.tree.nodes([{ level: 0, index: place }]))[0]), tree);
    });
  }

  /** That the tree of one size only adds to the tree of another. */
  async consistency({ from, to }: ConsistencyProofQuery): Promise<ConsistencyProofView> {
    const signed = await this.checkpoints.signedSize();
    const end = to ?? signed;
    const faults = [
      ...(from > signed ? [beyondTree('from', from, signed)] : []),
      ...(end > signed ? [beyondTree('to', end, signed)] : []),
      ...(from > end ? [wrongWayRound(from, end)] : []),
    ];
    if (faults.length > 0) throw invalid(faults);
    return this.proving(async () => {
      const proof = (await consistencyProof(from, end, this.tree)).map(hex);
      const [older, newer] = [await this.checkpoints.noteAt(from), await this.checkpoints.noteAt(end)];
      const notes = { ...(older === undefined ? {} : { from: older }), ...(newer === undefined ? {} : { to: newer }) };
      return { fromSize: from, toSize: end, proof, ...notes };
    });
  }

  private async inclusionOf(index: number, leafHash: string, size: number): Promise<InclusionProofView> {
    const proof = (await inclusionProof(index, size, this.tree)).map(hex);
    const checkpoint = await this.checkpoints.noteAt(size);
    return { index, leafHash, size, proof, ...(checkpoint === undefined ? {} : { checkpoint }) };
  }

  private async placeOf(leafHash: string): Promise<number> {
    const [row] = await this.database.query<{ index: string }>(FIND_LEAF, [Buffer.from(leafHash, 'hex')]);
    if (!row) throw unknownLeaf();
    return Number(row.index);
  }

  private async proving<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof LedgerDamaged ? ledgerDamaged(undefined, [], { finding: error.message }) : error;
    }
  }
}

const hex = (hash: Buffer | undefined): string => hash?.toString('hex') ?? '';
