import path from 'node:path';

export type Mode = 'sandbox' | 'production';

/** Everything the service can be told from outside, read once, typed and frozen. */
export interface Environment {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** 0: no metrics listener. */
  readonly metricsPort: number;
  readonly dataDir: string;
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
  readonly trustProxy: boolean;
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

type Raw = Readonly<Record<string, string | undefined>>;

/** Reads the settings; documented one by one in .env.example. */
export function readEnvironment(raw: Raw, root: string): Environment {
  const faults: string[] = [];
  const text = (name: string): string | undefined => raw[name]?.trim() || undefined;
  const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = text(name);
    if (value === undefined) return fallback;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    faults.push(`${name} must be one of ${allowed.join(', ')}, not "${value}"`);
    return fallback;
  };
  const number = (name: string, fallback: number, min: number, max: number): number => {
    const value = text(name);
    if (value === undefined) return fallback;
    const parsed = Number(value);
    if (Number.isFinite(parsed) && parsed >= min && parsed <= max) return parsed;
    faults.push(`${name} must be a number from ${String(min)} to ${String(max)}, not "${value}"`);
    return fallback;
  };
  const url = (name: string, protocols: readonly string[]): string | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    faults.push(`${name} must be a ${protocols.map((p) => `${p}//`).join(' or ')} address`);
    return undefined;
  };
  const flag = (name: string, fallback: boolean): boolean =>
    oneOf(name, ['on', 'off'], fallback ? 'on' : 'off') === 'on';

  // All of it or nothing: half a bucket would send files to the disk unnoticed.
  const s3 = (): Environment['filesS3'] => {
    const endpoint = url('FILES_S3_ENDPOINT', ['http:', 'https:'])?.replace(/\/+$/, '');
    const bucket = text('FILES_S3_BUCKET');
    const accessKeyId = text('FILES_S3_ACCESS_KEY_ID');
    const secretAccessKey = text('FILES_S3_SECRET_ACCESS_KEY');
    const region = text('FILES_S3_REGION') ?? 'us-east-1';
    if (endpoint && bucket && accessKeyId && secretAccessKey)
      return { endpoint, bucket, region, accessKeyId, secretAccessKey };
    if (endpoint ?? bucket ?? accessKeyId ?? secretAccessKey)
      faults.push(
        'FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY are needed together',
      );
    return undefined;
  };

  const environment: Environment = {
    mode: oneOf('MODE', ['sandbox', 'production'], 'sandbox'),
    host: text('HOST') ?? '127.0.0.1',
    port: number('PORT', 3000, 0, 65535),
    metricsPort: number('METRICS_PORT', 0, 0, 65535),
    dataDir: path.resolve(root, text('DATA_DIR') ?? '.data'),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    databaseAdminUrl: url('DATABASE_ADMIN_URL', ['postgres:', 'postgresql:']),
    poolSize: number('DATABASE_POOL_SIZE', 8, 1, 100),
    namedStatements: flag('DATABASE_NAMED_STATEMENTS', true),
    publicUrl: url('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, ''),
    issuerUrl: url('ISSUER_URL', ['http:', 'https:'])?.replace(/\/+$/, ''),
    audience: text('AUDIENCE') ?? 'urn:trade-enforcement:api',
    claims: { role: text('CLAIM_ROLE') ?? 'role', organisation: text('CLAIM_ORGANISATION') ?? 'organisation_id' },
    logLevel: oneOf('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'warn'),
    rateLimitFactor: number('RATE_LIMIT_FACTOR', 1, 0, 1_000_000),
    trustProxy: flag('TRUST_PROXY', false),
    filesS3: s3(),
    ledgerSigningKey: text('LEDGER_SIGNING_KEY'),
    ledgerCheckpointSeconds: number('LEDGER_CHECKPOINT_SECONDS', text('MODE') === 'production' ? 60 : 5, 1, 86_400),
    referenceDataDir: text('REFERENCE_DATA_DIR'),
  };
  if (environment.databaseUrl && !environment.databaseAdminUrl)
    faults.push(
      'DATABASE_ADMIN_URL is needed beside DATABASE_URL: migrations run as the owner, the service as a role that owns nothing',
    );
  if (environment.mode === 'production') {
    if (!text('DATABASE_URL')) faults.push('DATABASE_URL is needed in production');
    if (!text('ISSUER_URL'))
      faults.push('ISSUER_URL is needed in production: the OIDC issuer whose tokens are accepted');
    if (!text('PUBLIC_URL')) faults.push('PUBLIC_URL is needed in production: the address clients use');
  }
  if (faults.length > 0) throw new BadEnvironment(faults);
  return Object.freeze(environment);
}
