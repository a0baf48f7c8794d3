import { parentPort, workerData } from 'node:worker_threads';

// People at their machines, in a thread of its own so that asking does not slow the answers: each asks, reads, asks again.

interface Asking {
  readonly url: string;
  readonly cookies: readonly string[];
  readonly people: number;
  /** Milliseconds from one question of a person to the next; 0: at once. */
  readonly everyMs: number;
  readonly forMs: number;
}

const { url, cookies, people, everyMs, forMs }: Asking = workerData;

async function beOne(at: number, times: number[]): Promise<void> {
  const cookie = cookies[at % cookies.length] ?? '';
  const end = performance.now() + forMs;
  // Spread over the first round, as people are.
  await new Promise((resolve) => setTimeout(resolve, (everyMs * at) / people));
  while (performance.now() < end) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { cookie, 'x-cotmoc': '1', 'x-cotmoc-idle': '0' } });
    await answer.arrayBuffer();
    if (answer.status < 500 && !answer.ok) throw new Error(`${url}: ${answer.status}`);
    const took = performance.now() - began;
    // A server that gave up has not answered at all.
    times.push(answer.ok ? took : Number.POSITIVE_INFINITY);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, everyMs - took)));
  }
}

const times: number[] = [];
await Promise.all(Array.from({ length: people }, (_, at) => beOne(at, times)));
parentPort?.postMessage(times);
