import progressBars from 'cli-progress';
import type { LoadProgress } from '../platform/loading/load-kind.js';

/** A bar on a terminal, a line for each step elsewhere. */
export function shownProgress(): LoadProgress {
  return process.stdout.isTTY ? bar() : lines();
}

function bar(): LoadProgress {
  const shown = new progressBars.SingleBar({
    format: '  {step} [{bar}] {percentage} % | {value}/{total} | {duration_formatted}',
    hideCursor: true,
    barsize: 30,
  });
  return {
    begin: (step, total) => shown.start(Math.max(total, 1), 0, { step: step.padEnd(6) }),
    advance: (done) => shown.update(done),
    end: () => {
      shown.update(shown.getTotal());
      shown.stop();
    },
  };
}

function lines(): LoadProgress {
  let [step, total, since] = ['', 0, 0];
  return {
    begin: (name, count) => {
      [step, total, since] = [name, count, performance.now()];
    },
    advance: () => undefined,
    end: () => {
      const seconds = ((performance.now() - since) / 1000).toFixed(2);
      process.stdout.write(`  ${step} ${String(total)} in ${seconds} s\n`);
    },
  };
}
