import { Tabs } from '@cotmoc/ui';
import { useMemo, useRef } from 'react';
import { t } from '../../messages/t.ts';
import type { DutyPatch, HeaderPatch, Plan } from '../plan-data.ts';
import type { SelectedWords } from '../text/selected-span.ts';
import { AgencyList, type AgencyListProps } from './agency-list.tsx';
import { type CitationDeeds, CitationList } from './citation-list.tsx';
import { DutyList } from './duty-list.tsx';
import type { Left } from './fact-order.ts';
import { HeaderFacts } from './header-facts.tsx';
import { HeaderForm } from './header-form.tsx';
import { OutlineList } from './outline-list.tsx';
import type { ReadParts } from './read-parts.ts';
import { REVIEW_TABS, type ReviewTab } from './review-search.ts';
import type { CardDeeds } from './task-card.tsx';
import { type ListDeeds, TaskList, type TaskListProps } from './task-list.tsx';
import { WarningList } from './warning-list.tsx';

/** What stands in place of a key while the header's form is open. */
export const HEADER = 'header';

/** What a person does in the parts; the same functions for as long as the page lives. */
export interface PartDeeds extends CardDeeds, ListDeeds, CitationDeeds {
  readonly chooseAgency: NonNullable<AgencyListProps['onChoose']>;
  readonly addDuty: () => void;
  readonly saveDuty: (key: string, patch: DutyPatch) => Promise<boolean>;
  readonly editText: (key: string) => void;
  readonly jump: (key: string) => void;
  readonly editHeader: () => void;
  readonly saveHeader: (patch: HeaderPatch) => Promise<boolean>;
}

/** `shown` are the tasks of the list, in its order; `editing` is the key of the entry whose form is open, a new one's name, or HEADER. */
export interface ReviewPartsProps
  extends Pick<TaskListProps, 'shown' | 'filter' | 'order' | 'drawnOrder' | 'chosen' | 'editing' | 'newStart'> {
  readonly plan: Plan;
  readonly read: ReadParts;
  readonly tab: ReviewTab;
  readonly left: Left;
  /** What was chosen in the text for a new entry. */
  readonly newWords: SelectedWords | null;
  readonly deeds: PartDeeds;
  readonly onTab: (tab: ReviewTab) => void;
}

/** What was read from the text, a part a tab. The tasks, which are many, stay drawn behind the other parts once they were opened. */
export function ReviewParts(props: ReviewPartsProps) {
  const { plan, read, tab, left, chosen, editing, deeds } = props;
  const names = useMemo(() => plan.agencies.map((agency) => agency.agency), [plan.agencies]);
  const citations = useMemo(() => plan.citations.map((value) => ({ key: value.key, value })), [plan.citations]);
  const hasTasks = useRef(false);
  hasTasks.current ||= tab === 'tasks';
  const counts: Partial<Record<ReviewTab, number>> = {
    tasks: left.tasks,
    agencies: plan.agencies.filter((agency) => agency.how === 'ask').length,
    duties: left.duties,
    warnings: plan.compiled.diagnostics.length,
  };
  return (
    <Tabs
      label={t('plans.pane.facts')}
      tabs={REVIEW_TABS.map((id) => ({ id, label: t(`plans.tab.${id}`), count: counts[id] || undefined }))}
      selected={tab}
      onSelect={props.onTab}
    >
      {tab === 'agencies' && <AgencyList agencies={plan.agencies} tasks={plan.tasks} onChoose={deeds.chooseAgency} />}
      {tab === 'duties' && (
        <DutyList
          duties={plan.duties}
          chosen={chosen}
          editing={editing}
          deeds={deeds}
          onSelect={deeds.select}
          onAdd={deeds.addDuty}
          onSave={deeds.saveDuty}
          onCancel={deeds.cancel}
        />
      )}
      {tab === 'warnings' && (
        <WarningList warnings={read.warnings} chosen={chosen} onSelect={deeds.select} onEditText={deeds.editText} />
      )}
      {tab === 'outline' && <OutlineList headings={read.headings} onJump={deeds.jump} />}
      {tab === 'header' && (
        <>
          {editing === HEADER ? (
            <HeaderForm header={plan.header} onSave={deeds.saveHeader} onCancel={deeds.cancel} />
          ) : (
            <HeaderFacts
              header={plan.header}
              money={read.money}
              sourceName={plan.sourceName}
              onEdit={deeds.editHeader}
            />
          )}
          <CitationList
            citations={citations}
            chosen={chosen}
            editing={editing}
            newSubject={props.newWords?.text}
            deeds={deeds}
            onSelect={deeds.select}
          />
        </>
      )}
      {hasTasks.current && (
        <div hidden={tab !== 'tasks'}>
          <TaskList
            planId={plan.id}
            all={plan.tasks}
            shown={props.shown}
            filter={props.filter}
            order={props.order}
            drawnOrder={props.drawnOrder}
            chosen={chosen}
            editing={editing}
            newStart={props.newStart}
            agencies={names}
            deeds={deeds}
          />
        </div>
      )}
    </Tabs>
  );
}
