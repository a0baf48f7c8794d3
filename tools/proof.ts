import { type Context, type Figures, runFigures } from './figures.ts';

// `npm run proof -- NAME [--seconds N]`: shows one thing that the program promises. Without a name: what there is.

/** What a file of proofs/ exports: `about` and `proof`, which throws when what it checks does not hold. */
export interface Proof {
  readonly about: string;
  /** `seconds` is how long it may go on, where it goes on until it is told to stop. */
  readonly proof: (context: Context & { readonly seconds: number }) => Promise<Figures>;
}

const DEFAULT_SECONDS = 60;

function readArguments(args: readonly string[]): { name: string | null; seconds: number } {
  let name: string | null = null;
  let seconds = DEFAULT_SECONDS;
  for (let at = 0; at < args.length; at++) {
    const [flag = '', value] = (args[at] ?? '').split('=');
    if (flag === '--seconds') seconds = Number(value ?? args[++at]);
    else name = flag;
  }
  if (!(seconds > 0)) throw new RangeError('--seconds needs a number above 0');
  return { name, seconds };
}

const { name, seconds } = readArguments(process.argv.slice(2));
const code = await runFigures({
  folder: 'proofs',
  name,
  pick(file) {
    // Every file of proofs/ has this form; one that has not fails when it is called.
    const { about, proof } = file as unknown as Proof;
    return { about, run: (context) => proof({ ...context, seconds }) };
  },
});
process.exit(code);
