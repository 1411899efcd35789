/** Whether the command line asks how the command is used. */
export const asksForHelp = (args: readonly string[] = process.argv.slice(2)): boolean =>
  args.some((arg) => arg === '--help' || arg === '-h');
