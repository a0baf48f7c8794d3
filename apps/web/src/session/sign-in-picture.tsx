import styles from './sign-in-picture.module.css';

/** A road of milestones through hills drawn as contour lines; decoration only, left out on narrow screens and paper. */
export function SignInPicture() {
  return (
    <div className={styles.frame} aria-hidden="true" data-print="no">
      <svg className={styles.picture} aria-hidden="true" viewBox="0 0 800 800" preserveAspectRatio="xMidYMax slice">
        <g className={styles.contours}>
          {Array.from({ length: 15 }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
            <path key={line} d={contour(line)} />
          ))}
        </g>
        <path className={styles.road} d="M-40 760C220 740 300 690 420 660S640 600 700 520S650 420 560 400" />
        <Milestone x={300} y={732} scale={2.5} />
        <Milestone x={560} y={628} scale={1.5} />
        <Milestone x={701} y={524} scale={1} />
        <Milestone x={610} y={428} scale={0.66} />
      </svg>
    </div>
  );
}

/** One contour of the hills: waves that grow calmer towards the sky. */
function contour(line: number): string {
  const base = 110 + line * 46;
  const height = 22 + line * 5;
  const shift = (line % 3) * 34 + line * 11;
  const points = [-80, 120, 320, 520, 720, 920].map((x, index) => ({
    x: x + (shift % 60),
    y: base + Math.sin(index * 1.7 + line * 0.55) * height,
  }));
  const [first, ...rest] = points;
  const steps = rest.map((point, index) => {
    const before = points[index] ?? point;
    const middle = (before.x + point.x) / 2;
    return `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
  });
  return `M${first?.x} ${first?.y}${steps.join('')}`;
}

function Milestone({ x, y, scale }: { x: number; y: number; scale: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path className={styles.stone} d="M-19 -62A19 19 0 0 1 19 -62V0H-19z" />
      <path className={styles.cap} d="M-19 -54V-62A19 19 0 0 1 19 -62V-54z" />
      <path className={styles.line} d="M-8 -36H8M-8 -27H8" />
      <path className={styles.ground} d="M-27 0H27" />
    </g>
  );
}
