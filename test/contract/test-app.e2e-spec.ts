import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('an application of a test is gone once it is closed, though the test still names it', async () => {
  const t = await startTestApp();
  const application = new WeakRef(t.app);
  await t.close();
  for (let i = 0; i < 50 && application.deref() !== undefined; i++) {
    // A WeakRef is kept until the turn is over that asked for it.
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  expect(application.deref()).toBeUndefined();
  expect(() => t.app).toThrow('closed');
});
