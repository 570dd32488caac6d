/** A browser takes its time on a slow machine; what is waited for is waited for by `soon` and by Playwright, each of which says what never came. */
jest.setTimeout(120_000);
