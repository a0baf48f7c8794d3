import { Breadcrumbs, PageHead, Tabs } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { AnswerList } from './answer-list.tsx';
import { GroupList } from './group-list.tsx';
import { TryName } from './try-name.tsx';
import { answersQuery, groupsQuery } from './use-names.ts';

/** What names of bodies in plans mean here: what was answered, groups, and a place to try a name. */
export function NamesPage() {
  const [tab, setTab] = useState('answers');
  const answers = useQuery(answersQuery).data?.length;
  const groups = useQuery(groupsQuery).data?.length;
  return (
    <div>
      <PageHead
        title={t('org.names')}
        above={
          <Breadcrumbs
            steps={[
              <Link key="units" to="/units">
                {t('org.title')}
              </Link>,
              t('org.names'),
            ]}
          />
        }
        below={t('org.names.lead')}
      />
      <Tabs
        label={t('org.names')}
        tabs={[
          { id: 'answers', label: t('org.names.answers'), ...(answers === undefined ? {} : { count: answers }) },
          { id: 'groups', label: t('org.names.groups'), ...(groups === undefined ? {} : { count: groups }) },
          { id: 'try', label: t('org.names.try') },
        ]}
        selected={tab}
        onSelect={setTab}
      >
        {tab === 'answers' ? <AnswerList /> : tab === 'groups' ? <GroupList /> : <TryName />}
      </Tabs>
    </div>
  );
}
