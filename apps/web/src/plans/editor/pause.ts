/**
 * Does something when a person has paused: nothing was touched for a while, at most twice that. One timer runs on
 * through many touches, since making one for each key would cost the key more than all else that is ours.
 */
export class Pause {
  readonly #then: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTouched = false;
  /** How long a pause is, in milliseconds. */
  ms: number;

  constructor(ms: number, then: () => void) {
    this.ms = ms;
    this.#then = then;
  }

  /** Whether something was touched that no pause has come after yet. */
  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  touch(): void {
    if (this.isWaiting) this.#isTouched = true;
    else this.#wait();
  }

  /** The pause will not come. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isTouched = false;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      const isTouched = this.#isTouched;
      this.stop();
      if (isTouched) this.#wait();
      else this.#then();
    }, this.ms);
  }
}
