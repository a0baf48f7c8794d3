import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import { TaskItem, taskQuery } from '@cotmoc/tasks';
import { FIGURES } from './dashboard.ts';
import { SHARINGS } from './kept-filters.ts';
import { CHANGEABLE } from './sheet-columns.ts';

const Sentences = Type.Object({ vi: Type.String(), en: Type.String() });
const Question = Type.Object(taskQuery);

export const Bars = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      path: Type.String(),
      text: Type.String(),
      unitId: Nullable(Id),
      unitName: Nullable(Type.String()),
      section: Nullable(Type.String()),
      startsOn: Nullable(DayText),
      endsOn: DayText,
      state: OneOf(['not-started', 'in-progress', 'done']),
      late: Type.Boolean(),
      percent: Type.Integer(),
    }),
  ),
  isMore: Type.Boolean(),
});

export const DueDays = Type.Object({
  days: Type.Array(Type.Object({ day: DayText, total: Type.Integer(), open: Type.Integer(), late: Type.Integer() })),
});

export const Groups = Type.Object({
  groups: Type.Array(
    Type.Object({
      key: Nullable(Type.String()),
      name: Nullable(Type.String()),
      total: Type.Integer(),
      late: Type.Integer(),
      items: Type.Array(TaskItem),
    }),
  ),
  isMore: Type.Boolean(),
});

export const KeptFilters = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      address: Type.String(),
      shared: OneOf(SHARINGS),
      unitName: Nullable(Type.String()),
      isMine: Type.Boolean(),
      isDefault: Type.Boolean(),
    }),
  ),
  columns: Type.Array(Type.String()),
  mayShareWithProvince: Type.Boolean(),
});

export const Dashboard = Type.Object({
  year: Type.Integer(),
  today: DayText,
  yearAgo: DayText,
  figures: Type.Array(
    Type.Object({ name: OneOf(FIGURES), count: Type.Integer(), amount: Type.Number(), question: Question }),
  ),
  bodies: Type.Array(
    Type.Object({
      unitId: Id,
      unitName: Nullable(Type.String()),
      count: Type.Integer(),
      unexplained: Type.Integer(),
      since: DayText,
      question: Question,
    }),
  ),
  obstacles: Type.Object({ unit: Type.Integer(), focal: Type.Integer(), province: Type.Integer() }),
});

export const SheetPreview = Type.Object({
  rows: Type.Integer(),
  changes: Type.Array(
    Type.Object({
      line: Type.Integer(),
      taskId: Id,
      text: Type.String(),
      version: Type.Integer(),
      cells: Type.Array(
        Type.Object({
          column: OneOf(CHANGEABLE),
          from: Type.String(),
          to: Type.String(),
          reason: Nullable(Sentences),
        }),
      ),
      reason: Nullable(Sentences),
    }),
  ),
  unread: Type.Array(Type.Object({ line: Type.Integer(), reason: Sentences })),
});

export const AtOnceReply = Type.Object({
  done: Type.Array(Id),
  refused: Type.Array(Type.Object({ taskId: Id, reason: Sentences })),
});
