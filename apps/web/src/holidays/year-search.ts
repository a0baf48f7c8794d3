/** Which year's days off the address asks for; nothing for this year, or for one that no list reaches. */
export function readYearSearch(search: Record<string, unknown>): { year?: number } {
  const year = Number(search['year']);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {};
}
