// A worker that warms the compiler up on some texts and then compiles others for the first time, once each.
import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '@cotmoc/plan';

/** What the worker is given. */
export interface FirstSeen {
  readonly known: readonly string[];
  readonly unseen: readonly string[];
  readonly rounds: number;
}

/** Milliseconds of work: the unseen texts compiled once, and normalised and split as often as gives a fair mean. */
export interface FirstSeenTimes {
  readonly compile: number;
  readonly bare: number;
}

function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e3;
}

// The message is what this project's own benchmark sends.
const { known, unseen, rounds } = workerData as FirstSeen;
let kept = 0;
for (let round = 0; round < rounds; round++) for (const text of known) kept += compile(text).tasks.length;
for (let round = 0; round < 200; round++) for (const text of known) kept += text.normalize('NFC').split('\n').length;
const began = worked();
for (const text of unseen) kept += compile(text).tasks.length;
const middle = worked();
for (let round = 0; round < 200; round++) for (const text of unseen) kept += text.normalize('NFC').split('\n').length;
const times: FirstSeenTimes = { compile: middle - began, bare: (worked() - middle) / 200 };
if (kept > 0) parentPort?.postMessage(times);
