import type { Page } from "playwright-core";

/** Calls the functions that a page of test/browser/pages puts up as `experiments`, by name and with their types. */
export function experimentsOf<E extends { [K in keyof E]: (...args: never[]) => unknown }>() {
  return <N extends keyof E & string>(
    page: Page,
    name: N,
    ...args: Parameters<E[N]>
  ): Promise<Awaited<ReturnType<E[N]>>> =>
    page.evaluate(
      ([key, values]) => {
        const { experiments } = globalThis as unknown as {
          experiments: Record<string, (...all: unknown[]) => unknown>;
        };
        return experiments[key as string](...(values as unknown[]));
      },
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<E[N]>>>;
}
