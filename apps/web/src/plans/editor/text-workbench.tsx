import type { CompiledPlan } from '@cotmoc/plan';
import { Breadcrumbs, Button, PageHead, SplitView, Tag } from '@cotmoc/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import type { Plan } from '../plan-data.ts';
import styles from '../review/review-board.module.css';
import { type LiveDeeds, LiveFacts, type LiveTab } from './live-facts.tsx';
import { sourceText } from './source-text.ts';
import { keepText, keptText } from './text-draft.ts';
import { TextEditor } from './text-editor.ts';
import editorStyles from './text-workbench.module.css';
import { useChangeText } from './use-change-text.ts';

const route = getRouteApi('/signed-in/plans/$id/review');
const TAB_OF: Readonly<Record<string, LiveTab>> = { t: 'tasks', w: 'warnings', c: 'header' };

/** The plan's text being edited, with what is read from it beside, refreshed as one types. */
export function TextWorkbench({ plan }: { plan: Plan }) {
  const { at } = route.useSearch();
  const navigate = useNavigate({ from: '/plans/$id/review' });
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const [live, setLive] = useState<{ compiled: CompiledPlan; ms: number }>({ compiled: plan.compiled, ms: 0 });
  const [isChanged, setIsChanged] = useState(() => keptText(plan.id, plan.version) !== null);
  const [tab, setTab] = useState<LiveTab>('warnings');
  const [selected, setSelected] = useState<string | null>(null);
  const [pane, setPane] = useState<'start' | 'end'>('start');
  const original = useMemo(() => sourceText(plan.compiled), [plan.compiled]);
  const change = useChangeText(plan, () => leave());

  /** The caret came to these facts: shows one of the open tab, or a fault; it never takes the tab away for less. */
  function pick(keys: readonly string[]): void {
    const key = keys.find((one) => TAB_OF[one.charAt(0)] === tab) ?? keys.find((one) => one.startsWith('w'));
    if (!key) return;
    setSelected(key);
    setTab(TAB_OF[key.charAt(0)] ?? tab);
  }
  const picked = useRef(pick);
  picked.current = pick;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once for a plan's text
  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    const host = document.createElement('div');
    host.className = editorStyles.host ?? '';
    parent.append(host);
    let isFirst = true;
    const made = new TextEditor({
      parent: host,
      source: keptText(plan.id, plan.version) ?? original,
      onChange: () => setIsChanged(true),
      onCompiled: (compiled, ms) => {
        if (isFirst && at !== undefined) made.goTo(at, at + 1);
        isFirst = false;
        startTransition(() => setLive({ compiled, ms }));
      },
      onPause: (text) => keepText(plan.id, plan.version, text === original ? null : text),
      onPick: (keys) => picked.current(keys),
    });
    editor.current = made;
    made.view.focus();
    return () => {
      made.close();
      host.remove();
      editor.current = null;
    };
  }, [plan.id, plan.version, original]);

  const [deeds] = useState<LiveDeeds>(() => ({
    openTab: setTab,
    choose: (key) => {
      setSelected(key);
      editor.current?.showFact(key);
      setPane('start');
    },
    jump: (from) => {
      editor.current?.goTo(from, from + 1);
      setPane('start');
    },
    fix: ({ fix }) => fix && editor.current?.fix(fix),
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
              <span className={styles.hint}>{t('plans.text.hint')}</span>
              <span className={styles.saving}>{t('plans.text.read', { ms: Math.max(1, Math.round(live.ms)) })}</span>
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
              <LiveFacts plan={plan} compiled={live.compiled} tab={tab} selected={selected} deeds={deeds} />
            </div>
          }
        />
      </div>
    </div>
  );
}
