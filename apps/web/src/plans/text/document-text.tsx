import { memo, useEffect, useMemo, useRef } from 'react';
import { t } from '../../messages/t.ts';
import type { Verdict } from '../plan-data.ts';
import { type Block, blocksOf, runsOf } from './blocks.ts';
import { bringIntoPane } from './bring-into-pane.ts';
import styles from './document-text.module.css';
import { type Mark, marksOf, type Placed } from './marks.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { CompiledPlan } from '@cotmoc/plan';

/** A task or duty in the text, with what was said of it. */
export interface PlacedFact extends Placed {
  readonly verdict: Verdict;
}

export interface DocumentTextProps {
  readonly compiled: CompiledPlan;
  readonly tasks: readonly PlacedFact[];
  readonly duties: readonly PlacedFact[];
  /** The fact that is lit, by its key. */
  readonly lit: string | null;
  /** Brings a place of the text into view when it changes. */
  readonly at?: { readonly from: number } | null | undefined;
  /** A person chose a piece of the text; keys of its facts. */
  readonly onPick?: ((keys: readonly string[]) => void) | undefined;
}

/** The plan's own text, set like the paper it came from, with marks over what was read. Computed once a compile. */
export function DocumentText({ compiled, tasks, duties, lit, at, onPick }: DocumentTextProps) {
  const paper = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(compiled), [compiled]);
  // Verdicts come and go; the marks stay as long as the same facts stand at the same places.
  const places = placesOf([...tasks, ...duties]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `places` stands for the tasks' and duties' places
  const segments = useMemo(
    () => segmentsOf(runsOf(blocks), marksOf(compiled, { tasks, duties })),
    [compiled, blocks, places],
  );
  const signs = useMemo(() => signsOf(blocks, [...tasks, ...duties]), [blocks, tasks, duties]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new segments are new elements to light
  useEffect(() => {
    const root = paper.current;
    if (!root || lit === null) return;
    const pieces = [...root.querySelectorAll<HTMLElement>(`[data-keys~="${CSS.escape(lit)}"]`)];
    for (const piece of pieces) piece.dataset['lit'] = '';
    const first = pieces.find((piece) => piece.dataset['own']?.split(' ').includes(lit)) ?? pieces[0];
    if (first) bringIntoPane(first);
    return () => {
      for (const piece of pieces) delete piece.dataset['lit'];
    };
  }, [lit, segments]);

  useEffect(() => {
    if (!at || !paper.current) return;
    const piece = [...paper.current.querySelectorAll<HTMLElement>('[data-from]')].findLast(
      (one) => Number(one.dataset['from']) <= at.from,
    );
    if (!piece) return;
    bringIntoPane(piece);
    const block = piece.closest<HTMLElement>('[data-block]') ?? piece;
    block.dataset['found'] = '';
    return () => {
      delete block.dataset['found'];
    };
  }, [at]);

  function pick(target: EventTarget): void {
    if (!onPick || !(target instanceof Element)) return;
    // Somebody who drags over the text is choosing words, not a fact.
    if (window.getSelection()?.isCollapsed === false) return;
    const keys = target.closest<HTMLElement>('[data-keys]')?.dataset['keys'];
    if (keys) onPick(keys.split(' '));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing the text is a second way; the list of facts is the keyboard's
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div ref={paper} className={styles.paper} data-paper="" onClick={(event) => pick(event.target)} lang="vi">
      {blocks.map((block) => (
        <BlockView key={block.from} block={block} segments={segments} signs={signs.get(block.from) ?? ''} />
      ))}
    </div>
  );
}

function placesOf(facts: readonly Placed[]): string {
  return facts.map((fact) => `${fact.key}:${fact.from}-${fact.to}:${fact.path ?? ''}`).join();
}

/** What stands in the margin of each block: `t1:open t2:accepted`, by the block's beginning. */
function signsOf(blocks: readonly Block[], facts: readonly PlacedFact[]): Map<number, string> {
  const signs = new Map<number, string>();
  for (const { key, from, verdict } of facts) {
    if (from === null) continue;
    const block = blocks.findLast((one) => one.from <= from);
    if (block) signs.set(block.from, `${signs.get(block.from) ?? ''} ${key}:${verdict}`.trim());
  }
  return signs;
}

interface BlockViewProps {
  readonly block: Block;
  readonly segments: ReadonlyMap<number, readonly Segment[]>;
  readonly signs: string;
}

const BlockView = memo(function BlockView({ block, segments, signs }: BlockViewProps) {
  const margin = signs !== '' && <Margin signs={signs} />;
  if (block.kind === 'table') {
    const width = Math.max(...block.rows.map((row) => row.cells.length));
    return (
      <div className={styles.tableBlock} data-block="">
        {margin}
        <div className={styles.tableScroll}>
          <table className={styles.table}>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.cells[0]?.from}>
                  {row.cells.map((cell, index) => {
                    const last = index === row.cells.length - 1;
                    const span = last && row.cells.length < width ? width - row.cells.length + 1 : undefined;
                    const Cell = row.heading ? 'th' : 'td';
                    return (
                      <Cell key={cell.from} colSpan={span}>
                        <Pieces segments={segments.get(cell.from)} />
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    );
  }
  const { kind, depth } = block;
  return (
    <div className={styles[kind]} data-block="" style={{ '--depth': depth }}>
      {margin}
      <Pieces segments={segments.get(block.run.from)} />
    </div>
  );
});

const SHAPES: Record<Mark['kind'], string | undefined> = {
  task: styles.task,
  body: styles.body,
  time: styles.time,
  quantity: styles.quantity,
  money: styles.money,
  citation: styles.citation,
  diagnostic: undefined,
};

const TextOfPlan = { current: '' };

function Pieces({ segments }: { segments: readonly Segment[] | undefined }) {
  return segments?.map((segment) => <Piece key={segment.from} segment={segment} />);
}
