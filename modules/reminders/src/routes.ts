import type { Clock, Randomness } from '@cotmoc/base';
import { Done, done, type Route, route } from '@cotmoc/http';
import type { Store } from '@cotmoc/store';
import { changeRules, readRules } from './rules.ts';
import { Rules } from './schemas.ts';
import { urgingRoutes } from './urging-routes.ts';

/** The routes of reminding. */
export function remindersRoutes(by: { store: Store; clock: Clock; random: Randomness }): Route[] {
  return [...ruleRoutes(by), ...urgingRoutes(by)];
}

function ruleRoutes(by: { clock: Clock }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/reminder-rules',
      name: 'getReminderRules',
      summary: 'When people are reminded in this province',
      right: 'signed-in',
      reply: Rules,
      async handle({ tx }) {
        return readRules(tx.db);
      },
    }),
    route({
      method: 'PUT',
      path: '/api/reminder-rules',
      name: 'changeReminderRules',
      summary: 'Set when people are reminded',
      right: 'reminder.rule',
      body: Rules,
      reply: Done,
      async handle({ tx, body }) {
        await changeRules(tx, body, { now: by.clock.now() });
        return done;
      },
    }),
  ];
}
