import { type Clock, type Randomness, today } from '@cotmoc/base';
import { DayText, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { filterOf, taskQuery } from '@cotmoc/tasks';
import { applySheet } from './at-once.ts';
import { exportSheet } from './export-sheet.ts';
import { previewSheet } from './preview-sheet.ts';
import { readTaskSheet } from './read-task-sheet.ts';
import { AtOnceReply, SheetPreview } from './schemas.ts';
import { COLUMN_IDS } from './sheet-columns.ts';

/** The largest sheet that is read, in bytes. */
const LARGEST_SHEET = 20 * 1024 * 1024;

/** The routes of tables out and in. */
export function sheetRoutes(by: { clock: Clock; random: Randomness }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/task-sheet',
      name: 'exportTaskSheet',
      summary: 'Tasks under a filter as a spreadsheet that can come back',
      right: 'task.read',
      perMinute: 10,
      query: Type.Object({
        ...taskQuery,
        columns: Type.Optional(Type.Array(OneOf(COLUMN_IDS), { minItems: 1, maxItems: COLUMN_IDS.length })),
      }),
      reply: 'file',
      async handle({ tx, query }) {
        const columns = COLUMN_IDS.filter((id) => query.columns?.includes(id) ?? true);
        return exportSheet(tx, { filter: filterOf(query), columns }, today(by.clock));
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-sheet/preview',
      name: 'previewTaskSheet',
      summary: 'What a spreadsheet that comes back would change, cell by cell',
      right: 'task.work',
      perMinute: 20,
      upload: { maxBytes: LARGEST_SHEET },
      reply: SheetPreview,
      async before({ file }) {
        return readTaskSheet(file?.bytes ?? new Uint8Array());
      },
      async handle({ tx, session, ready }) {
        return previewSheet(tx, { ...ready, session }, today(by.clock));
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-sheet/changes',
      name: 'applyTaskSheet',
      summary:
        'Take over what a spreadsheet tells: progress, askings for more time, reasons of lateness, as far as each task allows',
      right: 'task.work',
      body: Type.Object({
        rows: Type.Array(
          Type.Object({
            taskId: Id,
            version: Type.Integer({ minimum: 1 }),
            percent: Nullable(Type.Integer({ minimum: 0, maximum: 100 })),
            quantityDone: Nullable(Type.Number({ minimum: 0, maximum: 1e9 })),
            note: Nullable(Type.String({ maxLength: 4000 })),
            wantedDue: Type.Optional(Nullable(DayText)),
            extensionReason: Type.Optional(Nullable(Type.String({ maxLength: 4000 }))),
            lateReason: Type.Optional(Nullable(Type.String({ maxLength: 4000 }))),
          }),
          { minItems: 1, maxItems: 2000 },
        ),
      }),
      reply: AtOnceReply,
      async handle({ tx, body, session }) {
        return applySheet(tx, { rows: body.rows, session }, by);
      },
    }),
  ];
}
