import { Button, Callout, Tabs } from '@cotmoc/ui';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { ReviewTask } from '../plan-data.ts';
import type { Chosen } from '../review/chosen.ts';
import { CitationList } from '../review/citation-list.tsx';
import { HeaderFacts } from '../review/header-facts.tsx';
import { OutlineList } from '../review/outline-list.tsx';
import { WarningList } from '../review/warning-list.tsx';
import type { LiveReading } from './live-reading.ts';
import { LiveTaskList } from './live-task-list.tsx';

/** The parts beside a text that is being edited. */
export const LIVE_TABS = ['warnings', 'tasks', 'outline', 'header'] as const;
export type LiveTab = (typeof LIVE_TABS)[number];

/** What a person does with what was read; the same functions for as long as the editor is open. */
export interface LiveDeeds {
  readonly openTab: (tab: LiveTab) => void;
  readonly choose: (key: string) => void;
  readonly fix: (key: string) => void;
  readonly retry: () => void;
}

export interface LiveFactsProps {
  readonly reading: LiveReading;
  /** Reading has failed; what is shown is what was read before. */
  readonly isFailed: boolean;
  /** The tasks of the saved text: what was said of those that stay the same is kept. */
  readonly kept: readonly ReviewTask[];
  readonly sourceName: string;
  readonly tab: LiveTab;
  readonly chosen: Chosen;
  /** The warning whose explanation is open. */
  readonly explained: string | null;
  readonly deeds: LiveDeeds;
}

/** What is read from the text as it stands now; drawn again only where a new reading says something else. */
export const LiveFacts = memo(function LiveFacts(props: LiveFactsProps) {
  const { reading, isFailed, kept, sourceName, tab, chosen, explained, deeds } = props;
  const counts: Partial<Record<LiveTab, number>> = { warnings: reading.w.length, tasks: reading.t.length };
  return (
    <Tabs
      label={t('plans.pane.facts')}
      tabs={LIVE_TABS.map((id) => ({ id, label: t(`plans.tab.${id}`), count: counts[id] }))}
      selected={tab}
      onSelect={deeds.openTab}
    >
      {isFailed && (
        <Callout kind="warn" title={t('plans.text.failed')}>
          <p>{t('plans.text.failedText')}</p>
          <Button small onClick={deeds.retry}>
            {t('plans.text.readAgain')}
          </Button>
        </Callout>
      )}
      {tab === 'warnings' && (
        <WarningList
          warnings={reading.w}
          chosen={chosen}
          explained={explained}
          onSelect={deeds.choose}
          onFix={deeds.fix}
        />
      )}
      {tab === 'tasks' && <LiveTaskList tasks={reading.t} kept={kept} chosen={chosen} onSelect={deeds.choose} />}
      {tab === 'outline' && <OutlineList headings={reading.h} onJump={deeds.choose} />}
      {tab === 'header' && (
        <>
          <HeaderFacts header={reading.summary.header} money={reading.summary.money} sourceName={sourceName} />
          <CitationList citations={reading.c} chosen={chosen} deeds={null} onSelect={deeds.choose} />
        </>
      )}
    </Tabs>
  );
});
