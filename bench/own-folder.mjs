import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A new folder that whoever runs PostgreSQL may enter: where root measures that is another user, whose files would else be kept elsewhere and left behind.
 * Credentials in it are readable to their owner alone.
 */
export function ownFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
