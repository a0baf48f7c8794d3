import type { CompiledPlan } from '@cotmoc/plan';
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { blocksOf, runsOf } from './blocks.ts';
import { bringIntoPane } from './bring-into-pane.ts';
import styles from './document-text.module.css';
import { marksOf, type Placed } from './marks.ts';
import { SectionView } from './section-view.tsx';
import { sectionsOf } from './sections.ts';
import { segmentsOf } from './segments.ts';
import { anchorsOf, type PlacedFact, signsOf, signsWithin } from './signs.ts';

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
  /** Which pane a small screen shows; what is lit is brought into view when the text's turn comes. */
  readonly pane?: string | undefined;
  /** Kinds of marks that are not shown, with spaces between. */
  readonly hidden?: string | undefined;
}

/** The plan's own text, set like the paper it came from, with marks over what was read. Computed once a compile. */
export const DocumentText = memo(function DocumentText(props: DocumentTextProps) {
  const { compiled, tasks, duties, lit, at, onPick, pane, hidden } = props;
  const paper = useRef<HTMLDivElement>(null);
  /** Where each fact's words are drawn; looked for once a drawing, not once a key. */
  const index = useRef<{ segments: object; pieces: ReadonlyMap<string, readonly HTMLElement[]> } | null>(null);
  const blocks = useMemo(() => blocksOf(compiled), [compiled]);
  const facts = useMemo(() => [...tasks, ...duties], [tasks, duties]);
  // Verdicts come and go; the marks stay as long as the same facts stand at the same places.
  const places = useMemo(() => placesOf(facts), [facts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `places` stands for the places of tasks and duties
  const segments = useMemo(
    () => segmentsOf(compiled.text, runsOf(blocks), marksOf(compiled, { tasks, duties })),
    [compiled, blocks, places],
  );
  const sections = useMemo(() => sectionsOf(blocks), [blocks]);
  const anchors = useMemo(() => anchorsOf(blocks), [blocks]);
  const signs = useMemo(() => signsOf(anchors, facts), [anchors, facts]);
  // Light comes and goes without the text being drawn again.
  const drawn = useMemo(
    () =>
      sections.map((section) => (
        <SectionView
          key={section.blocks[0]?.from}
          section={section}
          segments={segments}
          signs={signs}
          marked={signsWithin(section.blocks, signs)}
        />
      )),
    [sections, segments, signs],
  );

  // At once: put off, it would fall into the next key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new segments are new elements to light, and a pane that was away had no place to scroll
  useLayoutEffect(() => {
    const root = paper.current;
    if (!root || lit === null) return;
    if (index.current?.segments !== segments) index.current = { segments, pieces: piecesByFact(root) };
    const pieces = index.current.pieces.get(lit) ?? [];
    for (const piece of pieces) piece.dataset['lit'] = '';
    const first = pieces.find((piece) => piece.dataset['kinds']?.includes('task')) ?? pieces[0];
    if (first) bringIntoPane(first);
    return () => {
      for (const piece of pieces) delete piece.dataset['lit'];
    };
  }, [lit, segments, pane]);

  useEffect(() => {
    if (!at || !paper.current) return;
    const pieces = [...paper.current.querySelectorAll<HTMLElement>('[data-from]')];
    const piece = pieces.findLast((one) => Number(one.dataset['from']) <= at.from);
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
    <div
      ref={paper}
      className={styles.paper}
      data-paper=""
      data-hidden={hidden}
      onClick={(event) => pick(event.target)}
      lang="vi"
    >
      {drawn}
    </div>
  );
});

/** The drawn pieces of text, by the facts that stand in them; signs in the margin too. */
function piecesByFact(root: HTMLElement): Map<string, HTMLElement[]> {
  const pieces = new Map<string, HTMLElement[]>();
  for (const piece of root.querySelectorAll<HTMLElement>('[data-keys]')) {
    for (const key of piece.dataset['keys']?.split(' ') ?? []) {
      const others = pieces.get(key);
      if (others) others.push(piece);
      else pieces.set(key, [piece]);
    }
  }
  return pieces;
}

function placesOf(facts: readonly Placed[]): string {
  return facts.map((fact) => `${fact.key}:${fact.from}-${fact.to}:${fact.path ?? ''}`).join();
}
