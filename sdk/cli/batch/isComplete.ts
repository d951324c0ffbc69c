import { access } from "node:fs/promises";
import { join } from "node:path";

/** Whether an avatar is at its place. It is moved there as a whole, so report.json or the GLB stands for all of it. */
export function isComplete(target: string, glb: boolean): Promise<boolean> {
  return access(glb ? target : join(target, "report.json")).then(
    () => true,
    () => false,
  );
}
