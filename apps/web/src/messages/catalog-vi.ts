import adjustments from './vi/adjustments.json';
import audit from './vi/audit.json';
import budget from './vi/budget.json';
import cascade from './vi/cascade.json';
import dashboard from './vi/dashboard.json';
import evidence from './vi/evidence.json';
import holidays from './vi/holidays.json';
import inbox from './vi/inbox.json';
import inspections from './vi/inspections.json';
import kit from './vi/kit.json';
import notices from './vi/notices.json';
import obstacles from './vi/obstacles.json';
import org from './vi/org.json';
import people from './vi/people.json';
import plans from './vi/plans.json';
import posts from './vi/posts.json';
import reassignments from './vi/reassignments.json';
import reminders from './vi/reminders.json';
import session from './vi/session.json';
import shell from './vi/shell.json';
import tasks from './vi/tasks.json';
import templates from './vi/templates.json';
import views from './vi/views.json';

/** Every phrase in Vietnamese; this list decides which keys exist. */
export const messages = {
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
