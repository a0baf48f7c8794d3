import type { Page } from 'playwright-core';

/** One entry of the browser's own trace; `ts` and `dur` by the clock on the wall, `tts` and `tdur` by the thread's, in microseconds. */
export interface Traced {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** What the browser noted while something was done on a page. */
export async function trace(page: Page, act: () => Promise<void>): Promise<readonly Traced[]> {
  const session = await page.context().newCDPSession(page);
  const traced: Traced[] = [];
  // The protocol leaves the entries of a trace open; these are those of devtools.timeline.
  session.on('Tracing.dataCollected', ({ value }) => traced.push(...(value as unknown as Traced[])));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  // Starting the trace has a cost of its own.
  await page.waitForTimeout(500);
  await act();
  await page.waitForTimeout(500);
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return traced;
}

/** Milliseconds of the thread's work from one moment of its clock to another. */
function workBetween(tasks: readonly Traced[], from: number, to: number): number {
  let work = 0;
  for (const { tts = 0, tdur = 0 } of tasks) work += Math.max(0, Math.min(to, tts + tdur) - Math.max(from, tts));
  return work / 1000;
}

/**
 * The work of the page's own thread for each key, in milliseconds: its tasks from the key to the end of the first frame
 * after it, whatever they do. A key that changed no frame is left out. What lies between tasks is no work, though the
 * browser's slowing down lets the thread's clock run on while it waits for the frame.
 */
export function keyWork(traced: readonly Traced[]): number[] {
  const tasks = traced.filter((one) => one.name === 'RunTask');
  const keys = traced.filter((one) => one.name === 'EventDispatch' && one.args?.data?.type === 'keydown');
  const frames = traced.filter((one) => one.name === 'Layerize').sort((a, b) => a.ts - b.ts);
  return keys.flatMap((key) => {
    const isHere = (one: Traced) => one.pid === key.pid && one.tid === key.tid;
    const frame = frames.find((one) => one.ts > key.ts && isHere(one));
    if (frame?.tts === undefined || key.tts === undefined) return [];
    return [workBetween(tasks.filter(isHere), key.tts, frame.tts + (frame.tdur ?? 0))];
  });
}

/** The longest task of the page's own thread, in milliseconds of its work: so long nothing that a person does is answered. */
export function longestTask(traced: readonly Traced[]): number {
  const frame = traced.find((one) => one.name === 'Layerize');
  const own = traced.filter((one) => one.name === 'RunTask' && one.pid === frame?.pid && one.tid === frame.tid);
  return Math.max(0, ...own.map((task) => task.tdur ?? 0)) / 1000;
}
