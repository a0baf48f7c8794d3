import { spawn } from 'node:child_process';
import { ROOT } from './root.ts';

export interface ProgramResult {
  /** 127 when it could not be started. */
  readonly code: number;
  /** What it wrote, both channels in order of arrival. */
  readonly output: string;
}

/** Runs a program in the repository's folder to its end and keeps what it wrote. */
export function runProgram(command: string, args: readonly string[]): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Runs a script with the Node that runs this one. */
export function runNode(script: string, args: readonly string[] = []): Promise<ProgramResult> {
  return runProgram(process.execPath, [script, ...args]);
}
