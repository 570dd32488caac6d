/** Waits for what a test looks for: an expectation is tried until it holds, and told where it never does. No test counts on how fast a machine is. */
const PATIENCE = 30_000;
const PAUSE = 25;

/** Tries `expectation` until it throws nothing; throws what it threw last when half a minute is over. */
export async function soon(expectation: () => void | Promise<void>): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      return await expectation();
    } catch (thrown) {
      if (Date.now() > end) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
