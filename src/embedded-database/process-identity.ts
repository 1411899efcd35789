import { readFileSync } from 'node:fs';

/** What tells a process from a later one with the same number: boot and start time; null where the system does not say. */
export function processStart(pid: number): string | null {
  const startTicks = statFields(pid)?.[19];
  if (startTicks === undefined) return null;
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${startTicks}`;
  } catch {
    return startTicks;
  }
}

/** Says whether the process lives and is the one whose start was noted. */
export function isRunning(pid: number, notedStart: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // A killed process keeps its number until its parent has looked at it.
  if (statFields(pid)?.[0] === 'Z') return false;
  const start = processStart(pid);
  return notedStart === null || start === null || start === notedStart;
}

// The fields after the command name, which is in parentheses and may hold anything: state first, start time twentieth.
function statFields(pid: number): string[] | undefined {
  try {
    const line = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
