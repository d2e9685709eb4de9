/** Lets runs of solc be interrupted, and go on where they were. */
export class Pause {
  #isOn = false;
  readonly #listeners = new Set<(isOn: boolean) => void>();

  /** Whether the runs wait. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** Interrupts the runs, or lets them go on. */
  set(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    for (const listener of this.#listeners) listener(isOn);
  }

  /** @returns to be called when changes are no longer of interest */
  onChange(listener: (isOn: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
