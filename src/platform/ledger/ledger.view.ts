/** A signed head of the ledger. */
export class CheckpointView {
  /** Which ledger: also the name of its key.
   * @example "api.example.gov/ledger"
   */
  origin!: string;
  /** How many leaves it covers.
   * @example 1024
   */
  size!: number;
  /** Root of the tree over them (RFC 9162), in hexadecimal.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  root!: string;
  /** The signed note itself (C2SP tlog-checkpoint, Ed25519): keep it, and nobody can change what it covers unseen.
   * @example "ledger.sandbox.test/disclosures\n1\nn4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=\n\n— ledger.sandbox.test/disclosures Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
   */
  note!: string;
  /** When it was signed.
   * @example "2026-03-02T14:00:00.000Z"
   */
  signedAt!: string;
}

/** The newest checkpoint, and whether the ledger still stands by it. */
export class LatestCheckpointView extends CheckpointView {
  /** `intact`, or `damaged`: what is stored contradicts what was signed, and nothing more is signed.
   * @example "intact"
   */
  status!: 'intact' | 'damaged';
  /** What does not hold together. */
  finding?: string;
}

/** Whom to trust. */
export class LedgerKeyView {
  /** Which ledger.
   * @example "api.example.gov/ledger"
   */
  origin!: string;
  /** Its verifier key, `name+hash+key` (C2SP signed-note). Compare it with one you were told in another way.
   * @example "api.example.gov/ledger+5b27e2a9+AUoTzyHdaUvDlJgzXTkyhHKlDXpWI2m2Pz0JcmLz8mVE"
   */
  verifierKey!: string;
}

/** Shows that a leaf is in a tree (RFC 9162 section 2.1.3); with its receipt it is what the offline verifier takes. */
export class InclusionProofView {
  /** Place of the leaf.
   * @example 0
   */
  index!: number;
  /** The leaf, in hexadecimal.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  leafHash!: string;
  /** Leaves of the tree.
   * @example 1
   */
  size!: number;
  /** Hashes from the leaf up, in hexadecimal. */
  proof!: string[];
  /** The signed note for this size, where one was signed: only against it does the proof prove anything. */
  checkpoint?: string;
}

/** Shows that a newer tree only adds to an older one (RFC 9162 section 2.1.4); the offline verifier takes it as it is. */
export class ConsistencyProofView {
  /** Leaves of the older tree.
   * @example 1
   */
  fromSize!: number;
  /** Leaves of the newer tree.
   * @example 2
   */
  toSize!: number;
  /** Hashes in the order of the RFC, in hexadecimal. */
  proof!: string[];
  /** The signed note of the older tree, where one was signed.
   * @example "ledger.example\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
   */
  from?: string;
  /** The signed note of the newer tree, where one was signed. */
  to?: string;
}
