import { formatWhole, parseDay } from '@cotmoc/base';
import { linkTo } from '@cotmoc/client';
import {
  Button,
  buttonClass,
  Callout,
  type Column,
  DateField,
  EmptyState,
  PageHead,
  Skeleton,
  Table,
  TextField,
} from '@cotmoc/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { formatMoment } from '../shell/moment.ts';
import { actionWords } from './action-words.ts';
import styles from './audit-page.module.css';
import type { AuditSearch } from './audit-search.ts';
import { type AuditLine, useAudit, useChain } from './use-audit.ts';

const WHY: Record<'changed' | 'missing' | 'cut-off', MessageKey> = {
  changed: 'audit.broken.changed',
  missing: 'audit.broken.missing',
  'cut-off': 'audit.broken.cutOff',
};

/** Who did what, when, to what, and what changed. */
export function AuditPage() {
  const search = useSearch({ from: '/signed-in/audit' });
  const navigate = useNavigate();
  const log = useAudit(search);
  const lines = log.data?.pages.flat() ?? [];
  const ask = (change: { [key in keyof AuditSearch]?: AuditSearch[key] | undefined }) => {
    const kept = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    navigate({ to: '/audit', search: Object.fromEntries(kept) });
  };
  return (
    <div>
      <PageHead
        title={t('audit.title')}
        below={t('audit.lead')}
        actions={
          <a className={buttonClass({ kind: 'quiet' })} href={linkTo('exportAudit', { query: search })} download>
            {t('audit.export')}
          </a>
        }
      />
      <Chain />
      <div className={styles.filters} data-print="no">
        <Typed label={t('audit.actor')} value={search.actor ?? ''} onDone={(actor) => ask({ actor })} />
        <Typed label={t('audit.action')} value={search.action ?? ''} onDone={(action) => ask({ action })} />
        <Typed label={t('audit.object')} value={search.objectId ?? ''} onDone={(objectId) => ask({ objectId })} />
        <DateField
          hint={null}
          label={t('audit.from')}
          today={currentDay()}
          value={search.from ? parseDay(search.from) : null}
          onChange={(from) => ask({ from: from ?? undefined })}
        />
        <DateField
          hint={null}
          label={t('audit.to')}
          today={currentDay()}
          value={search.to ? parseDay(search.to) : null}
          onChange={(to) => ask({ to: to ?? undefined })}
        />
      </div>
      {log.isPending && <Skeleton rows={10} />}
      {log.error && <LoadFailed error={log.error} onRetry={() => log.refetch()} />}
      {log.data && (
        <Table
          caption={t('audit.title')}
          columns={columns((objectId) => ask({ objectId }))}
          rows={lines}
          rowKey={(line) => String(line.seq)}
          empty={<EmptyState icon="search" title={t('audit.none')} />}
        />
      )}
      {log.hasNextPage && (
        <p className={styles.more}>
          <Button pending={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </p>
      )}
    </div>
  );
}

function columns(onObject: (id: string) => void): readonly Column<AuditLine>[] {
  return [
    { key: 'at', head: t('audit.at'), width: 'narrow', cell: (line) => formatMoment(line.at) },
    { key: 'actor', head: t('audit.actor'), cell: (line) => line.actor },
    {
      key: 'action',
      head: t('audit.action'),
      main: true,
      cell: (line) => actionWords(line.action),
    },
    {
      key: 'object',
      head: t('audit.object'),
      cell: (line) => (
        <button type="button" className={styles.object} onClick={() => onObject(line.objectId)} title={line.objectId}>
          {line.objectKind} {line.objectId.slice(-6)}
        </button>
      ),
    },
    { key: 'changes', head: t('audit.changes'), cell: (line) => <Changes line={line} /> },
  ];
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

function Changes({ line }: { line: AuditLine }) {
  return (
    <ul className={styles.changes}>
      {line.changes.map((change) => (
        <li key={change.field}>
          <span className={styles.field}>{change.field}:</span>{' '}
          {change.before !== undefined && <del>{shown(change.before)}</del>}{' '}
          {change.after !== undefined && <ins>{shown(change.after)}</ins>}
        </li>
      ))}
    </ul>
  );
}

function Chain() {
  const chain = useChain();
  const { broken, entries } = chain.data ?? {};
  return (
    <div className={styles.chain}>
      <Button small icon="check" pending={chain.isFetching} onClick={() => chain.refetch()}>
        {t('audit.verify')}
      </Button>
      {chain.error && <LoadFailed error={chain.error} onRetry={() => chain.refetch()} />}
      {chain.data && !broken && <Callout kind="good">{t('audit.whole', { count: formatWhole(entries ?? 0) })}</Callout>}
      {broken && <Callout kind="bad">{t(WHY[broken.why], { seq: broken.seq })}</Callout>}
    </div>
  );
}

/** Asks when the person leaves the field or presses Enter. */
function Typed({ label, value, onDone }: { label: string; value: string; onDone: (text: string | undefined) => void }) {
  const [text, setText] = useState(value);
  const done = () => text.trim() !== value && onDone(text.trim() || undefined);
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onBlur={done}
      onKeyDown={(event) => event.key === 'Enter' && done()}
    />
  );
}
