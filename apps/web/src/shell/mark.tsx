/** The product's mark: a milestone with its red cap, as they stand along the roads and at the border. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M8.5 13.5V11a7.5 7.5 0 0 1 15 0v2.5z" fill="var(--lacquer-fill)" />
      <path
        d="M8.5 28V11a7.5 7.5 0 0 1 15 0v17M13 18.5h6M13 22.5h6"
        fill="none"
        stroke="var(--lacquer)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
      <path d="M4 28.6h24" stroke="var(--lacquer)" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
