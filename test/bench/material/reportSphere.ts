import { measureSphere, type SphereMeasure } from "../../browser/harness/measureSphere";
import { markdownTable } from "../markdownTable";

/** Prints how far skin on spheres is from random walks in balls of skin, whether it keeps light, and how far engines differ. */
export async function reportSphere(): Promise<void> {
  const measures = await measureSphere(["webgl2", "webgpu"]);
  for (const [kind, measure] of Object.entries(measures)) {
    console.log(`## Skin against random walks, R G B, ${kind}\n\n${walkTable(measure)}\n`);
    console.log(`White skin in even light of 1: ${measure.furnace.map((value) => value.toFixed(4)).join(" to ")}\n`);
  }
  const { webgl2, webgpu } = measures;
  const differences = webgl2.values.map((value, i) => Math.abs(value - webgpu.values[i]));
  console.log(`GLSL and WGSL differ by ${(255 * Math.max(...differences)).toFixed(4)} / 255 at most.`);
}

function walkTable({ walks }: SphereMeasure): string {
  const rows = walks.map(({ walk, rms, bands }) => [
    `${walk.skin}${walk.fitted ? " (fit)" : ""}`,
    walk.radius,
    rms.map((value) => value.toFixed(4)).join(" "),
    ...bands.map((band) => band.map((value) => value.toFixed(3)).join(" ")),
  ]);
  return markdownTable(["skin", "radius, mm", "rms", "K1 - walk's", "K2 - walk's"], rows);
}
