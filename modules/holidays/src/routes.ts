import { DayText, Done, done, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { importHolidays, putHoliday, removeHoliday } from './change-days-off.ts';
import { HOLIDAY_KINDS } from './days-off.ts';
import { getYearOfDaysOff } from './read-days-off.ts';

const facts = {
  kind: OneOf(HOLIDAY_KINDS),
  name: Type.String({ maxLength: 200 }),
  source: Nullable(Type.String({ maxLength: 300 })),
  toConfirm: Type.Boolean(),
};
const ByDay = Type.Object({ day: DayText });

/** The routes of the days off. */
export function holidaysRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/holidays',
      name: 'getDaysOff',
      summary: 'A year’s days off, compensations, exchanges and make-up days',
      right: 'signed-in',
      query: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) }),
      reply: Type.Object({
        year: Type.Integer(),
        origin: OneOf(['own', 'shipped']),
        days: Type.Array(Type.Object({ day: DayText, ...facts })),
        may: Type.Object({ change: Type.Boolean() }),
      }),
      async handle({ tx, query, session }) {
        const change = session.rights.has('holiday.change') && tx.asker.scope === 'province';
        return { ...(await getYearOfDaysOff(tx, query.year)), may: { change } };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/holidays/:day',
      name: 'putHoliday',
      summary: 'Put a day into the list of days off, or change it',
      right: 'holiday.change',
      params: ByDay,
      body: Type.Object(facts),
      reply: Done,
      async handle({ tx, params, body }) {
        await putHoliday(tx, { day: params.day, ...body });
        return done;
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/holidays/:day',
      name: 'removeHoliday',
      summary: 'Take a day off the list of days off',
      right: 'holiday.change',
      params: ByDay,
      reply: Done,
      async handle({ tx, params }) {
        await removeHoliday(tx, params.day);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/holidays/import',
      name: 'importHolidays',
      summary: 'Take a table of days off: day, kind, name, source, to_confirm',
      right: 'holiday.change',
      body: Type.Object({ text: Type.String({ maxLength: 200_000 }) }),
      reply: Type.Object({ added: Type.Integer(), changed: Type.Integer() }),
      async handle({ tx, body }) {
        return importHolidays(tx, body.text);
      },
    }),
  ];
}
