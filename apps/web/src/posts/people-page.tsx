import { linkTo } from '@cotmoc/client';
import { buttonClass, PageHead, Tabs } from '@cotmoc/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { GapsView } from './gaps-view.tsx';
import type { PeopleSearch } from './people-search.ts';
import { PostsView } from './posts-view.tsx';
import { RegisterView } from './register-view.tsx';

/** Changes the question; what is undefined leaves the address, and the first page is shown. */
export type AskPeople = (change: { [key in keyof PeopleSearch]?: PeopleSearch[key] | undefined }) => void;

/** Who answers for this work: by unit on a day, post by post, and where nobody will be. */
export function PeoplePage() {
  const search = useSearch({ from: '/signed-in/people' });
  const navigate = useNavigate();
  const ask: AskPeople = (change) => {
    const kept = Object.entries({ ...search, offset: undefined, ...change }).filter(([, value]) => value);
    void navigate({ to: '/people', search: Object.fromEntries(kept), replace: true });
  };
  const view = search.view ?? 'units';
  return (
    <div>
      <PageHead
        title={t('posts.title')}
        below={t('posts.lead')}
        actions={
          <a
            className={buttonClass({ kind: 'quiet' })}
            href={linkTo('exportOfficers', { query: search.day ? { day: search.day } : {} })}
            download
          >
            {t('posts.export')}
          </a>
        }
      />
      <Tabs
        label={t('posts.title')}
        tabs={[
          { id: 'units', label: t('posts.byUnit') },
          { id: 'posts', label: t('posts.byPost') },
          { id: 'gaps', label: t('posts.gapsAhead') },
        ]}
        selected={view}
        onSelect={(to) => ask({ view: to === 'units' ? undefined : to, q: undefined })}
      >
        {view === 'units' && <RegisterView search={search} onAsk={ask} />}
        {view === 'posts' && <PostsView search={search} onAsk={ask} />}
        {view === 'gaps' && <GapsView search={search} onAsk={ask} />}
      </Tabs>
    </div>
  );
}
