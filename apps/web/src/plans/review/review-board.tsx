import { SplitView, useToast } from '@cotmoc/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import type { CitationPatch, DutyPatch, HeaderPatch, Plan, ReviewStep, TaskPatch, Verdict } from '../plan-data.ts';
import { type SelectedWords, selectedWords } from '../text/selected-span.ts';
import { TextPane } from '../text/text-pane.tsx';
import { Chosen, choiceOf, entryOf } from './chosen.ts';
import { NEW_CITATION } from './citation-list.tsx';
import { NEW_DUTY } from './duty-list.tsx';
import { leftToDo, nextAfter, type TaskFilter, type TaskOrder, tasksToShow } from './fact-order.ts';
import { FollowChosen } from './follow-chosen.tsx';
import { KeyHelp } from './key-help.tsx';
import { readParts } from './read-parts.ts';
import styles from './review-board.module.css';
import { ReviewHead } from './review-head.tsx';
import { HEADER, ReviewParts } from './review-parts.tsx';
import type { ReviewSearch, ReviewTab } from './review-search.ts';
import { draftInProgress, emptyDraft, NEW_TASK, type TaskDraft } from './task-draft.ts';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { sortedWarnings } from './warning-list.tsx';

const route = getRouteApi('/signed-in/plans/$id/review');

const NEW_KEYS: ReadonlySet<string> = new Set([NEW_TASK, NEW_DUTY, NEW_CITATION, HEADER]);
/** Parts whose entries are accepted, corrected and dropped. */
const JUDGED: ReadonlySet<ReviewTab> = new Set(['tasks', 'duties', 'header']);
const TAB_OF: Readonly<Record<string, ReviewTab>> = { t: 'tasks', d: 'duties', w: 'warnings', c: 'header' };

/** Of the facts of a piece of text, the one to show: of the tab that is open, or of the first kind that has one. */
function factToShow(keys: readonly string[], tab: ReviewTab, selected: string | null): string | null {
  const here = keys.filter((key) => TAB_OF[key.charAt(0)] === tab);
  // Pressing again goes on to the next fact of the same words.
  const list = here.length > 0 ? here : keys;
  const at = selected === null ? -1 : list.indexOf(selected);
  return list[(at + 1) % list.length] ?? null;
}

/** Whether a plan looks the same: the server's answer to a step that was foreseen brings a new version and no more. */
function isShownSame({ plan: { version: _, ...before } }: { plan: Plan }, { plan }: { plan: Plan }): boolean {
  // Entries forget the names' type; they are those of a plan.
  return Object.entries(before).every(([name, value]) => Object.is(value, plan[name as keyof typeof before]));
}

/** The text on the left with its marks, the facts on the right; everything said is kept on the server at once. */
export function ReviewBoard({ plan }: { plan: Plan }) {
  // A key is answered first: the choice and the focus move on, then the lists take in what was said.
  return <Board plan={useDeferredValue(plan)} />;
}

const Board = memo(function Board({ plan }: { plan: Plan }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/plans/$id/review' });
  const tab = search.tab ?? 'tasks';
  const filter: TaskFilter | null = search.filter === 'all' ? null : (search.filter ?? 'open');
  const order = search.order ?? 'doubt';
  // No key of the list is heard in the field that asks for another order: all cards may go and come in pieces.
  const drawnOrder = useDeferredValue(order);
  const review = useReview(plan.id);
  const show = useToast();
  const [editing, setEditing] = useState<string | null>(() => draftInProgress(plan.id));
  const [newStart, setNewStart] = useState<TaskDraft | null>(null);
  const [newWords, setNewWords] = useState<SelectedWords | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [at, setAt] = useState<{ from: number } | null>(() => (search.at === undefined ? null : { from: search.at }));
  const [pane, setPane] = useState<'start' | 'end'>('end');
  const wantsFocus = useRef(false);

  const read = useMemo(() => readParts(plan.compiled), [plan.compiled]);
  const shown = useMemo(() => {
    const list = tasksToShow(plan.tasks, { filter, order: drawnOrder });
    const open = plan.tasks.find((task) => task.key === editing);
    return open && !list.includes(open) ? [open, ...list] : list;
  }, [plan.tasks, filter, drawnOrder, editing]);
  const [chosen] = useState(() => new Chosen(search.at === undefined ? firstOf(tab) : null));
  const facts = useRef<HTMLDivElement>(null);
  /** What else stands in the text beside tasks: duties, and documents that a person found there. */
  const placed = useMemo(
    () => [...plan.duties, ...plan.citations.filter((one) => one.origin === 'added')],
    [plan.duties, plan.citations],
  );
  const keys = keysOf(tab);

  function keysOf(of: ReviewTab): readonly string[] {
    if (of === 'tasks') return shown.map((task) => task.key);
    if (of === 'duties') return plan.duties.map((duty) => duty.key);
    if (of === 'warnings') return sortedWarnings(read.warnings).map(({ key }) => key);
    if (of === 'header') return plan.citations.map((citation) => citation.key);
    return [];
  }
  /** What is chosen when a part is opened; nothing where its first entry stands below other things. */
  function firstOf(of: ReviewTab): string | null {
    return (of === 'header' ? null : keysOf(of)[0]) ?? null;
  }
  function go(next: Partial<ReviewSearch>): void {
    void navigate({ search: { ...search, ...next }, replace: true, resetScroll: false });
  }
  function openTab(next: ReviewTab): void {
    // While the page is laid out: a part begins at its top, wherever the one before was scrolled to.
    facts.current?.closest('[data-pane]')?.scrollTo({ top: 0 });
    go({ tab: next });
    chosen.choose(firstOf(next));
  }
  function move(by: 1 | -1): void {
    const place = chosen.key === null ? -1 : keys.indexOf(chosen.key);
    const next = keys[place < 0 ? 0 : Math.min(keys.length - 1, Math.max(0, place + by))];
    if (next) focusOn(next);
  }
  /** Chooses an entry and takes the focus to it. */
  function focusOn(key: string): void {
    chosen.choose(key);
    // Before what is drawn for the choice, since focusing makes the browser work out all that was drawn.
    const choice = choiceOf(entryOf(key));
    choice?.focus({ preventScroll: true });
    wantsFocus.current = choice === null;
  }
  function pick(picked: readonly string[]): void {
    const key = factToShow(picked, tab, chosen.key);
    if (key === null) return;
    const next = TAB_OF[key.charAt(0)] ?? 'tasks';
    const isHidden = next === 'tasks' && !shown.some((task) => task.key === key);
    if (next !== tab || isHidden) go({ tab: next, ...(isHidden ? { filter: 'all' as const } : {}) });
    chosen.choose(key);
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
    if (key !== HEADER) chosen.choose(key);
  }
  /** Opens the form of a new entry; words that are chosen in the text are where it stands. */
  function add(kind: typeof NEW_TASK | typeof NEW_DUTY | typeof NEW_CITATION): void {
    const words = selectedWords();
    setNewWords(words);
    if (kind === NEW_TASK) setNewStart(emptyDraft(words));
    setEditing(kind);
    setPane('end');
    const next = kind === NEW_TASK ? 'tasks' : kind === NEW_DUTY ? 'duties' : 'header';
    if (tab !== next) go({ tab: next });
  }
  /** What is added from the text belongs to the part that is open. */
  function addHere(): void {
    add(tab === 'duties' ? NEW_DUTY : tab === 'header' ? NEW_CITATION : NEW_TASK);
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
  /** Carries the step of a form out, closes it, and goes to what it made or changed. */
  async function saveForm(step: ReviewStep): Promise<boolean> {
    const isNew = step.kind.startsWith('add-');
    const touched = await review.act(step, t(isNew ? 'plans.said.addedEntry' : 'plans.said.corrected'));
    if (!touched) return false;
    setEditing(null);
    const key = [touched.duties, touched.citations].flatMap((part) => Object.keys(part))[0];
    if (key) focusOn(key);
    return true;
  }
  const newPlace = { from: newWords?.from ?? null, to: newWords?.to ?? null };
  const saveDuty = (key: string, patch: DutyPatch) =>
    saveForm(key === NEW_DUTY ? { kind: 'add-duty', ...newPlace, patch } : { kind: 'change-duty', key, patch });
  const saveCitation = (key: string, patch: CitationPatch) =>
    saveForm(
      key === NEW_CITATION ? { kind: 'add-citation', ...newPlace, patch } : { kind: 'change-citation', key, patch },
    );
  const saveHeader = (patch: HeaderPatch) => saveForm({ kind: 'change-header', patch });
  async function undo(direction: 'undo' | 'redo'): Promise<void> {
    if (direction === 'undo' ? !plan.canUndo : !plan.canRedo) return;
    const touched = await review.move(direction);
    if (!touched) return;
    const key = [touched.tasks, touched.duties, touched.citations].flatMap((part) => Object.keys(part))[0];
    show({ text: t(direction === 'undo' ? 'plans.undone' : 'plans.redone'), kind: 'good' });
    if (!key) return;
    // Who pressed the button, to press it again, stays there.
    const isInList = document.activeElement?.matches('[data-choose], body') && TAB_OF[key.charAt(0)] === tab;
    if (isInList) focusOn(key);
    else chosen.choose(key);
  }

  /** Does something with the chosen entry, where it can be accepted, corrected and dropped. */
  function withJudged(act: (key: string) => void): void {
    if (chosen.key !== null && JUDGED.has(tab) && keys.includes(chosen.key)) act(chosen.key);
  }
  useReviewKeys({
    next: () => move(1),
    previous: () => move(-1),
    edit: () => withJudged(edit),
    accept: () => withJudged((key) => judge(key, 'accepted')),
    drop: () => withJudged((key) => judge(key, 'dropped')),
    add: addHere,
    undo: () => void undo('undo'),
    redo: () => void undo('redo'),
    help: () => setHelpOpen(true),
  });

  function cancel(): void {
    const key = editing;
    setEditing(null);
    if (key && !NEW_KEYS.has(key)) focusOn(key);
  }
  function editText(key: string): void {
    const at = plan.compiled.diagnostics[Number(key.slice(1)) - 1]?.from;
    go({ mode: 'text', ...(at === undefined ? {} : { at }) });
  }
  function acceptSure(sure: readonly string[]): void {
    void review.act(
      { kind: 'judge', keys: [...sure], verdict: 'accepted' },
      t('plans.said.sure', { count: sure.length }),
    );
  }

  function chooseAgency(agency: string, unitIds: readonly string[], outside: boolean): void {
    void review.act({ kind: 'choose-agency', agency, unitIds: [...unitIds], outside }, t('plans.said.chosen'));
  }

  // The same functions for as long as the page lives, so that a card is drawn again only when its own fact changes.
  const acts = {
    ...{ judge, edit, add, addHere, pick, undo, go, acceptSure, cancel, editText },
    ...{ saveTask, saveDuty, saveCitation, saveHeader, chooseAgency },
  };
  const latest = useRef(acts);
  latest.current = acts;
  const [deeds] = useState(() => ({
    select: chosen.choose,
    judge: (key: string, verdict: Verdict) => latest.current.judge(key, verdict),
    edit: (key: string) => latest.current.edit(key),
    show: (key: string) => {
      chosen.choose(key);
      setPane('start');
    },
    filter: (next: TaskFilter | null) => latest.current.go({ filter: next ?? 'all' }),
    order: (next: TaskOrder) => latest.current.go({ order: next }),
    add: () => latest.current.add(NEW_TASK),
    addDuty: () => latest.current.add(NEW_DUTY),
    addCitation: () => latest.current.add(NEW_CITATION),
    addHere: () => latest.current.addHere(),
    editHeader: () => latest.current.edit(HEADER),
    saveCitation: (key: string, patch: CitationPatch) => latest.current.saveCitation(key, patch),
    saveHeader: (patch: HeaderPatch) => latest.current.saveHeader(patch),
    acceptSure: (keys: readonly string[]) => latest.current.acceptSure(keys),
    save: (patch: TaskPatch, draft: TaskDraft) => latest.current.saveTask(patch, draft),
    saveDuty: (key: string, patch: DutyPatch) => latest.current.saveDuty(key, patch),
    chooseAgency: (agency: string, unitIds: readonly string[], outside: boolean) =>
      latest.current.chooseAgency(agency, unitIds, outside),
    cancel: () => latest.current.cancel(),
    pick: (keys: readonly string[]) => latest.current.pick(keys),
    undo: () => void latest.current.undo('undo'),
    redo: () => void latest.current.undo('redo'),
    help: () => setHelpOpen(true),
    closeHelp: () => setHelpOpen(false),
    editText: (key: string) => latest.current.editText(key),
    jump: (key: string) => {
      setAt({ from: Number(key) });
      setPane('start');
    },
  }));

  // Whenever the chosen entry comes to be drawn, which may be after the server's answer.
  useEffect(() => {
    const entry = wantsFocus.current && chosen.key !== null ? entryOf(chosen.key) : null;
    if (!entry) return;
    wantsFocus.current = false;
    choiceOf(entry)?.focus({ preventScroll: true });
  });

  const isAbove = editing !== null && NEW_KEYS.has(editing);
  const left = useMemo(() => leftToDo(plan), [plan]);
  return (
    <div className={styles.board}>
      <ReviewHead plan={plan} onUndo={deeds.undo} onRedo={deeds.redo} onHelp={deeds.help} />
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
              duties={placed}
              chosen={chosen}
              at={at}
              pane={pane}
              onPick={deeds.pick}
              onAdd={deeds.addHere}
            />
          }
          end={
            <div ref={facts} className={styles.facts}>
              <ReviewParts
                plan={plan}
                read={read}
                tab={tab}
                left={left}
                shown={shown}
                filter={filter}
                order={order}
                drawnOrder={drawnOrder}
                chosen={chosen}
                editing={editing}
                newStart={newStart}
                newWords={newWords}
                deeds={deeds}
                onTab={openTab}
              />
            </div>
          }
        />
      </div>
      {/* A form that is open above the list keeps the view. */}
      {!isAbove && <FollowChosen chosen={chosen} also={`${tab} ${pane} ${editing} ${keys.length}`} />}
      <KeyHelp open={isHelpOpen} onClose={deeds.closeHelp} />
    </div>
  );
}, isShownSame);
