/** The product's mark: a milestone with its red cap, as they stand along the roads and at the border. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M6 14.5A10 10 0 0 1 26 14.5V15.5H6z" fill="var(--lacquer-fill)" />
      <path d="M6 18H26V26.5H6z" fill="none" stroke="var(--lacquer)" strokeWidth="1.6" />
      <path d="M3 28.6H29" stroke="var(--lacquer)" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
