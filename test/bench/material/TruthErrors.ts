type Color = [number, number, number];

/** How far drawn pixels are from the path tracer's, summed over pixels, lights and tones. */
export class TruthErrors {
  #count = 0;
  readonly #squares: Color = [0, 0, 0];
  readonly #chance: Color = [0, 0, 0];
  readonly #drawn: Color = [0, 0, 0];
  readonly #truth: Color = [0, 0, 0];

  /** @param noise root mean square error of the truth's pixels by chance */
  add(drawn: ArrayLike<number>, truth: ArrayLike<number>, noise: readonly number[]): void {
    this.#count++;
    for (let c = 0; c < 3; c++) {
      this.#squares[c] += (drawn[c] - truth[c]) ** 2;
      this.#chance[c] += noise[c] ** 2;
      this.#drawn[c] += drawn[c];
      this.#truth[c] += truth[c];
    }
  }

  get count(): number {
    return this.#count;
  }

  /** Root mean square error by channel, the truth's noise taken out. */
  get rms(): Color {
    return this.#byChannel((c) => Math.sqrt(Math.max(0, this.#squares[c] - this.#chance[c]) / this.#count));
  }

  /** What of it the truth's noise was. */
  get noise(): Color {
    return this.#byChannel((c) => Math.sqrt(this.#chance[c] / this.#count));
  }

  /** Drawn light by the truth's. */
  get energy(): Color {
    return this.#byChannel((c) => this.#drawn[c] / this.#truth[c]);
  }

  /** Mean of the truth. */
  get level(): Color {
    return this.#byChannel((c) => this.#truth[c] / this.#count);
  }

  #byChannel(value: (channel: number) => number): Color {
    return [value(0), value(1), value(2)];
  }
}
