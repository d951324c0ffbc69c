import { readFileSync } from "node:fs";
import type { GeometryMaps, HeadFit, UnwrappedTexture } from "../../../sdk/types";
import { nearestRotation } from "./nearestRotation";

export interface DetailPerson {
  readonly texture: UnwrappedTexture;
  readonly geometry: GeometryMaps;
  readonly fit: HeadFit;
  /** Linear RGB, if the photo shows it. */
  readonly sclera?: [number, number, number];
  /** size * size * 3: linear albedo, light and tangent-space normals that the photo shows. */
  readonly albedo: Float32Array;
  readonly irradiance: Float32Array;
  readonly normal: Float32Array;
  /** size * size. */
  readonly skin: Float32Array;
}

const CUES = 13;
const DISTANCE = 0.7;

/**
 * A person of detail_truth.py as the stages take one.
 * @param mean geometry of the mean head: coverage, regions, curvature and thickness are taken from there
 */
export function readDetailPerson(path: string, mean: GeometryMaps): DetailPerson {
  const bytes = readFileSync(path);
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const count = mean.size * mean.size;
  let at = CUES;
  const take = (channels: number) => {
    at += channels * count;
    return values.subarray(at - channels * count, at);
  };
  const [color, visibility, camera, position, ambientOcclusion] = [take(3), take(1), take(3), take(3), take(1)];
  const [albedo, irradiance, normal, skin] = [take(3), take(3), take(3), take(1)];
  const { size } = mean;
  const frame = frameOf(position, camera, mean);
  const [a, b, c, d, e, f, g, h, i] = frame.headToCamera;
  const headToCamera = Float64Array.from([a, b, c, 0, d, e, f, 0, g, h, i, -DISTANCE]);
  const at2 = { width: 2, height: 2, focalPx: 2, centreX: 1, centreY: 1 };
  return {
    texture: { size, color, seen: visibility, visibility },
    geometry: { ...mean, position, normal: frame.normal, tangent: frame.tangent, ambientOcclusion },
    // What the stages of light and skin read of a fit.
    fit: { headToCamera, camera: at2 } as unknown as HeadFit,
    sclera: values[3] > 0.5 ? [values[0], values[1], values[2]] : undefined,
    albedo,
    irradiance,
    normal,
    skin,
  };
}

/** The pose that turns the surface's own normals into the given ones; normals and tangents in the head frame. */
function frameOf(position: Float32Array, camera: Float32Array, { size, coverage }: GeometryMaps) {
  const tangent = new Float32Array(position.length);
  const normal = new Float32Array(position.length);
  const moment = new Float64Array(9);
  const covered = (j: number, i: number) => (coverage[j] === 1 ? j : i);
  const along = (from: number, to: number) => [0, 1, 2].map((c) => position[3 * to + c] - position[3 * from + c]);
  const each = (visit: (i: number) => void) => {
    for (let i = size; i < size * (size - 1); i++) if (coverage[i] === 1) visit(i);
  };
  each((i) => {
    const right = along(covered(i - 1, i), covered(i + 1, i));
    const n = unit(cross(right, along(covered(i + size, i), covered(i - size, i))));
    tangent.set(right, 3 * i);
    for (let k = 0; k < 9; k++) moment[k] += camera[3 * i + Math.floor(k / 3)] * n[k % 3];
  });
  const turn = nearestRotation(moment);
  each((i) => {
    const [x, y, z] = camera.subarray(3 * i, 3 * i + 3);
    const n = unit([0, 1, 2].map((c) => turn[c] * x + turn[3 + c] * y + turn[6 + c] * z));
    const t = tangent.subarray(3 * i, 3 * i + 3);
    const outward = t[0] * n[0] + t[1] * n[1] + t[2] * n[2];
    normal.set(n, 3 * i);
    t.set(unit([0, 1, 2].map((c) => t[c] - outward * n[c])));
  });
  return { headToCamera: turn, normal, tangent };
}

function cross(a: number[], b: number[]): number[] {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(v: number[]): number[] {
  const length = Math.hypot(...v) || 1;
  return v.map((x) => x / length);
}
