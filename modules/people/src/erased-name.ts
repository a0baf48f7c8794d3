/** What stands in place of the name of somebody whose personal data were erased; `id` is the account's or the person's. */
export function erasedName(id: string): string {
  return `Người dùng đã xóa (${id.slice(-8)})`;
}
