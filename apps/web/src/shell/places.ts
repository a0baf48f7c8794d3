import type { IconName } from '@cotmoc/ui';
import { useInboxCount } from '../inbox/use-inbox.ts';
import type { MessageKey } from '../messages/t.ts';
import { useUnreadCount } from '../notices/use-notices.ts';
import { useSession } from '../session/use-session.ts';

/** One entry of the main navigation. */
export interface Place {
  readonly to:
    | '/'
    | '/tasks'
    | '/plans'
    | '/cascade'
    | '/evidence'
    | '/obstacles'
    | '/inspections'
    | '/budget'
    | '/dashboard'
    | '/notices'
    | '/urging'
    | '/units'
    | '/people'
    | '/accounts'
    | '/audit';
  readonly name: MessageKey;
  readonly icon: IconName;
  readonly count?: number | undefined;
}

/** The places that begin a new group: what is watched over the work, and whom and what the province has. */
const GROUP_BEGINS: readonly Place['to'][] = ['/evidence', '/notices'];

/** Whether a thin rule stands before the place. */
export function beginsGroup(place: Place): boolean {
  return GROUP_BEGINS.includes(place.to);
}

/** The places this person may go to, with what waits there. */
export function usePlaces(): readonly Place[] {
  const { may } = useSession();
  const unread = useUnreadCount();
  const waiting = useInboxCount(may['task.read'] === true);
  const places: (Place & { may: boolean | undefined })[] = [
    { to: '/', name: 'shell.nav.myWork', icon: 'inbox', may: may['task.read'], count: waiting },
    { to: '/dashboard', name: 'shell.nav.dashboard', icon: 'chart', may: may['dashboard.read'] },
    { to: '/tasks', name: 'shell.nav.tasks', icon: 'tasks', may: may['task.read'] },
    { to: '/plans', name: 'shell.nav.plans', icon: 'plan', may: may['plan.read'] },
    { to: '/cascade', name: 'shell.nav.cascade', icon: 'link', may: may['cascade.read'] },
    { to: '/evidence', name: 'shell.nav.evidence', icon: 'file', may: may['evidence.read'] },
    { to: '/obstacles', name: 'shell.nav.obstacles', icon: 'warning', may: may['obstacle.read'] },
    { to: '/urging', name: 'shell.nav.urging', icon: 'chat', may: may['task.read'] },
    { to: '/inspections', name: 'shell.nav.inspections', icon: 'search', may: may['inspection.read'] },
    { to: '/budget', name: 'shell.nav.budget', icon: 'chart', may: may['budget.read'] },
    { to: '/notices', name: 'shell.nav.notices', icon: 'bell', may: true, count: unread },
    { to: '/units', name: 'shell.nav.units', icon: 'unit', may: may['unit.read'] },
    { to: '/people', name: 'shell.nav.people', icon: 'person', may: may['post.read'] },
    { to: '/accounts', name: 'shell.nav.accounts', icon: 'settings', may: may['account.manage'] },
    { to: '/audit', name: 'shell.nav.audit', icon: 'clock', may: may['audit.read'] },
  ];
  return places.filter((place) => place.may);
}
