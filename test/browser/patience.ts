/** A browser takes its time, and on a busy machine an answer may come after it was looked for: what failed is tried again, and told. */
jest.setTimeout(60_000);
jest.retryTimes(3, { logErrorsBeforeRetry: true });
