import type { CompiledPlan, Diagnostic } from '@cotmoc/plan';
import { Tabs } from '@cotmoc/ui';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { Plan } from '../plan-data.ts';
import { HeaderFacts } from '../review/header-facts.tsx';
import { OutlineList } from '../review/outline-list.tsx';
import { WarningList } from '../review/warning-list.tsx';
import { LiveTaskList } from './live-task-list.tsx';

/** The parts beside a text that is being edited. */
export const LIVE_TABS = ['warnings', 'tasks', 'outline', 'header'] as const;
export type LiveTab = (typeof LIVE_TABS)[number];

/** What a person does with what was read; the same functions for as long as the editor is open. */
export interface LiveDeeds {
  readonly openTab: (tab: LiveTab) => void;
  readonly choose: (key: string) => void;
  readonly jump: (from: number) => void;
  readonly fix: (diagnostic: Diagnostic) => void;
}

export interface LiveFactsProps {
  readonly plan: Plan;
  readonly compiled: CompiledPlan;
  readonly tab: LiveTab;
  readonly selected: string | null;
  readonly deeds: LiveDeeds;
}

/** What is read from the text as it stands now; drawn again only after a new reading, never by a key. */
export const LiveFacts = memo(function LiveFacts({ plan, compiled, tab, selected, deeds }: LiveFactsProps) {
  const counts: Partial<Record<LiveTab, number>> = {
    warnings: compiled.diagnostics.length,
    tasks: compiled.tasks.length,
  };
  return (
    <Tabs
      label={t('plans.pane.facts')}
      tabs={LIVE_TABS.map((id) => ({ id, label: t(`plans.tab.${id}`), count: counts[id] }))}
      selected={tab}
      onSelect={deeds.openTab}
    >
      {tab === 'warnings' && (
        <WarningList diagnostics={compiled.diagnostics} selected={selected} onSelect={deeds.choose} onFix={deeds.fix} />
      )}
      {tab === 'tasks' && (
        <LiveTaskList compiled={compiled} kept={plan.tasks} selected={selected} onSelect={deeds.choose} />
      )}
      {tab === 'outline' && <OutlineList compiled={compiled} onJump={deeds.jump} />}
      {tab === 'header' && (
        <HeaderFacts compiled={compiled} sourceName={plan.sourceName} selected={selected} onSelect={deeds.choose} />
      )}
    </Tabs>
  );
});
