/** How many notices wait to be read; undefined while not known. */
export function useUnreadCount(): number | undefined {
  return undefined;
}
