/** A browser takes its time. */
jest.setTimeout(60_000);
