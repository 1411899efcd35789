const SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 43_200] as const;

/** How long to wait, in seconds, after so many tries in vain; undefined once a day and more has been tried. */
export const secondsUntilNextTry = (failedTries: number): number | undefined => SECONDS[failedTries - 1];
