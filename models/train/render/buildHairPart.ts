import type { HeadModel } from "../../../sdk/head/HeadModel";
import { pointNormals } from "../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";
import { latticeNoise } from "../../../sdk/math/latticeNoise";
import { smoothstep } from "../../../sdk/math/smoothstep";
import type { RandomStream } from "./createRandomStream";
import { type SceneMesh, SURFACE } from "./SceneMesh";
import type { Skin } from "./sampleSkin";

const ROUGHNESS = 0.6;

/**
 * Hair as a shell over the scalp, its length, volume and hairline drawn at random; undefined for a bald head.
 * @param points posed, head frame, metres
 */
export function buildHairPart(
  random: RandomStream,
  model: HeadModel,
  rest: Float32Array,
  points: Float32Array,
  skin: Skin,
): SceneMesh | undefined {
  if (random.chance(0.15)) return undefined;
  const normals = pointNormals(points, pointTriangles(model));
  const volume = random.uniform(0.004, 0.03);
  const onTop = random.uniform(0, 0.025);
  const line = random.uniform(0.15, 0.6);
  const ragged = random.uniform(0.05, 0.3);
  const coverEars = random.chance(0.3) ? random.uniform(0.2, 0.8) : 0;
  const seed = skin.seed + 91;
  const { scalp, hairline, ears } = model.regions;
  const cover = Float32Array.from(scalp, (weight, p) => {
    const [x, y, z] = [rest[3 * p], rest[3 * p + 1], rest[3 * p + 2]];
    const noise = latticeNoise(x / 14, y / 14, z / 14, seed) + 0.5 * latticeNoise(x / 4, y / 9, z / 4, seed + 1);
    return weight + 0.4 * hairline[p] + coverEars * ears[p] - line + ragged * noise;
  });
  const positions = new Float32Array(points.length);
  for (let p = 0; p < cover.length; p++) {
    const top = smoothstep(40, 110, rest[3 * p + 1]);
    const lump = 1 + 0.35 * latticeNoise(rest[3 * p] / 25, rest[3 * p + 1] / 25, rest[3 * p + 2] / 25, seed + 2);
    const height = 0.0006 + smoothstep(0, 0.8, cover[p]) * lump * (volume + onTop * top);
    for (let c = 0; c < 3; c++) positions[3 * p + c] = points[3 * p + c] + height * normals[3 * p + c];
  }
  const triangles = Uint32Array.from(coveredTriangles(pointTriangles(model), cover));
  return {
    surface: SURFACE.hair,
    positions,
    normals: pointNormals(positions, pointTriangles(model)),
    rest,
    albedo: Float32Array.from({ length: points.length }, (_, i) => skin.hairColour[i % 3]),
    roughness: new Float32Array(cover.length).fill(ROUGHNESS),
    triangles,
  };
}

function coveredTriangles(triangles: Uint32Array, cover: Float32Array): number[] {
  const kept: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]];
    if (cover[a] > 0 && cover[b] > 0 && cover[c] > 0) kept.push(a, b, c);
  }
  return kept;
}
