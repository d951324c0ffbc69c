/** Child of soakNode.ts, started with --expose-gc: makes avatars with one runtime and tells what is held after each. */
import { join } from "node:path";
import { AvatarRuntime } from "../../sdk/AvatarRuntime";
import { exportGlb } from "../../sdk/export/exportGlb";
import type { SoakSample } from "./SoakSample";
import { SOAK_OPTIONS } from "./soakOptions";
import { soakPhoto } from "./soakPhoto";

const MEGABYTE = 2 ** 20;
const count = Number(process.argv[2]);
const photo = await soakPhoto();
const runtime = await AvatarRuntime.create({ assetsUrl: join(import.meta.dirname, "../../models"), device: "wasm" });

for (let avatar = 1; avatar <= count; avatar++) {
  await exportGlb(await runtime.createAvatar(photo, SOAK_OPTIONS));
  const sample = await measure();
  await new Promise((sent) => process.send?.({ avatar, sample }, sent));
}
await runtime.dispose();
process.exit(0);

async function measure(): Promise<SoakSample> {
  // Twice, with a turn of the loop between them: finalizers free more.
  for (let i = 0; i < 2; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    sessions: runtime.info.openSessions,
    "active handles": process.getActiveResourcesInfo().length,
    "heap MB": heapUsed / MEGABYTE,
    "buffers MB": external / MEGABYTE,
    "process MB": rss / MEGABYTE,
  };
}
