import { AvatarError } from "../AvatarError";
import type { RungOptions } from "./chooseRung";
import { type ChosenRung, type DeviceRung, isGpuRung } from "./DeviceRung";
import { isRungsFault, lowerRung } from "./lowerRung";
import { type Backend, type BackendOptions, openBackend } from "./openBackend";
import { giveUpOrt, ortInstance } from "./ortInstance";

/** The rung in use, and the way down from it. */
export interface Ladder {
  readonly backend: Backend;
  readonly rung: DeviceRung;
  readonly reason: string;
  /**
   * Does some work; when the rung fails under it, goes on to the next one and does it again. Works that fail together step
   * down together. `leave` frees what was made on the failed rung.
   * @throws what the work throws when the rung is not to blame or there is no other
   */
  run<T>(work: () => Promise<T>, leave: () => Promise<void>): Promise<T>;
  /** Waits for a step that is under way, and lets no further one begin: what fails from now on fails. */
  close(): Promise<void>;
}

interface OpenRung extends ChosenRung {
  /** See ortInstance. */
  readonly instance: number;
  readonly backend: Backend;
}

/** @throws AvatarError when no rung from the first one on can be opened */
export async function openLadder(first: ChosenRung, choice: RungOptions, options: BackendOptions): Promise<Ladder> {
  let losses = 0;
  let closed = false;
  let stepping: Promise<void> | undefined;
  const below = (failed: ChosenRung, error: unknown, renewable: boolean): ChosenRung => {
    const next = error instanceof AvatarError ? lowerRung({ ...failed, renewable, losses }, error, choice) : undefined;
    if (!next) throw error;
    return next;
  };
  const openFrom = async (chosen: ChosenRung, settings: BackendOptions): Promise<OpenRung> => {
    const instance = ortInstance();
    try {
      return { ...chosen, instance, backend: await openBackend(chosen.rung, { ...settings, instance }) };
    } catch (error) {
      // The last rung too: the next runtime must not get what is broken.
      if (error instanceof AvatarError && isRungsFault(error)) giveUpOrt(instance);
      return openFrom(below(chosen, error, false), settings);
    }
  };
  let now = await openFrom(first, options);
  const stepDown = async (error: unknown, leave: () => Promise<void>) => {
    const failed = now;
    const next = below(failed, error, failed.backend.ownsGpuDevice);
    if (isGpuRung(failed.rung) && (error as AvatarError).code === "device-lost") losses++;
    await leave();
    failed.backend.dispose();
    giveUpOrt(failed.instance);
    // The signal was the opening's.
    now = await openFrom(next, { ...options, signal: undefined });
  };
  return {
    get backend() {
      return now.backend;
    },
    get rung() {
      return now.rung;
    },
    get reason() {
      return now.reason;
    },
    close: async () => {
      closed = true;
      await stepping?.catch(() => undefined);
    },
    run: async (work, leave) => {
      for (;;) {
        await stepping?.catch(() => undefined);
        const tried = now;
        try {
          return await work();
        } catch (error) {
          if (closed || !(error instanceof AvatarError)) throw error;
          // Another work may have brought about the step that this one needs too.
          if (tried === now) {
            stepping ??= stepDown(error, leave).finally(() => {
              stepping = undefined;
            });
          }
          await stepping;
        }
      }
    },
  };
}
