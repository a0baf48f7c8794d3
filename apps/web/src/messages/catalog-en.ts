import adjustments from './en/adjustments.json';
import audit from './en/audit.json';
import budget from './en/budget.json';
import cascade from './en/cascade.json';
import dashboard from './en/dashboard.json';
import evidence from './en/evidence.json';
import holidays from './en/holidays.json';
import inbox from './en/inbox.json';
import inspections from './en/inspections.json';
import kit from './en/kit.json';
import notices from './en/notices.json';
import obstacles from './en/obstacles.json';
import org from './en/org.json';
import people from './en/people.json';
import plans from './en/plans.json';
import posts from './en/posts.json';
import reassignments from './en/reassignments.json';
import reminders from './en/reminders.json';
import session from './en/session.json';
import shell from './en/shell.json';
import tasks from './en/tasks.json';
import templates from './en/templates.json';
import views from './en/views.json';
import type { MessageKey } from './t.ts';

/** Every phrase in English. */
export const messages: Record<MessageKey, string> = {
  ...adjustments,
  ...audit,
  ...cascade,
  ...dashboard,
  ...evidence,
  ...obstacles,
  ...holidays,
  ...inbox,
  ...budget,
  ...inspections,
  ...kit,
  ...notices,
  ...org,
  ...people,
  ...plans,
  ...posts,
  ...reassignments,
  ...reminders,
  ...session,
  ...shell,
  ...tasks,
  ...templates,
  ...views,
};
