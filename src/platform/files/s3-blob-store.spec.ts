import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AwsV4Signer } from 'aws4fetch';
import { S3BlobStore } from './s3-blob-store.js';
import { sha256Of } from './sha256.js';

// The credentials of AWS's own worked examples.
const EXAMPLE = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

describe('files in a bucket', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
  });

  /** A bucket that checks every signature by signing again, and fails as often as it is told. */
  async function bucket(failures = 0) {
    const objects = new Map<string, Buffer>();
    const requests: string[] = [];
    let left = failures;
    server = createServer((request, response) => {
      void bodyOf(request).then(async (body) => {
        requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
        if (left-- > 0) return response.writeHead(503).end();
        if (request.headers['x-amz-content-sha256'] !== sha256Of(body)) return response.writeHead(400).end();
        const expected = new AwsV4Signer({
          ...EXAMPLE,
          service: 's3',
          method: request.method ?? '',
          url: `http://${request.headers.host ?? ''}${request.url ?? ''}`,
          headers: { 'x-amz-content-sha256': sha256Of(body) },
          datetime: String(request.headers['x-amz-date']),
        });
        if (request.headers.authorization !== (await expected.authHeader())) return response.writeHead(403).end();
        const object = objects.get(request.url ?? '');
        if (request.method === 'PUT') objects.set(request.url ?? '', body);
        else if (request.method === 'DELETE') objects.delete(request.url ?? '');
        else if (!object) return response.writeHead(404).end();
        return response.writeHead(200).end(request.method === 'GET' ? object : undefined);
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    return { objects, requests, endpoint };
  }
  const bytes = Buffer.from('a picture');
  const sha256 = sha256Of(bytes);
  const address = `/goods/${sha256.slice(0, 2)}/${sha256}`;

  it('are put once and come back', async () => {
    const { objects, requests, endpoint } = await bucket();
    const store = new S3BlobStore({ ...EXAMPLE, endpoint, bucket: 'goods' }, 1);
    await store.put(sha256, bytes);
    await store.put(sha256, bytes);
    expect(requests).toEqual([`HEAD ${address}`, `PUT ${address}`, `HEAD ${address}`]);
    expect(objects.get(address)).toEqual(bytes);
    expect(await store.get(sha256)).toEqual(bytes);
    for (let i = 0; i < 2; i++) await store.remove(sha256);
    expect(objects.size).toBe(0);
  });

  it('survive a store that fails twice, not three times', async () => {
    const two = await bucket(2);
    await new S3BlobStore({ ...EXAMPLE, endpoint: two.endpoint, bucket: 'goods' }, 1).put(sha256, bytes);
    expect(two.objects.size).toBe(1);
    server?.close();
    const three = await bucket(3);
    const store = new S3BlobStore({ ...EXAMPLE, endpoint: three.endpoint, bucket: 'goods' }, 1);
    await expect(store.get(sha256)).rejects.toThrow('503');
  });

  it('are not given out when they are others than were put', async () => {
    const { objects, endpoint } = await bucket();
    objects.set(address, Buffer.from('another picture'));
    const store = new S3BlobStore({ ...EXAMPLE, endpoint, bucket: 'goods' }, 1);
    await expect(store.get(sha256)).rejects.toThrow(sha256);
  });

  it('are refused with a wrong secret', async () => {
    const { endpoint } = await bucket();
    const store = new S3BlobStore({ ...EXAMPLE, secretAccessKey: 'wrong', endpoint, bucket: 'goods' }, 1);
    await expect(store.put(sha256, bytes)).rejects.toThrow('403');
  });
});

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
