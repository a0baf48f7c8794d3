const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** `1,4 MB` */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${number.format(bytes / 1000)} KB`;
  return `${number.format(bytes / 1_000_000)} MB`;
}
