import type { Beginning, Contribution } from './facts';
import type { Problem } from './finding';

export interface Evaluated {
  readonly beginning: Beginning;
  readonly contribution: Contribution;
  readonly problems: readonly Problem[];
  /** Paths of all modules whose code it ran. */
  readonly reached: ReadonlySet<string>;
}

/** What evaluations told, by the file that they began in, and by each file that they ran code of. */
export class EvaluatedFiles {
  readonly #known = new Map<string, Evaluated>();
  readonly #reaching = new Map<string, Set<string>>();

  get(path: string): Evaluated | undefined {
    return this.#known.get(path);
  }

  set(path: string, evaluated: Evaluated): void {
    this.#forget(path);
    this.#known.set(path, evaluated);
    for (const reached of evaluated.reached) {
      const names = this.#reaching.get(reached);
      if (names) names.add(path);
      else this.#reaching.set(reached, new Set([path]));
    }
  }

  /** Paths of the other files whose evaluation ran code of a file, in the order in which they were evaluated. */
  dependentsOf(path: string): readonly string[] {
    return [...(this.#reaching.get(path) ?? [])].filter((name) => name !== path);
  }

  /** Forgets every evaluation that ran code of a file. */
  forgetReaching(path: string): void {
    for (const name of [...(this.#reaching.get(path) ?? [])]) this.#forget(name);
  }

  #forget(name: string): void {
    for (const reached of this.#known.get(name)?.reached ?? []) {
      const names = this.#reaching.get(reached);
      names?.delete(name);
      if (names?.size === 0) this.#reaching.delete(reached);
    }
    this.#known.delete(name);
  }
}
