import { parseDay } from '@cotmoc/base';
import { Button, type Column, DateField, EmptyState, FilterChips, Pager, Table, Tag } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { TypedSearch } from '../shell/typed-search.tsx';
import { AppointDialog } from './appoint-dialog.tsx';
import styles from './people-page.module.css';
import type { AskPeople } from './people-page.tsx';
import { type PeopleSearch, POST_KINDS } from './people-search.ts';
import { POST_KIND_NAMES } from './post-kind-names.ts';
import { heldDays } from './shown-day.ts';
import { type HeldPost, PAGE, usePosts } from './use-posts.ts';

/** Who holds which post on a day, in units that live that day. */
export function PostsView({ search, onAsk }: { search: PeopleSearch; onAsk: AskPeople }) {
  const { may } = useSession();
  const posts = usePosts(search);
  const [isAppointing, setAppointing] = useState(false);
  const { items = [], total = 0 } = posts.data ?? {};
  const offset = search.offset ?? 0;
  const isNarrowed = Boolean(search.q || search.kind);
  return (
    <>
      <div className={styles.filters} data-print="no">
        <TypedSearch
          label={t('posts.searchPosts')}
          placeholder={t('posts.searchPosts')}
          value={search.q ?? ''}
          onSearch={(q) => onAsk({ q: q || undefined })}
        />
        <DateField
          label={t('posts.asOf')}
          hint={null}
          today={currentDay()}
          value={parseDay(search.day ?? currentDay())}
          onChange={(day) => onAsk({ day: day && day !== currentDay() ? day : undefined })}
        />
        <FilterChips
          label={t('posts.byKind')}
          choices={POST_KINDS.map((kind) => ({ value: kind, label: t(POST_KIND_NAMES[kind]) }))}
          value={search.kind ?? null}
          onChange={(kind) => onAsk({ kind: kind ?? undefined })}
        />
        {may['post.change'] && (
          <Button icon="plus" onClick={() => setAppointing(true)}>
            {t('posts.appoint')}
          </Button>
        )}
      </div>
      <Loading of={posts} rows={10} />
      {posts.data && (
        <Table
          caption={t('posts.byPost')}
          columns={columns(search.day)}
          rows={items}
          rowKey={(post) => post.id}
          empty={
            <EmptyState icon="person" title={t(isNarrowed ? 'posts.nonePosts' : 'posts.noPostsThatDay')}>
              {t(isNarrowed ? 'posts.nonePostsText' : 'posts.noPostsText')}
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
      {isAppointing && <AppointDialog onClose={() => setAppointing(false)} />}
    </>
  );
}

function columns(day: string | undefined): readonly Column<HeldPost>[] {
  const asOf = day ? parseDay(day) : null;
  return [
    {
      key: 'person',
      head: t('posts.person'),
      main: true,
      cell: (post) => (
        <Link to="/people/$id" params={{ id: post.personId }}>
          {post.personName}
        </Link>
      ),
    },
    { key: 'name', head: t('posts.name.post'), cell: (post) => post.name },
    {
      key: 'unit',
      head: t('posts.unit'),
      cell: (post) => (
        <Link to="/units/$id" params={{ id: post.unitId }} search={asOf ? { day: asOf } : {}}>
          {post.unitName}
        </Link>
      ),
    },
    {
      key: 'kind',
      head: t('posts.kind'),
      width: 'narrow',
      cell: (post) => <Tag tone={post.kind === 'other' ? 'plain' : 'info'}>{t(POST_KIND_NAMES[post.kind])}</Tag>,
    },
    { key: 'days', head: t('posts.days'), width: 'narrow', cell: heldDays },
    { key: 'basis', head: t('posts.name.basis'), cell: (post) => post.legalBasis },
  ];
}
