/** `587.600.000`: thousands by dots, as in Vietnamese documents. Whole numbers only. */
export function formatWhole(value: number): string {
  const digits = Math.abs(Math.trunc(value)).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return value < 0 ? `-${grouped}` : grouped;
}

/** `587.600.000 đồng`. */
export function formatDong(value: number): string {
  return `${formatWhole(value)} đồng`;
}
