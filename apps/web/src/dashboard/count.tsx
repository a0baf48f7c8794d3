import { formatWhole } from '@cotmoc/base';
import { Link } from '@tanstack/react-router';
import { searchOfQuestion } from '../tasks/task-search.ts';
import type { Figure } from './use-dashboard.ts';

/** A number that opens the list of what it counts. */
export function Count({ figure, label }: { figure: Figure; label: string }) {
  return (
    <Link to="/tasks" search={searchOfQuestion(figure.question)} aria-label={`${label}: ${formatWhole(figure.count)}`}>
      {formatWhole(figure.count)}
    </Link>
  );
}
