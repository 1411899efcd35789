/** How many rows a plan of `explain (analyze, format json)` went through, those that it left out too. */
export function rowsLookedAt(plan: Record<string, any>): number {
  const count = (name: string): number => Number(plan[name] ?? 0);
  const rows = count('Actual Rows') + count('Rows Removed by Filter') + count('Rows Removed by Join Filter');
  const below: readonly Record<string, any>[] = plan['Plans'] ?? [];
  return count('Actual Loops') * rows + below.reduce((sum, one) => sum + rowsLookedAt(one), 0);
}
