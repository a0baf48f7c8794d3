import { type Context, type Figures, runFigures } from './figures.ts';

// `npm run bench -- NAME`: measures one thing against the baseline it names. Without a name: what there is.

/** What a file of bench/ exports: `about` and `bench`, which throws when a bound that it states does not hold. */
export interface Bench {
  readonly about: string;
  readonly bench: (context: Context) => Promise<Figures>;
}

const code = await runFigures({
  folder: 'bench',
  name: process.argv[2] ?? null,
  pick(file) {
    // Every file of bench/ has this form; one that has not fails when it is called.
    const { about, bench } = file as unknown as Bench;
    return { about, run: bench };
  },
});
process.exit(code);
