import { Refusal } from '@cotmoc/base';

/** One word of the command line. */
export interface Command {
  readonly name: string;
  /** `compile FILE… [--json | --table]` */
  readonly usage: string;
  readonly vi: string;
  readonly en: string;
  /** Gives the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** The call's words are off; shows how it goes. */
export function wrongUsage(usage: string): Refusal {
  return new Refusal('invalid', 'wrong-usage', { vi: `Cách dùng: cotmoc ${usage}`, en: `Usage: cotmoc ${usage}` });
}
