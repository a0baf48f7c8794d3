import { Refusal } from '@cotmoc/base';
import { audit } from './audit.ts';
import type { Command } from './command.ts';
import { compileCommand } from './compile.ts';
import { diff } from './diff.ts';
import { province } from './province.ts';

const COMMANDS: readonly Command[] = [compileCommand, diff, audit, province];

function help(): string {
  const rows = COMMANDS.flatMap((command) => [
    `  cotmoc ${command.usage}`,
    `      ${command.vi}`,
    `      ${command.en}`,
  ]);
  return ['Cột Mốc', '', ...rows].join('\n');
}

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  const command = COMMANDS.find((one) => one.name === name);
  if (!command && name !== undefined && name !== '--help') {
    console.error(`Không có lệnh “${name}”.\nThere is no command “${name}”.\n\n${help()}`);
    return 2;
  }
  if (!command || args.includes('--help')) {
    console.log(help());
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.sentences.vi}\n${error.sentences.en}`);
    return 1;
  }
}

// Output that nobody reads any more (a closed pipe) is no fault.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main();
