import { register } from '../../platform/manifest/manifest.js';
import { PastYearModule } from './past-year.module.js';
import { SandboxPastYear } from './sandbox/sandbox-past-year.js';

register({
  name: 'past-year',
  module: () => PastYearModule,
  seeds: [{ name: 'past-year', order: 90, by: SandboxPastYear }],
});
