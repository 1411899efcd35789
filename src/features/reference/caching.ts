/** How long callers may keep reference answers, in seconds: tables change a few times a year, an hour hides no change for long. */
export const REFERENCE_SECONDS = 3600;
