/**
 * Draws the golden pictures of the skin anew, after a change that is meant to change them. Look at test/golden/skinMatrix.png
 * before you commit it.
 *
 *   npm run golden
 *
 * They are WebGL2's; the table tells how far WebGPU is from them.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "../bench/markdownTable";
import { drawSkinMatrix } from "../browser/harness/drawSkinMatrix";
import { writeSheet } from "../browser/harness/goldenSheet";
import { differingShare, type Picture } from "../browser/harness/picture";

const HERE = import.meta.dirname;
const { webgl2: golden, webgpu } = await drawSkinMatrix(["webgl2", "webgpu"]);
const names = Object.keys(golden.pictures).filter((name) => !name.includes(":"));
await writeSheet(
  join(HERE, "skinMatrix.png"),
  names.map((name) => golden.pictures[name]),
);
writeFileSync(join(HERE, "skinMatrix.json"), `${JSON.stringify(names, null, 2)}\n`);
const rows = names.map((name) => [
  name,
  ...shares(golden.pictures[name], webgpu.pictures[name]),
]);
console.log(markdownTable(["cell", "share > 1 code", "> 2", "> 4"], rows, 5));

/** Shares of the pixels that differ by more than 1, 2 and 4 codes. */
function shares(a: Picture, b: Picture): number[] {
  return [1, 2, 4].map((threshold) => differingShare(a, b, threshold));
}
