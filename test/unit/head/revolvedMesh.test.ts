import { expect, test } from "@jest/globals";
import { type ProfileRing, revolvedMesh } from "../../../sdk/head/revolvedMesh";

test("a sphere: all triangles face outwards, closed, normals radial", () => {
  const rings = Array.from({ length: 13 }, (_, i): ProfileRing => {
    const angle = (Math.PI * i) / 12;
    return { radius: i === 0 || i === 12 ? 0 : Math.sin(angle), z: Math.cos(angle), uv: () => [0, 0] };
  });
  const { positions, normals, indices } = revolvedMesh("sphere", rings, 24);
  // Every triangle spans a positive volume with the middle; together nearly the ball's 4/3 pi.
  let volume = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => positions.subarray(indices[t + k] * 3, indices[t + k] * 3 + 3));
    const part =
      a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
    expect(part).toBeGreaterThan(0);
    volume += part / 6;
  }
  expect(volume / ((4 / 3) * Math.PI)).toBeCloseTo(0.97, 2);
  for (let v = 0; v < positions.length; v += 3) {
    const dot = normals[v] * positions[v] + normals[v + 1] * positions[v + 1] + normals[v + 2] * positions[v + 2];
    expect(dot).toBeGreaterThan(0.99);
  }
});
