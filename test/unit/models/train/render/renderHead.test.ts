import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { prepareRenders, renderHead } from "../../../../../models/train/render/renderHead";
import { SURFACE } from "../../../../../models/train/render/SceneMesh";
import { readHeadModel } from "../../../../../sdk/head/readHeadModel";

type Rendered = Awaited<ReturnType<typeof renderHead>>;
const model = readHeadModel(readFileSync(join(import.meta.dirname, "../../../../../models/head.bin")));
const tools = prepareRenders(model, "judge", []);
const request = { seed: 3, size: 96 };

describe("renderHead", () => {
  let first: Rendered;
  let relit: Rendered;
  let again: Rendered;
  beforeAll(async () => {
    first = await renderHead(tools, request);
    relit = await renderHead(tools, { ...request, lightSeed: 77 });
    again = await renderHead(tools, { ...request, picture: 1 });
  });

  it("repeats person, view and albedo for a seed, and changes the light alone", () => {
    expect(relit.truth.points.every((value, i) => value === first.truth.points[i])).toBe(true);
    expect(relit.truth.headToCamera).toEqual(first.truth.headToCamera);
    expect(relit.truth.image.albedo.every((value, i) => value === first.truth.image.albedo[i])).toBe(true);
    expect(relit.truth.light.sh).not.toEqual(first.truth.light.sh);
  });

  it("another picture shows the same person in another view, light and expression", () => {
    expect(again.truth.identity).toEqual(first.truth.identity);
    expect(again.truth.group).toBe(first.truth.group);
    expect(again.truth.expression).not.toEqual(first.truth.expression);
    expect(again.truth.headToCamera).not.toEqual(first.truth.headToCamera);
    expect(again.truth.light.sh).not.toEqual(first.truth.light.sh);
  });

  it("its depth is that of the posed points: the nose tip's pixel lies within 3 mm of the nose tip", () => {
    const { camera, headToCamera: m, points, image } = first.truth;
    const tip = model.landmarks.points[3 * 4] * 3;
    const [x, y, z] = [0, 1, 2].map(
      (r) => m[4 * r] * points[tip] + m[4 * r + 1] * points[tip + 1] + m[4 * r + 2] * points[tip + 2] + m[4 * r + 3],
    );
    const column = Math.floor(camera.centreX - (camera.focalPx * x) / z);
    const row = Math.floor(camera.centreY + (camera.focalPx * y) / z);
    const pixel = row * camera.width + column;
    expect(image.surface[pixel]).toBe(SURFACE.skin);
    expect(Math.abs(image.depth[pixel] + z)).toBeLessThan(0.003);
  });

  it("normals are unit and face the camera where skin shows; skin is neither black nor white", () => {
    const { surface, normal, radiance } = first.truth.image;
    let seen = 0;
    let away = 0;
    let off = 0;
    let mean = 0;
    for (let i = 0; i < surface.length; i++) {
      if (surface[i] !== SURFACE.skin) continue;
      seen++;
      off = Math.max(off, Math.abs(Math.hypot(normal[3 * i], normal[3 * i + 1], normal[3 * i + 2]) - 1));
      if (normal[3 * i + 2] < -0.3) away++;
      mean += radiance[3 * i + 1];
    }
    expect(seen).toBeGreaterThan(300);
    expect(off).toBeLessThan(1e-5);
    expect(away / seen).toBeLessThan(0.02);
    expect(mean / seen).toBeGreaterThan(0.02);
    expect(mean / seen).toBeLessThan(0.7);
  });
});
