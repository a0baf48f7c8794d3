import { existsSync } from 'node:fs';
import { describeFault, findBoundaryFaults } from './boundaries.ts';
import { inRoot, ROOT } from './root.ts';
import { runNode } from './run-program.ts';
import { findSizeFaults, measureSizes } from './sizes.ts';

export interface StepResult {
  readonly passed: boolean;
  /** Printed in full when the step failed; a short remark otherwise. */
  readonly text: string;
}

/** One check of the tree that is not a test; it counts as one in the sum. */
export interface Step {
  readonly name: string;
  run(): Promise<StepResult>;
}

const format: Step = {
  name: 'format',
  async run() {
    const { code, output } = await runNode('node_modules/@biomejs/biome/bin/biome', [
      'check',
      '--colors=off',
      '--max-diagnostics=100',
      '.',
    ]);
    return { passed: code === 0, text: output };
  },
};

const types: Step = {
  name: 'types',
  async run() {
    const projects = ['tsconfig.pure.json', 'tsconfig.node.json', 'tsconfig.web.json'];
    const results = await Promise.all(
      projects.map((project) => runNode('node_modules/typescript/bin/tsc', ['-p', project, '--pretty', 'false'])),
    );
    const faults = results.flatMap(({ code, output }, index) => (code === 0 ? [] : `${projects[index]}\n${output}`));
    return { passed: faults.length === 0, text: faults.join('\n') };
  },
};

const boundaries: Step = {
  name: 'boundaries',
  async run() {
    const faults = findBoundaryFaults(ROOT);
    return { passed: faults.length === 0, text: faults.map(describeFault).join('\n') };
  },
};

const sizes: Step = {
  name: 'sizes',
  async run() {
    const measured = measureSizes(ROOT);
    const faults = findSizeFaults(measured);
    return { passed: faults.length === 0, text: faults.join('\n') };
  },
};

const generated: Step = {
  name: 'generated',
  async run() {
    if (!existsSync(inRoot('tools/generate.ts'))) return { passed: true, text: 'nothing is generated yet' };
    const { code, output } = await runNode('tools/generate.ts', ['--check']);
    return { passed: code === 0, text: code === 0 ? '' : `${output}\nRun: npm run generate` };
  },
};

/** In the order in which they run. */
export const STEPS: readonly Step[] = [format, types, boundaries, sizes, generated];

/** Runs one step, printing its line, and what is wrong in full. */
export async function runStep(step: Step): Promise<boolean> {
  const started = performance.now();
  const { passed, text } = await step.run().catch((error: unknown) => ({ passed: false, text: String(error) }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const remark = passed && text && text.length < 100 ? `  (${text})` : '';
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${step.name.padEnd(11)} ${seconds.padStart(6)} s${remark}`);
  if (!passed) console.log(`\n${text.trim()}\n`);
  return passed;
}
