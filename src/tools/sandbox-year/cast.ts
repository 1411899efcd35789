/** An importer that files through the year. */
export interface Filer {
  /** Who signs in to file for it. */
  readonly client: string;
  /** Named where the client files for others. */
  readonly importerId?: string;
  readonly bondNumber: string;
  readonly suretyCode: string;
}

/** The importers that the sandbox always has; the first of them is among the largest. */
export const FILERS: readonly Filer[] = [
  { client: 'sandbox-importer', bondNumber: '240000001', suretyCode: '821' },
  { client: 'sandbox-importer-2', bondNumber: '240000002', suretyCode: '822' },
];
