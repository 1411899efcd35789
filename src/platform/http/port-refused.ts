const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has it',
  EACCES: 'this user may not open it',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
};

/** Says which setting names a port that cannot be listened on, and why; any other error stays what it is. */
export function portRefused(setting: string, port: number, host: string, error: unknown): unknown {
  const why = error instanceof Error && 'code' in error ? WHY[String(error.code)] : undefined;
  return why === undefined
    ? error
    : new Error(`${setting} ${String(port)} on ${host} cannot be used: ${why}. Set ${setting} to another port.`, {
        cause: error,
      });
}
