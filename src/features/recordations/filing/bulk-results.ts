import type { Fault } from '../../../kernel/errors.js';
import type { Filed } from './applications.service.js';
import type { ApplicationFaultView, ApplicationResultView, ApplicationResultsView } from './bulk.view.js';

const toView = ({ citation, ...fault }: Fault): ApplicationFaultView => ({
  ...fault,
  ...(citation && { citation: { ...citation } }),
});

/** What became of each application, counted. */
export function toResults(filed: readonly Filed[]): ApplicationResultsView {
  const results = filed.map((one, index): ApplicationResultView =>
    'id' in one
      ? { index, outcome: 'filed', id: one.id }
      : { index, outcome: 'refused', faults: one.faults.map(toView) },
  );
  const count = results.filter(({ outcome }) => outcome === 'filed').length;
  return { filed: count, refused: results.length - count, results };
}
