/**
 * Puts values into a phrase's blanks: `{name}` gives the value, `{count|day|days}` the word for one or for many.
 * A blank without a value stays visible, so that a test or a reader sees it.
 */
export function fillIn(phrase: string, params: Readonly<Record<string, string | number>> = {}): string {
  return phrase.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (blank, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return blank;
    if (one === undefined || many === undefined) return String(value);
    return String(value) === '1' ? one : many;
  });
}
