import { describe, expect, it } from "@jest/globals";
import { drawScene, type SceneLook } from "../../../../../models/train/render/drawScene";
import { joinMeshes } from "../../../../../models/train/render/joinMeshes";
import { SURFACE } from "../../../../../models/train/render/SceneMesh";
import { worstOf } from "../../../../fixtures/worstOf";

const SIZE = 16;
const FOCAL = 20;
/** A slanting sheet z = -1 + SLOPE * x that covers the picture's columns left of its middle. */
const SLOPE = 0.5;
const corner = (x: number, y: number) => [x, y, -1 + SLOPE * x];
const sheet = {
  surface: SURFACE.clothes,
  positions: Float32Array.from([corner(-1, -1), corner(0, -1), corner(0, 1), corner(-1, 1)].flat()),
  normals: Float32Array.from({ length: 12 }, (_, i) => [-SLOPE, 0, 1][i % 3]),
  rest: new Float32Array(12),
  albedo: new Float32Array(12).fill(0.3),
  roughness: new Float32Array(4).fill(0.5),
  triangles: Uint32Array.of(0, 1, 2, 0, 2, 3),
};
const camera = { width: SIZE, height: SIZE, focalPx: FOCAL, centreX: SIZE / 2, centreY: SIZE / 2 };
const light = { diffuse: new Float32Array(12).fill(2), specular: new Float32Array(12).fill(0.1) };
const view = { camera, headToCamera: Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0), yaw: 0, pitch: 0, roll: 0 };
// Clothes have no pattern of their own: neither skin nor eyes are asked.
const look = {
  environment: { width: 8, height: 4, channels: 3, data: new Float32Array(8 * 4 * 3).fill(0.25) },
  cameraToEnvironment: [1, 0, 0, 0, 1, 0, 0, 0, 1],
} as unknown as SceneLook;
const image = drawScene(joinMeshes([sheet]), light, view, look);
const covered = (pixel: number) => pixel % SIZE < SIZE / 2;

describe("drawScene", () => {
  it("gives depth, normal and surface at the pixel's centre", () => {
    const depthAt = (pixel: number) => 1 / (1 + SLOPE * (((pixel % SIZE) + 0.5 - SIZE / 2) / FOCAL));
    // The rasteriser rounds corners to 1/256 px: 2.8e-5 measured. A quarter pixel aside would be off by .006.
    expect(worstOf(SIZE * SIZE, (i) => (covered(i) ? Math.abs(image.depth[i] - depthAt(i)) : 0))).toBeLessThan(1e-4);
    expect(worstOf(SIZE * SIZE, (i) => (covered(i) ? 0 : Number(image.depth[i] < Infinity)))).toBe(0);
    expect([...image.surface].map((surface) => surface === SURFACE.clothes)).toEqual(
      [...image.surface.keys()].map(covered),
    );
    expect(image.normal[0] / image.normal[2]).toBeCloseTo(-SLOPE, 5);
    expect(Math.hypot(...image.normal.subarray(0, 3))).toBeCloseTo(1, 5);
  });

  it("lights the surface and shows the environment beside it", () => {
    expect(image.radiance[0]).toBeCloseTo(0.3 * 2 + 0.1, 5);
    expect(image.albedo[0]).toBeCloseTo(0.3, 5);
    expect(image.radiance[(SIZE - 1) * 3]).toBeCloseTo(0.25, 5);
    expect(image.albedo[(SIZE - 1) * 3]).toBe(0);
  });
});
