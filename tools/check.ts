import { runStep, STEPS } from './steps.ts';

// `npm run check`: everything about the tree that is not a test.
let failed = 0;
for (const step of STEPS) if (!(await runStep(step))) failed += 1;
console.log(`${STEPS.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
