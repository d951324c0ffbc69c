import type { Page } from "playwright-core";
import { experimentsOf } from "../../browser/harness/experimentsOf";
import type { Experiments, TruthShot } from "./truthPage";

const run = experimentsOf<Experiments>();

/** A picture of the head that the page has open: side * side * 3, linear, row 0 on top. */
export async function drawShot(page: Page, shot: TruthShot): Promise<Float32Array> {
  const bytes = Buffer.from(await run(page, "draw", shot), "base64");
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
