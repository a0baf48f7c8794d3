import type { CompiledPlan } from '@cotmoc/plan';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { Chosen } from '../review/chosen.ts';
import { blocksOf, runsOf } from './blocks.ts';
import { bringIntoPane } from './bring-into-pane.ts';
import styles from './document-text.module.css';
import { marksOf, type Placed } from './marks.ts';
import { SectionView } from './section-view.tsx';
import { sectionsOf } from './sections.ts';
import { segmentsOf } from './segments.ts';
import { anchorsOf, type PlacedFact, signsOf, signsWithin } from './signs.ts';
import { useLight } from './use-light.ts';

export interface DocumentTextProps {
  readonly compiled: CompiledPlan;
  readonly tasks: readonly PlacedFact[];
  readonly duties: readonly PlacedFact[];
  /** The fact that is chosen is lit. */
  readonly chosen: Chosen;
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
  const { compiled, tasks, duties, chosen, at, onPick, pane, hidden } = props;
  const paper = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(compiled), [compiled]);
  const facts = useMemo(() => [...tasks, ...duties], [tasks, duties]);
  // Verdicts come and go; the marks stay as long as the same facts stand at the same places.
  const placed = useRef({ tasks, duties });
  if (!isPlacedSame(placed.current.tasks, tasks) || !isPlacedSame(placed.current.duties, duties)) {
    placed.current = { tasks, duties };
  }
  const places = placed.current;
  const segments = useMemo(
    () => segmentsOf(compiled.text, runsOf(blocks), marksOf(compiled, places)),
    [compiled, blocks, places],
  );
  const sections = useMemo(() => sectionsOf(blocks), [blocks]);
  const anchors = useMemo(() => sections.map((section) => anchorsOf(section.blocks)), [sections]);
  const signs = useMemo(() => signsOf(anchors.flat(), facts), [anchors, facts]);
  const drawn = useMemo(
    () =>
      sections.map((section, at) => (
        <SectionView
          key={section.blocks[0]?.from}
          section={section}
          segments={segments}
          signs={signs}
          marked={signsWithin(anchors[at] ?? [], signs)}
        />
      )),
    [sections, anchors, segments, signs],
  );

  useLight({ paper, chosen, drawn: segments, pane });

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

function isPlacedSame(before: readonly Placed[], facts: readonly Placed[]): boolean {
  if (before.length !== facts.length) return false;
  return facts.every((fact, at) => {
    const was = before[at];
    return was?.key === fact.key && was.from === fact.from && was.to === fact.to && was.path === fact.path;
  });
}
