import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import { listFiles, ROOT_FOLDERS, WORKSPACE_FOLDERS } from './source-files.ts';

export interface MeasuredFile {
  readonly file: string;
  readonly lines: number;
  readonly firstLine: string;
}

const LONGEST = 400;
const LONGEST_IDEA = 800;
const LONGEST_TEST = 600;
const LONGEST_P90 = 250;
const MOST_FILES = 25;
/** Where one idea may be one long file, when its first line says why. */
const IDEAS = /^packages\/(?:plan|documents)\//;

/** Every program file and test of the tree with its length; generated files are left out. */
export function measureSizes(root: string): MeasuredFile[] {
  return listFiles(root, [...WORKSPACE_FOLDERS, ...ROOT_FOLDERS], /\.(?:tsx?|mjs|js)$/)
    .filter((file) => !/\.gen\.tsx?$/.test(file))
    .map((file) => {
      const rows = readFileSync(join(root, file), 'utf8').replace(/\n$/, '').split('\n');
      return { file, lines: rows.length, firstLine: rows[0] ?? '' };
    });
}

/** The value below or at which the share (0–1) of the numbers lies; 0 for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function checkFile({ file, lines, firstLine }: MeasuredFile): string | null {
  if (isTest(file)) {
    return lines > LONGEST_TEST
      ? `${file}: ${lines} lines; a test has ${LONGEST_TEST} at most: split it by verb.`
      : null;
  }
  if (IDEAS.test(file)) {
    if (lines > LONGEST_IDEA) return `${file}: ${lines} lines; ${LONGEST_IDEA} at most, even for one idea.`;
    const saysWhy = /^\s*(?:\/\/|\/\*)/.test(firstLine) && firstLine.length >= 30;
    return lines > LONGEST && !saysWhy
      ? `${file}: ${lines} lines; above ${LONGEST} the first line must be a comment saying why it is one idea.`
      : null;
  }
  return lines > LONGEST ? `${file}: ${lines} lines; ${LONGEST} at most: give each verb its own file.` : null;
}

/** A sentence for each limit that does not hold; empty when all do. */
export function findSizeFaults(measured: readonly MeasuredFile[]): string[] {
  const faults = measured.map(checkFile).filter((fault) => fault !== null);
  const work = measured.filter(({ file }) => /^(?:modules|apps)\//.test(file) && !isTest(file));
  const p90 = quantile(
    work.map(({ lines }) => lines),
    0.9,
  );
  if (p90 > LONGEST_P90) {
    faults.push(`modules and apps: a tenth of the files is longer than ${p90} lines; ${LONGEST_P90} is the limit.`);
  }
  const counts = new Map<string, number>();
  for (const { file } of work) {
    const folder = /^modules\/[^/]+/.exec(file)?.[0];
    if (folder) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  for (const [folder, count] of counts) {
    if (count > MOST_FILES) faults.push(`${folder}: ${count} files; above ${MOST_FILES} it is two modules: split it.`);
  }
  return faults;
}

/** A line a folder: how many files, the median, the ninetieth hundredth and the longest. */
export function describeSizes(measured: readonly MeasuredFile[]): string {
  return [...WORKSPACE_FOLDERS, ...ROOT_FOLDERS]
    .map((folder) => {
      const lines = measured
        .filter(({ file }) => file.startsWith(`${folder}/`) && !isTest(file))
        .map((one) => one.lines);
      const figures = [quantile(lines, 0.5), quantile(lines, 0.9), quantile(lines, 1)];
      return `${folder}: ${lines.length} files, median ${figures[0]}, p90 ${figures[1]}, longest ${figures[2]}`;
    })
    .join('\n');
}

if (import.meta.main) {
  const measured = measureSizes(ROOT);
  const faults = findSizeFaults(measured);
  console.log(describeSizes(measured));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
