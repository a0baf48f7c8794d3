import { SplitView, Tabs, useToast } from '@cotmoc/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import type { DutyPatch, Plan, TaskPatch, Verdict } from '../plan-data.ts';
import { bringIntoPane } from '../text/bring-into-pane.ts';
import { selectedWords } from '../text/selected-span.ts';
import { SelectionBar } from '../text/selection-bar.tsx';
import { TextPane } from '../text/text-pane.tsx';
import { AgencyList } from './agency-list.tsx';
import { DutyList } from './duty-list.tsx';
import { leftToDo, nextAfter, type TaskFilter, tasksToShow } from './fact-order.ts';
import { HeaderFacts } from './header-facts.tsx';
import { KeyHelp } from './key-help.tsx';
import { OutlineList } from './outline-list.tsx';
import styles from './review-board.module.css';
import { ReviewHead } from './review-head.tsx';
import { REVIEW_TABS, type ReviewSearch, type ReviewTab } from './review-search.ts';
import type { CardDeeds } from './task-card.tsx';
import { draftInProgress, emptyDraft, NEW_TASK, type TaskDraft } from './task-draft.ts';
import { TaskList } from './task-list.tsx';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { sortedWarnings, WarningList } from './warning-list.tsx';

const route = getRouteApi('/signed-in/plans/$id/review');

const TAB_OF: Readonly<Record<string, ReviewTab>> = { t: 'tasks', d: 'duties', w: 'warnings', c: 'header' };

/** Of the facts of a piece of text, the one to show: of the tab that is open, or of the first kind that has one. */
function factToShow(keys: readonly string[], tab: ReviewTab, selected: string | null): string | null {
  const here = keys.filter((key) => TAB_OF[key.charAt(0)] === tab);
  // Pressing again goes on to the next fact of the same words.
  const list = here.length > 0 ? here : keys;
  const at = selected === null ? -1 : list.indexOf(selected);
  return list[(at + 1) % list.length] ?? null;
}

/** The text on the left with its marks, the facts on the right; everything said is kept on the server at once. */
export function ReviewBoard({ plan }: { plan: Plan }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/plans/$id/review' });
  const tab = search.tab ?? 'tasks';
  const filter: TaskFilter | null = search.filter === 'all' ? null : (search.filter ?? 'open');
  const order = search.order ?? 'doubt';
  const review = useReview(plan.id);
  const show = useToast();
  const [editing, setEditing] = useState<string | null>(() => draftInProgress(plan.id));
  const [newStart, setNewStart] = useState<TaskDraft | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [at, setAt] = useState<{ from: number } | null>(() => (search.at === undefined ? null : { from: search.at }));
  const [pane, setPane] = useState<'start' | 'end'>('end');
  const facts = useRef<HTMLDivElement>(null);

  const shown = useMemo(() => {
    const list = tasksToShow(plan.tasks, { filter, order });
    const open = plan.tasks.find((task) => task.key === editing);
    return open && !list.includes(open) ? [open, ...list] : list;
  }, [plan.tasks, filter, order, editing]);
  const [selected, setSelected] = useState<string | null>(() =>
    search.at === undefined ? (keysOf(tab)[0] ?? null) : null,
  );
  const names = useMemo(() => plan.agencies.map((agency) => agency.agency), [plan.agencies]);
  const keys = keysOf(tab);

  function keysOf(of: ReviewTab): readonly string[] {
    if (of === 'tasks') return shown.map((task) => task.key);
    if (of === 'duties') return plan.duties.map((duty) => duty.key);
    if (of === 'warnings') return sortedWarnings(plan.compiled.diagnostics).map(({ key }) => key);
    if (of === 'header') return plan.compiled.citations.map((_, index) => `c${index + 1}`);
    return [];
  }
  function go(next: Partial<ReviewSearch>): void {
    void navigate({ search: { ...search, ...next }, replace: true, resetScroll: false });
  }
  function openTab(next: ReviewTab): void {
    go({ tab: next });
    setSelected(keysOf(next)[0] ?? null);
  }
  function move(by: 1 | -1): void {
    const place = selected === null ? -1 : keys.indexOf(selected);
    const next = keys[place < 0 ? 0 : Math.min(keys.length - 1, Math.max(0, place + by))];
    if (next) focusOn(next);
  }
  /** Chooses an entry and takes the focus to it. */
  function focusOn(key: string): void {
    setSelected(key);
    requestAnimationFrame(() => {
      facts.current
        ?.querySelector<HTMLElement>(`[data-fact="${CSS.escape(key)}"] [data-choose]`)
        ?.focus({ preventScroll: true });
    });
  }
  function pick(picked: readonly string[]): void {
    const key = factToShow(picked, tab, selected);
    if (key === null) return;
    const next = TAB_OF[key.charAt(0)] ?? 'tasks';
    const isHidden = next === 'tasks' && !shown.some((task) => task.key === key);
    if (next !== tab || isHidden) go({ tab: next, ...(isHidden ? { filter: 'all' as const } : {}) });
    setSelected(key);
    setPane('end');
  }
  function judge(key: string, verdict: Verdict): void {
    const leaves = tab !== 'tasks' || filter === 'open' || filter === 'doubtful';
    const next = leaves || verdict !== 'open' ? nextAfter(keys, key) : key;
    void review.act({ kind: 'judge', keys: [key], verdict }, t(`plans.said.${verdict}`));
    if (next && next !== key) focusOn(next);
  }
  function edit(key: string): void {
    setEditing(key);
    setSelected(key);
  }
  function add(): void {
    setNewStart(emptyDraft(selectedWords()));
    setEditing(NEW_TASK);
    setPane('end');
    if (tab !== 'tasks') go({ tab: 'tasks' });
  }
  async function saveTask(patch: TaskPatch, draft: TaskDraft): Promise<boolean> {
    const isNew = editing === NEW_TASK;
    const touched = isNew
      ? await review.act({ kind: 'add-task', from: draft.from, to: draft.to, patch }, t('plans.said.added'))
      : await review.act({ kind: 'change-task', key: editing ?? '', patch }, t('plans.said.corrected'));
    if (!touched) return false;
    const next = isNew ? Object.keys(touched.tasks)[0] : filter === 'open' ? nextAfter(keys, editing ?? '') : editing;
    setEditing(null);
    if (isNew) go({ filter: 'all' });
    if (next) focusOn(next);
    return true;
  }
  async function saveDuty(key: string, patch: DutyPatch): Promise<boolean> {
    const touched = await review.act({ kind: 'change-duty', key, patch }, t('plans.said.corrected'));
    if (touched) setEditing(null);
    return touched !== null;
  }
  async function undo(direction: 'undo' | 'redo'): Promise<void> {
    if (direction === 'undo' ? !plan.canUndo : !plan.canRedo) return;
    const touched = await review.move(direction);
    const key = touched && (Object.keys(touched.tasks)[0] ?? Object.keys(touched.duties)[0]);
    show({ text: t(direction === 'undo' ? 'plans.undone' : 'plans.redone'), kind: 'good' });
    if (key) setSelected(key);
  }

  useReviewKeys({
    next: () => move(1),
    previous: () => move(-1),
    edit: () => selected && (tab === 'tasks' || tab === 'duties') && edit(selected),
    accept: () => selected && (tab === 'tasks' || tab === 'duties') && judge(selected, 'accepted'),
    drop: () => selected && (tab === 'tasks' || tab === 'duties') && judge(selected, 'dropped'),
    undo: () => void undo('undo'),
    redo: () => void undo('redo'),
    help: () => setHelpOpen(true),
  });

  // The same functions for as long as the page lives, so that a card is drawn again only when its own fact changes.
  const latest = useRef({ judge, edit });
  latest.current = { judge, edit };
  const [deeds] = useState<CardDeeds>(() => ({
    select: setSelected,
    judge: (key, verdict) => latest.current.judge(key, verdict),
    edit: (key) => latest.current.edit(key),
    show: (key) => {
      setSelected(key);
      setPane('start');
    },
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: also when the list under the chosen entry changes
  useEffect(() => {
    if (selected === null) return;
    const entry = facts.current?.querySelector(`[data-fact="${CSS.escape(selected)}"]`);
    if (entry) bringIntoPane(entry);
  }, [selected, tab, pane]);

  const left = leftToDo(plan);
  const counts: Partial<Record<ReviewTab, number>> = {
    tasks: left.tasks,
    agencies: plan.agencies.filter((agency) => agency.how === 'ask').length,
    duties: left.duties,
    warnings: plan.compiled.diagnostics.length,
  };
  const jump = (from: number) => {
    setAt({ from });
    setPane('start');
  };
  return (
    <div className={styles.board}>
      <ReviewHead
        plan={plan}
        isSaving={review.isSaving}
        onUndo={() => void undo('undo')}
        onRedo={() => void undo('redo')}
        onHelp={() => setHelpOpen(true)}
      />
      <div className={styles.panes}>
        <SplitView
          name="review"
          startLabel={t('plans.pane.text')}
          endLabel={t('plans.pane.facts')}
          shown={pane}
          onShow={setPane}
          start={
            <TextPane
              compiled={plan.compiled}
              tasks={plan.tasks}
              duties={plan.duties}
              lit={selected}
              at={at}
              pane={pane}
              onPick={pick}
            >
              <SelectionBar onAdd={add} />
            </TextPane>
          }
          end={
            <div ref={facts} className={styles.facts}>
              <Tabs
                label={t('plans.pane.facts')}
                tabs={REVIEW_TABS.map((id) => ({ id, label: t(`plans.tab.${id}`), count: counts[id] || undefined }))}
                selected={tab}
                onSelect={openTab}
              >
                {tab === 'tasks' && (
                  <TaskList
                    planId={plan.id}
                    all={plan.tasks}
                    shown={shown}
                    filter={filter}
                    order={order}
                    onFilter={(next) => go({ filter: next ?? 'all' })}
                    onOrder={(next) => go({ order: next })}
                    selected={selected}
                    editing={editing}
                    newStart={newStart}
                    agencies={names}
                    deeds={deeds}
                    onAdd={add}
                    onSave={saveTask}
                    onCancel={() => {
                      const key = editing;
                      setEditing(null);
                      if (key && key !== NEW_TASK) focusOn(key);
                    }}
                    onAcceptSure={(sure) =>
                      void review.act(
                        { kind: 'judge', keys: [...sure], verdict: 'accepted' },
                        t('plans.said.sure', { count: sure.length }),
                      )
                    }
                  />
                )}
                {tab === 'agencies' && (
                  <AgencyList
                    agencies={plan.agencies}
                    tasks={plan.tasks}
                    mayChoose
                    onChoose={(agency, unitIds, outside) =>
                      void review.act(
                        { kind: 'choose-agency', agency, unitIds: [...unitIds], outside },
                        t('plans.said.chosen'),
                      )
                    }
                  />
                )}
                {tab === 'duties' && (
                  <DutyList
                    duties={plan.duties}
                    selected={selected}
                    editing={editing}
                    deeds={deeds}
                    onSelect={deeds.select}
                    onSave={saveDuty}
                    onCancel={() => setEditing(null)}
                  />
                )}
                {tab === 'warnings' && (
                  <WarningList
                    diagnostics={plan.compiled.diagnostics}
                    selected={selected}
                    onSelect={deeds.select}
                    onEditText={(from) => go({ mode: 'text', at: from })}
                  />
                )}
                {tab === 'outline' && <OutlineList compiled={plan.compiled} onJump={jump} />}
                {tab === 'header' && (
                  <HeaderFacts
                    compiled={plan.compiled}
                    sourceName={plan.sourceName}
                    selected={selected}
                    onSelect={deeds.select}
                  />
                )}
              </Tabs>
            </div>
          }
        />
      </div>
      <KeyHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
