import { formatWhole } from '@cotmoc/base';
import { Button, type Column, EmptyState, FilterChips, Pager, Table } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { TypedSearch } from '../shell/typed-search.tsx';
import { UnitLinks } from './answer-meaning.tsx';
import { HowTakenMark } from './how-taken.tsx';
import styles from './names-page.module.css';
import { HOW_TAKEN, type NamesSearch } from './names-search.ts';
import { NAMES_PAGE, type NameUse, type UsedName, useUsedNames } from './use-names.ts';
import { UsedNameDialog } from './used-name-dialog.tsx';

interface UsedNamesProps {
  readonly search: NamesSearch;
  readonly onAsk: (change: { [key in keyof NamesSearch]?: NamesSearch[key] | undefined }) => void;
}

/** Each name that plans used, as written: what it was taken for, how surely, by whom; those still open first. */
export function UsedNames({ search, onAsk }: UsedNamesProps) {
  const used = useUsedNames(search);
  const [opened, setOpened] = useState<string | null>(null);
  const { items = [], total = 0, counts } = used.data ?? {};
  const offset = search.offset ?? 0;
  const isNarrowed = Boolean(search.q || search.how);
  const shown = items.find((one) => one.text === opened);
  return (
    <>
      <div className={styles.filters}>
        <TypedSearch
          label={t('org.names.search')}
          placeholder={t('org.names.searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => onAsk({ q: q || undefined })}
        />
        <FilterChips
          label={t('org.names.byHow')}
          choices={HOW_TAKEN.map((how) => ({ value: how, label: t(`plans.agency.${how}`), count: counts?.[how] }))}
          value={search.how ?? null}
          onChange={(how) => onAsk({ how: how ?? undefined })}
        />
      </div>
      <Loading of={used} rows={8} />
      {used.data && (
        <Table
          caption={t('org.names.used')}
          columns={columns(setOpened)}
          rows={items}
          rowKey={(name) => name.text}
          empty={
            isNarrowed ? (
              <EmptyState
                icon="search"
                title={t(search.how === 'ask' && !search.q ? 'org.names.noneOpen' : 'org.names.noneFound')}
                action={<Button onClick={() => onAsk({ q: undefined, how: undefined })}>{t('org.none.action')}</Button>}
              />
            ) : (
              <EmptyState icon="plan" title={t('org.names.noneUsed')}>
                {t('org.names.noneUsedText')}
              </EmptyState>
            )
          }
        />
      )}
      {total > NAMES_PAGE && (
        <Pager
          offset={offset}
          shown={items.length}
          size={NAMES_PAGE}
          total={total}
          onOffset={(next) => onAsk({ offset: next })}
        />
      )}
      {shown && <UsedNameDialog name={shown} onClose={() => setOpened(null)} />}
    </>
  );
}

function columns(onOpen: (text: string) => void): readonly Column<UsedName>[] {
  return [
    {
      key: 'text',
      head: t('org.names.text'),
      main: true,
      cell: ({ text }) => (
        <button type="button" className={styles.open} onClick={() => onOpen(text)}>
          {text}
        </button>
      ),
    },
    { key: 'means', head: t('org.names.means'), cell: ({ uses }) => <Taken uses={uses} /> },
    { key: 'used', head: t('org.names.usedBy'), width: 'narrow', cell: ({ uses }) => usedIn(uses) },
    { key: 'how', head: t('org.names.how'), width: 'narrow', cell: ({ uses }) => <Ways uses={uses} /> },
    { key: 'by', head: t('org.names.by'), cell: ({ uses }) => deciders(uses) },
  ];
}

/** What the newest plan took it for, and that others did otherwise where they did. */
function Taken({ uses }: { uses: readonly NameUse[] }) {
  const [newest] = uses;
  if (!newest) return null;
  const others = uses.filter((use) => idsOf(use) !== idsOf(newest)).length;
  return (
    <>
      {newest.units.length > 0 ? <UnitLinks units={newest.units} few={3} /> : t('org.names.nothing')}
      {others > 0 && <span className={styles.why}>{t('org.names.otherwise', { count: others })}</span>}
    </>
  );
}

/** Each way once, the one that waits for a person first, with the least sureness. */
function Ways({ uses }: { uses: readonly NameUse[] }) {
  const ways = HOW_TAKEN.flatMap((how) => {
    const taken = uses.filter((use) => use.how === how);
    return taken.length === 0 ? [] : [{ how, confidence: Math.min(...taken.map((use) => use.confidence)) }];
  });
  return (
    <span className={styles.ways}>
      {ways.map(({ how, confidence }) => (
        <HowTakenMark key={how} how={how} confidence={confidence} />
      ))}
    </span>
  );
}

function usedIn(uses: readonly NameUse[]): string {
  const tasks = uses.reduce((sum, use) => sum + use.tasks, 0);
  return t('org.names.usedIn', { plans: formatWhole(uses.length), tasks: formatWhole(tasks) });
}

function deciders(uses: readonly NameUse[]): string {
  const people = new Set(uses.flatMap((use) => use.by ?? []));
  if (people.size > 0) return [...people].join(', ');
  return t(uses.every((use) => use.how === 'ask') ? 'org.names.nobodyYet' : 'org.names.program');
}

function idsOf(use: NameUse): string {
  return use.units
    .map((unit) => unit.id)
    .sort()
    .join(' ');
}
