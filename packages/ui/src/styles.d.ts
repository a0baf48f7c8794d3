import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties are styles too. */
    [name: `--${string}`]: string | number | undefined;
  }
}
