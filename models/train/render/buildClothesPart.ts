import type { RandomStream } from "./createRandomStream";
import { type SceneMesh, SURFACE } from "./SceneMesh";

const AROUND = 48;

/** A collar and shoulders below the neck. Rows: half widths in x and z, height and depth of the centre, metres. */
const ROWS = [
  [0.07, 0.065, -0.135, -0.075],
  [0.088, 0.08, -0.15, -0.07],
  [0.15, 0.1, -0.175, -0.075],
  [0.22, 0.12, -0.21, -0.08],
  [0.26, 0.14, -0.3, -0.08],
] as const;

/** Clothes of a random colour and cut. */
export function buildClothesPart(random: RandomStream): SceneMesh {
  const lift = random.uniform(-0.03, 0.012);
  const wide = random.uniform(0.95, 1.2);
  const shade = random.uniform(0.02, 0.7);
  const tint = [0, 1, 2].map(() => shade * random.uniform(0.5, 1));
  const positions: number[] = [];
  const normals: number[] = [];
  for (const [halfX, halfZ, y, z] of ROWS) {
    for (let k = 0; k < AROUND; k++) {
      const angle = (2 * Math.PI * k) / AROUND;
      positions.push(wide * halfX * Math.sin(angle), y + lift, z + wide * halfZ * Math.cos(angle));
      normals.push(0.6 * Math.sin(angle), 0.6, 0.6 * Math.cos(angle));
    }
  }
  const triangles: number[] = [];
  for (let row = 0; row + 1 < ROWS.length; row++) {
    for (let k = 0; k < AROUND; k++) {
      const [a, b] = [row * AROUND + k, row * AROUND + ((k + 1) % AROUND)];
      triangles.push(a, a + AROUND, b, b, a + AROUND, b + AROUND);
    }
  }
  const count = positions.length / 3;
  return {
    surface: SURFACE.clothes,
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    rest: Float32Array.from(positions, (value) => value * 1000),
    albedo: Float32Array.from({ length: count * 3 }, (_, i) => tint[i % 3]),
    roughness: new Float32Array(count).fill(0.8),
    triangles: Uint32Array.from(triangles),
  };
}
