import { expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { texelMetres } from "../../../../sdk/stages/texture/texelMetres";
import { SPHERE_RADIUS, sphereHead } from "../../../fixtures/sphereHead";
import { worstOf } from "../../../fixtures/worstOf";

it("texelMetres is the way round the ball shared by the texels of a row", () => {
  const size = 128;
  const geometry = bakeGeometryMaps(sphereHead(), sphereHead().mean, size);
  const sides = texelMetres(geometry);
  const off = (i: number) => {
    if (geometry.coverage[i] === 0) return sides[i];
    const ring = Math.hypot(geometry.position[i * 3], geometry.position[i * 3 + 2]);
    if (geometry.coverage[i] === 2 || ring < 0.5 * SPHERE_RADIUS || Math.abs((i % size) - size / 2) > 54) return 0;
    return Math.abs(sides[i] / ((2 * Math.PI * ring) / (0.9 * size)) - 1);
  };
  // The atlas spans 0.9 of u; a facet is as wide as its upper or lower ring: worst seen 8.6 %.
  expect(worstOf(size * size, off)).toBeLessThan(0.12);
});
