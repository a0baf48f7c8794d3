const REPEAT_MS = 1000;

/**
 * Calls `stop` once when the process is asked to end (Ctrl-C, SIGTERM, SIGHUP, or the launcher gone), then ends with
 * the code `stop` gives (0 when it gives none). The same wish repeated within a second counts as one; repeated later
 * it ends the process at once with code 130.
 */
export function onStop(stop: (why: string) => Promise<number | undefined>): void {
  let first = 0;
  async function ask(why: string): Promise<void> {
    const now = performance.now();
    if (first > 0) {
      if (now - first > REPEAT_MS) process.exit(130);
      return;
    }
    first = now;
    try {
      process.exit((await stop(why)) ?? 0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void ask(signal));
  if (process.channel) {
    process.on('disconnect', () => void ask('disconnect'));
    process.channel.unref();
  }
}
