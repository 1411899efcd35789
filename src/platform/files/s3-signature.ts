import { createHmac } from 'node:crypto';
import { sha256Of } from './sha256.js';

export interface S3Credentials {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface S3Request {
  readonly method: string;
  /** Its path must hold no character that needs escaping: ours are digests. */
  readonly url: URL;
  readonly bodySha256: string;
  readonly at: Date;
}

/** The headers that sign a request, AWS Signature Version 4. */
export function signS3Request(
  { region, accessKeyId, secretAccessKey }: S3Credentials,
  { method, url, bodySha256, at }: S3Request,
): Readonly<Record<string, string>> {
  const instant = `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const day = instant.slice(0, 8);
  const signed = { host: url.host, 'x-amz-content-sha256': bodySha256, 'x-amz-date': instant };
  const names = Object.keys(signed).join(';');
  const canonicalHeaders = Object.entries(signed)
    .map(([name, value]) => `${name}:${value}\n`)
    .join('');
  const query = [...url.searchParams].map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const canonical = [method, url.pathname, query.sort().join('&'), canonicalHeaders, names, bodySha256].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', instant, scope, sha256Of(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretAccessKey}`);
  const signature = hmac(key, toSign).toString('hex');
  return {
    'x-amz-content-sha256': bodySha256,
    'x-amz-date': instant,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
