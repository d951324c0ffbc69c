import { join, relative, resolve } from "node:path";
import { isFolder } from "../isFolder";
import { packageFolder } from "../packageFolder";
import type { BatchCommand } from "../parseCommand";
import { readLight } from "../readLight";
import type { BatchPhoto } from "./BatchPhoto";
import { describeProgress } from "./describeProgress";
import { isComplete } from "./isComplete";
import { makeAll } from "./makeAll";
import type { PhotoTask } from "./makePhoto";
import { type ErrorLog, openErrorLog } from "./openErrorLog";
import { openWorkFolder, type WorkFolder } from "./openWorkFolder";
import { readBatchInput } from "./readBatchInput";
import type { ChildAnswer } from "./serveBatch";
import { showBatchProgress } from "./showBatchProgress";

/**
 * `mosar batch`: every photo of the shard to its place, or to a line of errors.jsonl. What is at its place is not made
 * again, so that the command can be killed at any moment and given again.
 * @throws RangeError for an input that is none, Error when the machine is at fault, signal.reason after an abort; what was
 *   made until then stays
 */
export async function runBatch(command: BatchCommand, signal: AbortSignal): Promise<void> {
  const { shard, out } = command;
  await isFolder(out);
  if (command.relight !== undefined) await readLight(command.relight);
  const photos = await readBatchInput(command.input, out, shard);
  const work = await openWorkFolder(out, shard);
  const part = shard ? `-${shard.index + 1}-of-${shard.count}` : "";
  const errors = openErrorLog(join(out, `errors${part}.jsonl`));
  const { complete, failed, open } = await sortPhotos(photos, command, errors, work);
  const counts = { total: photos.length, done: 0, failed, skipped: complete, tried: 0, cpu: 0, peak: 0 };
  const progress = showBatchProgress(process.stderr);
  const started = performance.now();
  const show = () => progress.update(describeProgress(counts, (performance.now() - started) / 1000));
  const onAnswer = (photo: BatchPhoto, { outcome, cpuSeconds, peakMegabytes }: ChildAnswer) => {
    if (outcome.result === "stop") return;
    const { id } = photo;
    if (outcome.result === "done") errors.remove(id);
    else {
      const { code, message, hint } = outcome;
      errors.add({ id, photo: photo.photo, code, message, hint });
    }
    counts[outcome.result]++;
    counts.tried++;
    counts.cpu += cpuSeconds;
    counts.peak = Math.max(counts.peak, peakMegabytes);
    show();
  };
  show();
  try {
    const taskOf = (photo: BatchPhoto) => taskFor(photo, command, work);
    await makeAll(open, { jobs: command.jobs, taskOf, onAnswer, signal });
  } finally {
    errors.tidy();
    await work.remove();
    progress.end();
    const cost = counts.tried
      ? `; ${(counts.cpu / counts.tried).toFixed(1)} CPU s a photo, ${counts.peak} MB at most a process`
      : "";
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${relative("", out) || out}: ${describeProgress(counts, seconds)}${cost}\n`);
  }
}

/** What is left to do, in the input's order; last what was in hand at a kill, which may have been the reason for it. */
async function sortPhotos(photos: readonly BatchPhoto[], command: BatchCommand, errors: ErrorLog, work: WorkFolder) {
  const [open, inHand]: [BatchPhoto[], BatchPhoto[]] = [[], []];
  let [complete, failed] = [0, 0];
  for (const photo of photos) {
    if (await isComplete(targetOf(photo, command), command.glb)) {
      complete++;
      // A retry that was killed before it said so.
      errors.remove(photo.id);
    } else if (errors.has(photo.id) && !command.retryErrors) failed++;
    else (work.wasInHand(photo.name) ? inHand : open).push(photo);
  }
  errors.tidy();
  return { complete, failed, open: [...open, ...inHand] };
}

function targetOf({ name }: BatchPhoto, { out, glb }: BatchCommand): string {
  return resolve(out, glb ? `${name}.glb` : name);
}

function taskFor(photo: BatchPhoto, command: BatchCommand, work: WorkFolder): PhotoTask {
  const { glb, textureSize, seed, learnedSkin, relight, device } = command;
  return {
    ...{ glb, textureSize, seed, learnedSkin, relight, device },
    ...photo.options,
    photo: photo.photo,
    target: targetOf(photo, command),
    place: resolve(work.placeOf(photo.name)),
    assets: command.assets ?? join(packageFolder(), "models"),
  };
}
