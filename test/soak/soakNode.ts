import { fork } from "node:child_process";
import { join } from "node:path";
import type { OnSample, SoakSample } from "./SoakSample";

/** Avatars by one runtime in a Node process of their own; each goes to a GLB and away. */
export function soakNode(count: number, onSample: OnSample): Promise<void> {
  const child = fork(join(import.meta.dirname, "soakChild.ts"), [`${count}`], {
    execArgv: ["--expose-gc", "--import", "tsx"],
  });
  return new Promise((resolve, reject) => {
    child.on("message", ({ avatar, sample }: { avatar: number; sample: SoakSample }) => onSample(avatar, sample));
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`the soak's process ended: ${signal ?? code}`));
    });
  });
}
