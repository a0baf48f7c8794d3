import { Tabs } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { AnswerList } from './answer-list.tsx';
import { GroupList } from './group-list.tsx';
import type { NamesSearch } from './names-search.ts';
import { RegisterHead } from './register-head.tsx';
import { TryName } from './try-name.tsx';
import { answersQuery, groupsQuery } from './use-names.ts';
import { UsedNames } from './used-names.tsx';

const route = getRouteApi('/signed-in/units/names');

/** What names of bodies in plans mean here: those that plans used, what was answered, groups, and a place to try a name. */
export function NamesPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { may } = useSession();
  const answers = useQuery(answersQuery).data?.length;
  const groups = useQuery(groupsQuery(search.day)).data?.length;
  const tab = search.tab === 'used' && !may['plan.read'] ? undefined : search.tab;
  const selected = tab ?? (may['plan.read'] ? 'used' : 'answers');
  const ask = (change: { [key in keyof NamesSearch]?: NamesSearch[key] | undefined }) => {
    const kept = Object.entries({ ...search, offset: undefined, ...change }).filter(([, value]) => value);
    void navigate({ to: '/units/names', search: Object.fromEntries(kept), replace: true });
  };
  const count = (of: number | undefined) => (of === undefined ? {} : { count: of });
  return (
    <div>
      <RegisterHead title={t('org.names')} below={t('org.names.lead')} />
      <Tabs
        label={t('org.names')}
        tabs={[
          ...(may['plan.read'] ? [{ id: 'used' as const, label: t('org.names.used') }] : []),
          { id: 'answers', label: t('org.names.answers'), ...count(answers) },
          { id: 'groups', label: t('org.names.groups'), ...count(groups) },
          { id: 'try', label: t('org.names.try') },
        ]}
        selected={selected}
        onSelect={(to) => ask({ tab: to, q: undefined, how: undefined })}
      >
        {selected === 'used' && <UsedNames search={search} onAsk={ask} />}
        {selected === 'answers' && <AnswerList />}
        {selected === 'groups' && <GroupList day={search.day} onDay={(day) => ask({ day })} />}
        {selected === 'try' && <TryName />}
      </Tabs>
    </div>
  );
}
