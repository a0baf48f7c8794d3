import { Breadcrumbs, Button, buttonClass, EmptyState, PageHead, Tag } from '@cotmoc/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { EndPostDialog } from './end-post-dialog.tsx';
import styles from './person-page.module.css';
import { POST_KIND_NAMES } from './post-kind-names.ts';
import { heldDays } from './shown-day.ts';
import { type PersonPost, usePersonPosts } from './use-posts.ts';

const route = getRouteApi('/signed-in/people/$id');

/** A person and every post held, the newest first. */
export function PersonPage() {
  const { id } = route.useParams();
  const person = usePersonPosts(id);
  const { may } = useSession();
  const [ending, setEnding] = useState<PersonPost | null>(null);
  if (person.error || !person.data) return <Loading of={person} rows={6} />;
  const { name, post, unitName, posts } = person.data;
  // A post that was taken back before its first day was never held.
  const held = posts.filter((one) => one.validTo === null || one.validTo > one.validFrom);
  return (
    <div className={styles.page}>
      <PageHead
        title={name}
        below={[post, unitName].filter(Boolean).join(' · ')}
        above={
          <Breadcrumbs
            steps={[
              <Link key="people" to="/people">
                {t('posts.title')}
              </Link>,
              name,
            ]}
          />
        }
        actions={
          may['post.change'] && (
            <Link to="/people/$id/hand-over" params={{ id }} className={buttonClass({ kind: 'quiet' })}>
              {t('posts.handOver')}
            </Link>
          )
        }
      />
      <section aria-labelledby="posts">
        <h2 id="posts">{t('posts.timeline')}</h2>
        {held.length === 0 && <EmptyState icon="person" title={t('posts.noPosts')} />}
        <ol className={styles.line}>
          {held.map((one) => (
            <li key={one.id} className={one.isHeld ? styles.now : undefined}>
              <div className={styles.head}>
                <strong>{one.name}</strong>
                <Tag tone={one.isHeld ? 'good' : 'plain'}>{t(POST_KIND_NAMES[one.kind])}</Tag>
              </div>
              <div>{one.unitName}</div>
              <div className={page.about}>
                {heldDays(one)}
                {one.legalBasis && ` · ${one.legalBasis}`}
              </div>
              {may['post.change'] && (one.isHeld || one.validTo === null) && (
                <Button small kind="plain" onClick={() => setEnding(one)}>
                  {t('posts.end')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </section>
      {ending && <EndPostDialog post={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}
