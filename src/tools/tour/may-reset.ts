/** Who can be asked: a person at a terminal, or nobody. */
export type Ask = ((question: string) => Promise<string>) | undefined;

/** Whether the tour may reset the sandbox at an address: its own at once, another only where a person or `--yes` says so. */
export async function mayReset(address: string, own: string, args: readonly string[], ask: Ask): Promise<boolean> {
  if (sameOrigin(address, own) || args.includes('--yes')) return true;
  if (ask === undefined) return false;
  const answer = await ask(
    `The tour resets the sandbox at ${address}: what is on record there is gone. Go on? (yes/no) `,
  );
  return answer.trim().toLowerCase() === 'yes';
}

const sameOrigin = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
