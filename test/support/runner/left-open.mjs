const OF_A_TEST = /^(?:TCPServerWrap|TCPSocketWrap|PipeConnectWrap|PipeServerWrap|ProcessWrap|FSEventWrap|Timeout)$/;
const PATIENCE_MS = 2000;

const held = () => process.getActiveResourcesInfo().filter((kind) => OF_A_TEST.test(kind));

/** Watches what keeps this process alive; the function it gives tells, once there was time to close it, what is more than before. */
export function watchOpen() {
  const before = held();
  return async () => {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const left = more(before, held());
      if (left.length === 0 || performance.now() > until) return left;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
}

function more(before, after) {
  const known = [...before];
  return after.filter((kind) => {
    const at = known.indexOf(kind);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}
