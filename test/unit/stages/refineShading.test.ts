import { expect, test } from "@jest/globals";
import { estimateByRegion } from "../../../sdk/stages/light/estimateByRegion";
import { normalizeLight } from "../../../sdk/stages/normalizeLight";
import { refineShading } from "../../../sdk/stages/refineShading";
import { outdoorEnvironment } from "./light/fixture/outdoorEnvironment";
import { photographLumpyHead } from "./light/fixture/photographLumpyHead";
import { scaleInvariantError } from "./light/fixture/scaleInvariantError";

const head = photographLumpyHead(64, outdoorEnvironment(), 0.4, 0.75);
const normalized = await normalizeLight(head.texture, head.geometry, head.fit);
const estimated = estimateByRegion(head.texture, head.geometry, normalized);

test("reproduces the photo without baking its light", async () => {
  const refined = await refineShading(estimated, head.geometry, head.fit);
  const error = scaleInvariantError(refined.maps.diffuse, head.albedo, head.texture.visibility);
  const flat = scaleInvariantError(
    new Float32Array(head.albedo.length).fill(0.5),
    head.albedo,
    head.texture.visibility,
  );
  expect(refined.photoErrorPsnr).toBeGreaterThan(29);
  expect(Math.abs(refined.shadingLeak)).toBeLessThan(0.1);
  expect(error).toBeLessThan(0.8 * flat);
});

test("an aborted call rejects with the signal's reason", async () => {
  const signal = AbortSignal.abort(new Error("stopped"));
  const call = refineShading(estimated, head.geometry, head.fit, { signal });
  await expect(call).rejects.toThrow("stopped");
});
