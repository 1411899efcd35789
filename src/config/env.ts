import path from 'node:path';
import { SettingReader } from './setting-reader.js';
import { trustedProxies } from './trusted-proxies.js';
import type { TrustedProxies } from './trusted-proxies.js';

export type Mode = 'sandbox' | 'production';

/** Everything the service can be told from outside, read once, typed and frozen. */
export interface Environment {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** 0: no metrics listener. */
  readonly metricsPort: number;
  /** The same of `npm run worker`, which may run on the same machine. */
  readonly workerMetricsPort: number;
  /** Who relays, ticks and does jobs: this process, or `npm run worker`, as always in production. */
  readonly worker: 'here' | 'apart';
  readonly dataDir: string;
  /** How many entries of the year before its first day a sandbox begins with. */
  readonly sandboxEntries: number;
  readonly databaseUrl: string | undefined;
  readonly databaseAdminUrl: string | undefined;
  readonly poolSize: number;
  /** Off behind a pooler that shares connections between transactions. */
  readonly namedStatements: boolean;
  readonly publicUrl: string | undefined;
  readonly issuerUrl: string | undefined;
  readonly audience: string;
  /** Where tokens of an issuer elsewhere say role and organisation. */
  readonly claims: { readonly role: string; readonly organisation: string };
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** A factor on the published request budgets; 0 switches them off. */
  readonly rateLimitFactor: number;
  /** Whose word on a client's address is taken: nobody's, that of so many proxies before us, or of those in these networks. */
  readonly trustedProxies: TrustedProxies;
  /** Pages of these origins may call with a token; none: only what anyone may read is open to pages of others. */
  readonly corsOrigins: readonly string[];
  /** An S3-compatible bucket for files; unset: the data folder. */
  readonly filesS3:
    | {
        readonly endpoint: string;
        readonly bucket: string;
        readonly region: string;
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
      }
    | undefined;
  /** A file with the ledger's Ed25519 private key; unset: one is made and kept in the database. */
  readonly ledgerSigningKey: string | undefined;
  /** 32 bytes that encrypt numbers of persons; unset: made once and kept in the database. */
  readonly personalDataKey: Buffer | undefined;
  /** How often the ledger signs when it has grown. */
  readonly ledgerCheckpointSeconds: number;
  /** Where checks over the full official files find them; unset: those checks say so and pass. */
  readonly referenceDataDir: string | undefined;
}

/** Thrown once, naming every bad setting. */
export class BadEnvironment extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The service cannot start with these settings:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads the settings; documented one by one in .env.example. */
export function readEnvironment(raw: Readonly<Record<string, string | undefined>>, root: string): Environment {
  const read = new SettingReader(raw);
  const mode = read.oneOf('MODE', ['sandbox', 'production'], 'sandbox');
  const sealed = mode === 'production';
  const environment: Environment = {
    mode,
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.whole('PORT', 3000, 0, 65535),
    metricsPort: read.whole('METRICS_PORT', 0, 0, 65535),
    workerMetricsPort: read.whole('WORKER_METRICS_PORT', 0, 0, 65535),
    worker: read.oneOf('WORKER', ['here', 'apart'], sealed ? 'apart' : 'here'),
    dataDir: path.resolve(root, read.text('DATA_DIR') ?? '.data'),
    sandboxEntries: read.whole('SANDBOX_ENTRIES', 2000, 0, 100_000),
    databaseUrl: read.database('DATABASE_URL'),
    databaseAdminUrl: read.database('DATABASE_ADMIN_URL'),
    poolSize: read.whole('DATABASE_POOL_SIZE', 8, 1, 100),
    namedStatements: read.flag('DATABASE_NAMED_STATEMENTS', true),
    publicUrl: read.web('PUBLIC_URL', { sealed }),
    issuerUrl: read.web('ISSUER_URL', { sealed }),
    audience: read.text('AUDIENCE') ?? 'urn:trade-enforcement:api',
    claims: {
      role: read.text('CLAIM_ROLE') ?? 'role',
      organisation: read.text('CLAIM_ORGANISATION') ?? 'organisation_id',
    },
    logLevel: read.oneOf('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'warn'),
    rateLimitFactor: read.factor('RATE_LIMIT_FACTOR', 1, 0, 1_000_000),
    trustedProxies: trustedProxies(read, 'TRUST_PROXY'),
    corsOrigins: read.origins('CORS_ORIGINS'),
    filesS3: bucket(read, sealed),
    ledgerSigningKey: read.text('LEDGER_SIGNING_KEY'),
    personalDataKey: read.key('PERSONAL_DATA_KEY'),
    ledgerCheckpointSeconds: read.whole('LEDGER_CHECKPOINT_SECONDS', mode === 'production' ? 60 : 5, 1, 86_400),
    referenceDataDir: read.text('REFERENCE_DATA_DIR'),
  };
  const faults = [...read.faults, ...faultsTogether(environment, (name) => read.text(name) !== undefined)];
  if (faults.length > 0) throw new BadEnvironment(faults);
  return Object.freeze(environment);
}

// All of it or nothing: half a bucket would send files to the disk unnoticed.
function bucket(read: SettingReader, sealed: boolean): Environment['filesS3'] {
  const endpoint = read.web('FILES_S3_ENDPOINT', { sealed });
  const name = read.text('FILES_S3_BUCKET');
  const accessKeyId = read.text('FILES_S3_ACCESS_KEY_ID');
  const secretAccessKey = read.text('FILES_S3_SECRET_ACCESS_KEY');
  const region = read.text('FILES_S3_REGION') ?? 'us-east-1';
  if (endpoint && name && accessKeyId && secretAccessKey)
    return { endpoint, bucket: name, region, accessKeyId, secretAccessKey };
  if (endpoint ?? name ?? accessKeyId ?? secretAccessKey)
    read.faults.push(
      'FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY are needed together',
    );
  return undefined;
}

/** What each production has to be told, and why. */
const NEEDED_IN_PRODUCTION: Readonly<Record<string, string>> = {
  DATABASE_URL: 'the role the service runs as, which owns nothing',
  ISSUER_URL: 'the OIDC issuer whose tokens are accepted',
  PUBLIC_URL: 'the address clients use',
  PERSONAL_DATA_KEY: 'the key that encrypts social security numbers, which the database must not hold',
  LEDGER_SIGNING_KEY:
    'the file with the key the ledger is signed with, which the worker alone has to read; without it the owner of the database could sign too',
};

// What is wrong with settings that are each well-formed.
function faultsTogether(environment: Environment, isSet: (name: string) => boolean): string[] {
  const faults: string[] = [];
  if (isSet('DATABASE_URL') && !isSet('DATABASE_ADMIN_URL'))
    faults.push(
      'DATABASE_ADMIN_URL is needed beside DATABASE_URL: migrations run as the owner, the service as a role that owns nothing',
    );
  if (isSet('DATABASE_ADMIN_URL') && !isSet('DATABASE_URL') && environment.mode === 'sandbox')
    faults.push('DATABASE_URL is needed beside DATABASE_ADMIN_URL: the role the service runs as, which owns nothing');
  if (environment.worker === 'apart' && environment.databaseUrl === undefined && environment.mode === 'sandbox')
    faults.push('WORKER is apart, which needs DATABASE_URL: a worker of its own cannot use the embedded database');
  if (environment.worker === 'here' && environment.mode === 'production')
    faults.push('WORKER is here, which is for the sandbox: in production the worker is a process of its own');
  if (environment.metricsPort !== 0 && environment.metricsPort === environment.port)
    faults.push(`METRICS_PORT and PORT are both ${String(environment.port)}: each needs a port of its own`);
  if (environment.mode === 'production')
    for (const [name, why] of Object.entries(NEEDED_IN_PRODUCTION))
      if (!isSet(name)) faults.push(`${name} is needed in production: ${why}`);
  return faults;
}
