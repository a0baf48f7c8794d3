import { Breadcrumbs, Button, PageHead, SplitView, Tag } from '@cotmoc/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import type { Plan } from '../plan-data.ts';
import { Chosen, choiceOf, entryOf } from '../review/chosen.ts';
import styles from '../review/review-board.module.css';
import { align } from './align.ts';
import { EditorKeys } from './editor-keys.tsx';
import { type LiveDeeds, LiveFacts, type LiveTab } from './live-facts.tsx';
import { ReadingKeeper } from './live-reading.ts';
import { listsOf, summaryOf } from './reading.ts';
import { sourceText } from './source-text.ts';
import { keepText, keptText } from './text-draft.ts';
import { TextEditor } from './text-editor.ts';
import editorStyles from './text-workbench.module.css';
import { useChangeText } from './use-change-text.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

const route = getRouteApi('/signed-in/plans/$id/review');
const TAB_OF: Readonly<Record<string, LiveTab>> = { t: 'tasks', w: 'warnings', c: 'header', h: 'outline' };

/** The plan's text being edited, with what is read from it beside, refreshed as one types. */
export function TextWorkbench({ plan }: { plan: Plan }) {
  const { at } = route.useSearch();
  const navigate = useNavigate({ from: '/plans/$id/review' });
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const original = useMemo(() => sourceText(plan.compiled), [plan.compiled]);
  const [keeper] = useState(() => new ReadingKeeper(listsOf(plan.compiled), summaryOf(plan.compiled)));
  const [live, setLive] = useState({ reading: keeper.reading, isFailed: false });
  const [isChanged, setIsChanged] = useState(() => keptText(plan.id, plan.version) !== null);
  /** False when the browser has no room to keep what was typed. */
  const [isKept, setIsKept] = useState(true);
  const [tab, setTab] = useState<LiveTab>('warnings');
  const [chosen] = useState(() => new Chosen());
  const [explained, setExplained] = useState<string | null>(null);
  const [pane, setPane] = useState<'start' | 'end'>('start');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const change = useChangeText(plan, () => leave());
  useLeaveGuard(isChanged && !isKept);

  /** The caret came to these facts: shows one of the open tab, or a fault; it never takes the tab away for less. */
  function pick(keys: readonly string[]): void {
    const key = keys.find((one) => TAB_OF[one.charAt(0)] === tab) ?? keys.find((one) => one.startsWith('w'));
    if (key) show(key);
  }
  function show(key: string): void {
    chosen.choose(key);
    setTab(TAB_OF[key.charAt(0)] ?? tab);
  }
  /** Goes from the text to a fact, with the keyboard. */
  function open(key: string): void {
    show(key);
    setPane('end');
    requestAnimationFrame(() => choiceOf(entryOf(key))?.focus());
  }
  const latest = useRef({ pick, open });
  latest.current = { pick, open };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once for a plan's text
  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    const host = document.createElement('div');
    host.className = editorStyles.host ?? '';
    parent.append(host);
    let wasChanged = false;
    const made = new TextEditor({
      parent: host,
      source: keptText(plan.id, plan.version) ?? original,
      keeper,
      onChange: () => {
        // Once: a key has no time for being told what is known.
        if (!wasChanged) startTransition(() => setIsChanged(true));
        wasChanged = true;
      },
      onRead: (reading) => startTransition(() => setLive({ reading, isFailed: false })),
      onFailed: () => setLive({ reading: keeper.reading, isFailed: true }),
      onPause: (text) => setIsKept(keepText(plan.id, plan.version, text === original ? null : text)),
      onPick: (keys) => latest.current.pick(keys),
      onOpen: (key) => latest.current.open(key),
      onWhy: (key) => {
        setExplained(key);
        latest.current.open(key);
      },
    });
    editor.current = made;
    if (at !== undefined) made.goToPlace(align(plan.compiled.text, made.text())[at] ?? 0);
    // With its first frame: sooner, the page would be laid out for it once more.
    const frame = requestAnimationFrame(() => made.view.focus());
    const keep = () => made.keep();
    addEventListener('pagehide', keep);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('pagehide', keep);
      made.close();
      host.remove();
      editor.current = null;
    };
  }, [plan.id, plan.version, original]);

  // A fact chosen once more gives the text the keyboard, at its place.
  const [deeds] = useState<LiveDeeds>(() => ({
    openTab: setTab,
    choose: (key) => {
      const isAgain = chosen.key === key || key.startsWith('h');
      chosen.choose(key);
      setPane('start');
      editor.current?.goTo(key, isAgain);
    },
    fix: (key) => editor.current?.fix(key),
    retry: () => editor.current?.retry(),
  }));

  function leave(): void {
    editor.current?.forget();
    keepText(plan.id, plan.version, null);
    void navigate({ search: {}, replace: true });
  }
  return (
    <div className={styles.board}>
      <div className={styles.head}>
        <PageHead
          title={plan.title}
          above={
            <Breadcrumbs
              steps={[
                <Link key="plans" to="/plans">
                  {t('plans.title')}
                </Link>,
                <Link key="review" to="/plans/$id/review" params={{ id: plan.id }}>
                  {t('plans.review')}
                </Link>,
                t('plans.editText'),
              ]}
            />
          }
          actions={
            <>
              <Button small kind="plain" className={styles.keysButton} onClick={() => setHelpOpen(true)}>
                {t('plans.keysShort')}
              </Button>
              <Button
                small
                kind="primary"
                pending={change.isPending}
                aria-disabled={!isChanged}
                onClick={() => isChanged && editor.current && change.mutate(editor.current.text())}
              >
                {t('plans.text.save')}
              </Button>
              <Button small onClick={leave}>
                {t(isChanged ? 'plans.text.discard' : 'plans.text.close')}
              </Button>
            </>
          }
          below={
            <div className={styles.left}>
              <Tag tone={isChanged ? 'warn' : 'plain'}>{t(isChanged ? 'plans.text.changed' : 'plans.text.same')}</Tag>
              {/* Says by its attribute, not by words that change with each key, that the text was read. */}
              <span
                className={isKept ? styles.hint : undefined}
                role={isKept ? undefined : 'status'}
                data-read={live.reading.ms > 0 ? '' : undefined}
              >
                {t(isKept ? 'plans.text.hint' : 'plans.text.notKept')}
              </span>
            </div>
          }
        />
      </div>
      <div className={styles.panes}>
        <SplitView
          name="review"
          startLabel={t('plans.pane.text')}
          endLabel={t('plans.pane.facts')}
          shown={pane}
          onShow={setPane}
          start={<div ref={place} className={editorStyles.place} />}
          end={
            <div className={styles.facts}>
              <LiveFacts
                reading={live.reading}
                isFailed={live.isFailed}
                kept={plan.tasks}
                sourceName={plan.sourceName}
                tab={tab}
                chosen={chosen}
                explained={explained}
                deeds={deeds}
              />
            </div>
          }
        />
      </div>
      <EditorKeys open={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
