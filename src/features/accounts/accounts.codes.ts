/** What its codes mean, where the code that says them says nothing with them. */
export const ACCOUNTS_CODES: Readonly<Record<string, string>> = {
  as_known_now_only: 'This is known as it is known now alone; the question was how it was known at another instant.',
  nothing_on_that_day: 'Nothing is on record of who the importer was on that day.',
  not_asked: 'This part is given only where it is asked for.',
};
