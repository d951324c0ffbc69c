import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { AvatarRuntime } from "../../AvatarRuntime";
import { decodePhoto } from "../../image/decodePhoto";
import { fetchPhotoBytes } from "../../inference/fetchPhotoBytes";
import { makeAvatar } from "../makeAvatar";
import type { FileLight } from "../readLight";
import type { PhotoOutcome } from "./BatchPhoto";
import { moveToPlace } from "./moveToPlace";
import { outcomeOf } from "./outcomeOf";

/** Everything a child process has to know of one photo. */
export interface PhotoTask {
  readonly photo: string;
  readonly target: string;
  /** Folder that is made for this attempt and removed after it; on the target's disk. */
  readonly place: string;
  readonly glb: boolean;
  readonly textureSize: 512 | 1024 | 2048;
  readonly seed: number;
  readonly learnedSkin: boolean;
  readonly relight?: string;
  readonly device: "auto" | "wasm";
  readonly assets: string;
}

/** What serves all photos of a process. */
export interface BatchTools {
  readonly runtime: AvatarRuntime;
  readonly relight?: FileLight;
}

/**
 * One photo of a batch, as `mosar create` makes it, in a place of its own, then moved. Nothing is left but the result.
 * @throws signal.reason after an abort; everything else is the outcome
 */
export async function makePhoto(
  task: PhotoTask,
  openTools: (task: PhotoTask) => Promise<BatchTools>,
  signal: AbortSignal,
): Promise<PhotoOutcome> {
  try {
    // The place stands from the start: after a kill it says what was in hand.
    await mkdir(task.place, { recursive: true });
    const made = join(task.place, basename(task.target));
    const started = performance.now();
    const photo = await decodePhoto(task.photo, { signal, fetchBytes: fetchPhotoBytes });
    const decode = performance.now() - started;
    const opening = performance.now();
    const { runtime, relight } = await openTools(task);
    const milliseconds = { load: performance.now() - opening, decode };
    const { glb, textureSize, seed, learnedSkin } = task;
    await makeAvatar(runtime, photo, made, { glb, textureSize, seed, learnedSkin, relight, milliseconds, signal });
    signal.throwIfAborted();
    return await moveToPlace(made, task.target, glb);
  } catch (error) {
    signal.throwIfAborted();
    return outcomeOf(error);
  } finally {
    await rm(task.place, { recursive: true, force: true });
  }
}
