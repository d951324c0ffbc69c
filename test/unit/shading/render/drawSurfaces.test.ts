import { expect, it } from "@jest/globals";
import { drawSurfaces } from "../../../../sdk/shading/render/drawSurfaces";
import type { RenderSurface } from "../../../../sdk/shading/render/RenderSurface";

/** A square of `side` metres across the view at `depth`. */
function square(side: number, depth: number): RenderSurface {
  const h = side / 2;
  return {
    positions: Float32Array.of(-h, -h, -depth, h, -h, -depth, h, h, -depth, -h, h, -depth),
    normals: new Float32Array(12),
    uvs: new Float32Array(8),
    indices: Uint32Array.of(0, 1, 2, 0, 2, 3),
    material: () => undefined,
  };
}

it("drawSurfaces shows the nearest of all surfaces, counted one after the other, at the finer scale", () => {
  const camera = { width: 40, height: 30, focalPx: 40, centreX: 20, centreY: 15 };
  const drawn = drawSurfaces([square(0.4, 1), square(0.1, 0.5), square(4, 2)], camera, 2);
  expect([drawn.width, drawn.height]).toEqual([80, 60]);
  expect(drawn.firstTriangle).toEqual([0, 2, 4]);
  const surface = (x: number, y: number) => Math.floor(drawn.triangle[y * 2 * 80 + x * 2] / 2);
  // The small square covers 8 px about the centre, the middle one 16 px, the far one all.
  expect([surface(20, 15), surface(26, 15), surface(35, 15)]).toEqual([1, 0, 2]);
  expect(drawn.depth[30 * 80 + 40]).toBeCloseTo(0.5, 6);
});
