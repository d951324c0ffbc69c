import { SPECULAR_LOBES } from "../../sdk/shading/specularLobes";
import type { TruthCamera } from "./truthCamera";
import { TRUTH_GLOSS, TRUTH_LIGHTS, TRUTH_REGIONS, TRUTH_TONES } from "./truthScene";

/** A closed mesh for skinWalk.c. */
export interface TruthShape {
  /** P * 3, metres. */
  readonly points: Float32Array;
  /** P * 3, unit. */
  readonly normals: Float32Array;
  /** T * 3, counter-clockwise from outside. */
  readonly triangles: Uint32Array;
  /** T: 0 skin, 1 the neck's cut, 2 an eyeball. */
  readonly kinds: Int32Array;
  /** TRUTH_REGIONS, P each. */
  readonly regions: readonly Float32Array[];
}

/** Melanin's absorption per mm of epidermis by volume: 6.6e11 nm^-3.33 per cm [Jacques 2013]. */
const MELANIN = [620, 550, 460].map((nanometres) => 6.6e10 * nanometres ** -3.33);

/** The input of skinWalk.c: its `size`, `view` and arrays in their order; millimetres, little-endian. */
export function encodeTruthScene(
  shape: TruthShape,
  { eye, target, tangent }: TruthCamera,
  size: number,
  lights: readonly (readonly number[])[] = Object.values(TRUTH_LIGHTS),
): Buffer {
  const tones = Object.values(TRUTH_TONES);
  const { points, triangles, regions } = shape;
  if (regions.length !== TRUTH_REGIONS.length) throw new RangeError(`${regions.length} regions`);
  const f0 = 0.08 * TRUTH_GLOSS.specular;
  const counts = [points.length / 3, triangles.length / 3, regions.length, lights.length, tones.length, size, size];
  const lobes = [...SPECULAR_LOBES.map(({ scale }) => scale * TRUTH_GLOSS.roughness), SPECULAR_LOBES[0].weight];
  return Buffer.concat([
    integers(counts),
    floats([...eye.map(millimetres), ...target.map(millimetres), tangent, ...lobes, f0, 25 * f0]),
    floats(lights.flatMap((light) => light.map((value) => value / Math.hypot(...light)))),
    floats(tones.flatMap((volume) => MELANIN.map((absorption) => volume * absorption))),
    floats(points.map(millimetres)),
    floats(shape.normals),
    ...regions.map(floats),
    integers(triangles),
    integers(shape.kinds),
  ]);
}

function millimetres(metres: number): number {
  return 1000 * metres;
}

function floats(values: ArrayLike<number>): Buffer {
  return Buffer.from(Float32Array.from(values).buffer);
}

function integers(values: ArrayLike<number>): Buffer {
  return Buffer.from(Int32Array.from(values).buffer);
}
