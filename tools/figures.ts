import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, ROOT } from './root.ts';
import { listFiles } from './source-files.ts';
import { onStop } from './stop-signal.ts';

/** What a proof or a bench found, a number or a word a name. */
export type Figures = Readonly<Record<string, string | number>>;

/** What every proof and bench is given. */
export interface Context {
  /** Prints a line while it runs. */
  readonly say: (line: string) => void;
  /** Registers what must be stopped or removed at the end, also after a failure and on Ctrl-C; last first. */
  readonly atEnd: (work: () => Promise<void> | void) => void;
}

interface Program {
  /** One line: what it shows. */
  readonly about: string;
  readonly run: (context: Context) => Promise<Figures>;
}

/** `NAME: key=value key=value`. */
export function formatFigures(name: string, figures: Figures): string {
  const parts = Object.entries(figures).map(([key, value]) => `${key}=${String(value).replace(/\s+/g, '_')}`);
  return `${name}: ${parts.join(' ')}`;
}

function listPrograms(folder: string): string[] {
  return listFiles(ROOT, [folder], /^[a-z0-9-]+\.ts$/)
    .filter((file) => file.split('/').length === 2)
    .map((file) => basename(file, '.ts'));
}

export interface RunOptions {
  /** `proofs` or `bench`. */
  readonly folder: string;
  /** The program to run; null lists all of them with their line. */
  readonly name: string | null;
  /** Takes the program out of what its file exports. */
  readonly pick: (file: Readonly<Record<string, unknown>>) => Program;
}

async function load({ folder, pick }: RunOptions, name: string): Promise<Program> {
  return pick(await import(pathToFileURL(inRoot(folder, `${name}.ts`)).href));
}

/** Runs one program, prints its figures as the last line, and gives the exit code: 0 only when it held. */
export async function runFigures(options: RunOptions): Promise<number> {
  const { folder, name } = options;
  const names = listPrograms(folder);
  if (name === null) {
    for (const one of names) console.log(`${one.padEnd(14)} ${(await load(options, one)).about}`);
    return 0;
  }
  if (!existsSync(inRoot(folder, `${name}.ts`))) {
    console.error(`There is no ${folder}/${name}.ts. There is: ${names.join(', ') || 'nothing yet'}.`);
    return 2;
  }
  const endings: (() => Promise<void> | void)[] = [];
  async function end(): Promise<void> {
    for (let work = endings.pop(); work; work = endings.pop()) {
      await Promise.resolve(work()).catch((error: unknown) => console.error(error));
    }
  }
  onStop(async () => {
    await end();
    return 130;
  });
  try {
    const program = await load(options, name);
    console.log(program.about);
    const figures = await program.run({
      say: (line) => console.log(`  ${line}`),
      atEnd: (work) => endings.push(work),
    });
    await end();
    console.log(formatFigures(name, figures));
    return 0;
  } catch (error) {
    await end();
    console.error(error);
    console.log(`${name}: FAILED`);
    return 1;
  }
}
