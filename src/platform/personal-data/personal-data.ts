import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { Database } from '../database/database.js';

const VERSION = 'v1';

/**
 * Keeps numbers of persons unreadable at rest: encrypted for whoever may open them, and as a keyed fingerprint by which they
 * are found again. The key is a setting; a sandbox that was given none makes one and keeps it in its database.
 */
@Injectable()
export class PersonalData {
  private keys: Promise<Keys> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** The text encrypted (AES-256-GCM), bound to what it is of: put beside another row it does not open. */
  async seal(text: string, of: string): Promise<string> {
    const { cipher } = await this.read();
    const nonce = randomBytes(12);
    const sealing = createCipheriv('aes-256-gcm', cipher, nonce).setAAD(Buffer.from(of));
    const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()]);
    return [VERSION, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** What was sealed; throws where it was sealed for something else, with another key, or was changed. */
  async open(sealed: string, of: string): Promise<string> {
    const { cipher } = await this.read();
    const [version, nonce = '', text = ''] = sealed.split('.');
    if (version !== VERSION) throw new Error(`nothing here opens what was sealed as ${String(version)}`);
    const bytes = Buffer.from(text, 'base64url');
    const opening = createDecipheriv('aes-256-gcm', cipher, Buffer.from(nonce, 'base64url'))
      .setAAD(Buffer.from(of))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([opening.update(bytes.subarray(0, -16)), opening.final()]).toString('utf8');
  }

  /** The same for the same text, and nothing to guess it from without the key (HMAC-SHA-256). */
  async fingerprint(text: string): Promise<string> {
    const { mac } = await this.read();
    return createHmac('sha256', mac).update(text).digest('base64url');
  }

  private read(): Promise<Keys> {
    this.keys ??= this.readKeys().catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }

  private async readKeys(): Promise<Keys> {
    const secret = this.settings.env.personalDataKey ?? (await this.madeHere());
    const derived = (use: string): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, '', `personal-data.${VERSION} ${use}`, 32));
    return { mac: derived('mac'), cipher: derived('cipher') };
  }

  // One key for all processes; whoever comes first makes it, and the others find it.
  private madeHere(): Promise<Buffer> {
    return this.database.apart('system:personal-data', async () => {
      await this.database.query(ADD_KEY, [randomBytes(32)]);
      const [row] = await this.database.query<{ secret: Buffer }>(READ_KEY);
      if (!row) throw new Error('there is no key for personal data');
      return row.secret;
    });
  }
}

interface Keys {
  readonly mac: Buffer;
  readonly cipher: Buffer;
}

const ADD_KEY = {
  name: 'personal-data-key-add',
  text: 'insert into personal_data_key (secret) values ($1) on conflict do nothing',
};
const READ_KEY = { name: 'personal-data-key-read', text: 'select secret from personal_data_key' };
