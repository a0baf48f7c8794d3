import { addDays, formatWhole, parseDay } from '@cotmoc/base';
import {
  Button,
  Callout,
  type Column,
  DayWithDistance,
  EmptyState,
  Pager,
  SelectField,
  Table,
  Tag,
  Unseen,
} from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { TypedSearch } from '../shell/typed-search.tsx';
import { NameDialog } from './name-dialog.tsx';
import styles from './people-page.module.css';
import type { AskPeople } from './people-page.tsx';
import { HORIZONS, type PeopleSearch } from './people-search.ts';
import { POST_KIND_NAMES } from './post-kind-names.ts';
import { shownDayBefore } from './shown-day.ts';
import { type NamedGap, PAGE, useGaps } from './use-posts.ts';

/** Days ahead in which a unit has no named leader or officer, those that begin first on top; each filled in one step. */
export function GapsView({ search, onAsk }: { search: PeopleSearch; onAsk: AskPeople }) {
  const { may } = useSession();
  const ahead = search.ahead ?? 90;
  const gaps = useGaps(addDays(currentDay(), ahead), search);
  const [filling, setFilling] = useState<NamedGap | null>(null);
  const q = search.q ?? '';
  const offset = search.offset ?? 0;
  const { items = [], total = 0, begun = 0 } = gaps.data ?? {};
  return (
    <>
      <div className={styles.filters} data-print="no">
        <TypedSearch
          label={t('posts.searchUnit')}
          placeholder={t('posts.searchUnit')}
          value={q}
          onSearch={(text) => onAsk({ q: text || undefined })}
        />
        <SelectField
          label={t('posts.ahead')}
          value={String(ahead)}
          choices={HORIZONS.map((days) => ({ value: String(days), label: t('posts.aheadDays', { count: days }) }))}
          onChange={(value) => onAsk({ ahead: HORIZONS.find((days) => days !== 90 && String(days) === value) })}
        />
      </div>
      <Loading of={gaps} rows={8} />
      {total > 0 && (
        <Callout kind="warn" title={gapsTitle(begun, total - begun)}>
          {t('posts.gapsText')}
        </Callout>
      )}
      {gaps.data && (
        <Table
          caption={t('posts.gapsAhead')}
          columns={columns(may['post.change'] ? setFilling : null)}
          rows={items}
          rowKey={(gap) => `${gap.unitId} ${gap.kind} ${gap.from}`}
          empty={
            <EmptyState icon="done" title={t(q ? 'posts.none' : 'posts.noGapsAhead', { count: ahead })}>
              {!q && t('posts.noGapsAheadText')}
            </EmptyState>
          }
        />
      )}
      {total > PAGE && (
        <Pager
          offset={offset}
          shown={items.length}
          size={PAGE}
          total={total}
          onOffset={(next) => onAsk({ offset: next })}
        />
      )}
      {filling && (
        <NameDialog
          unit={filling}
          kind={filling.kind}
          present={null}
          from={parseDay(filling.from)}
          onClose={() => setFilling(null)}
        />
      )}
    </>
  );
}

/** How many are now and to come; of what is not there nothing is said. */
function gapsTitle(begun: number, coming: number): string {
  const parts = [
    ...(begun > 0 ? [t('posts.gapsBegun', { count: formatWhole(begun) })] : []),
    ...(coming > 0 ? [t('posts.gapsComing', { count: formatWhole(coming) })] : []),
  ];
  return parts.join(', ');
}

function hasBegun(gap: NamedGap): boolean {
  return gap.from <= currentDay();
}

function columns(onFill: ((gap: NamedGap) => void) | null): readonly Column<NamedGap>[] {
  return [
    {
      key: 'unit',
      head: t('posts.unit'),
      main: true,
      cell: (gap) => (
        <Link to="/units/$id" params={{ id: gap.unitId }}>
          {gap.unitName}
        </Link>
      ),
    },
    { key: 'kind', head: t('posts.lacks'), cell: (gap) => t(POST_KIND_NAMES[gap.kind]) },
    {
      key: 'state',
      head: t('posts.delegate.state'),
      width: 'narrow',
      cell: (gap) => (
        <Tag tone={hasBegun(gap) ? 'warn' : 'info'}>{t(hasBegun(gap) ? 'posts.gapNow' : 'posts.gapComing')}</Tag>
      ),
    },
    { key: 'from', head: t('posts.gapFrom'), width: 'narrow', cell: (gap) => <GapFrom gap={gap} /> },
    {
      key: 'to',
      head: t('posts.gapTo'),
      width: 'narrow',
      cell: (gap) => (gap.to === null ? t('posts.gapOpen') : shownDayBefore(gap.to)),
    },
    ...(onFill
      ? [
          {
            key: 'actions',
            head: t('posts.actions'),
            width: 'narrow' as const,
            cell: (gap: NamedGap) => (
              <Button small onClick={() => onFill(gap)}>
                {t('posts.nameOne')}
                <Unseen> {`${t(POST_KIND_NAMES[gap.kind])}, ${gap.unitName}`}</Unseen>
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function GapFrom({ gap }: { gap: NamedGap }) {
  const from = parseDay(gap.from);
  if (!from) return null;
  return hasBegun(gap) ? t('posts.gapToday') : <DayWithDistance day={from} today={currentDay()} />;
}
