import { expect, test } from "@jest/globals";
import { estimateMaps } from "../../../sdk/stages/estimateMaps";
import { normalizeLight } from "../../../sdk/stages/normalizeLight";
import { refineShading } from "../../../sdk/stages/refineShading";
import { outdoorEnvironment } from "./light/fixture/outdoorEnvironment";
import { photographLumpyHead } from "./light/fixture/photographLumpyHead";
import { scaleInvariantError } from "./light/fixture/scaleInvariantError";

const head = photographLumpyHead(64, outdoorEnvironment(), 0.4, 0.75);
const normalized = await normalizeLight(head.texture, head.geometry, head.fit);
const estimated = estimateMaps(normalized.diffuse, head.geometry);

test("reproduces the photo without baking its light", async () => {
  const refined = await refineShading(head.texture, head.geometry, head.fit, normalized, estimated);
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
  const call = refineShading(head.texture, head.geometry, head.fit, normalized, estimated, { signal });
  await expect(call).rejects.toThrow("stopped");
});
