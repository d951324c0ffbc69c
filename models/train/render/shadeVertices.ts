import type { JoinedMesh } from "./joinMeshes";
import type { LightSet } from "./selectLights";

/** Light at every vertex, for surfaces of any albedo: radiance = albedo * diffuse + specular. */
export interface VertexLight {
  /** V * 3: irradiance / pi, shadowed, one bounce between parts of the face included. */
  readonly diffuse: Float32Array;
  /** V * 3: reflected radiance of a GGX lobe with F0 .028. */
  readonly specular: Float32Array;
}

/** Fresnel reflectance of skin at normal incidence (facts/appearance.md). */
const F0 = 0.028;

/**
 * Sums Lambert and GGX over the lights that reach each vertex.
 * @param eye position of the camera, metres, same frame as the mesh
 * @param bounce linear RGB albedo of what stands in the way: a shadowed direction shows lit skin, not black
 */
export function shadeVertices(
  mesh: JoinedMesh,
  lights: LightSet,
  visibility: Uint8Array,
  eye: ArrayLike<number>,
  bounce: ArrayLike<number>,
): VertexLight {
  const { positions, normals, roughness, vertexCount } = mesh;
  const diffuse = new Float32Array(vertexCount * 3);
  const specular = new Float32Array(vertexCount * 3);
  const mean = meanRadiance(lights);
  for (let v = 0; v < vertexCount; v++) {
    const o = v * 3;
    const [nx, ny, nz] = [normals[o], normals[o + 1], normals[o + 2]];
    let [vx, vy, vz] = [eye[0] - positions[o], eye[1] - positions[o + 1], eye[2] - positions[o + 2]];
    const inverse = 1 / Math.sqrt(vx * vx + vy * vy + vz * vz);
    vx *= inverse;
    vy *= inverse;
    vz *= inverse;
    const nv = nx * vx + ny * vy + nz * vz;
    if (nv < -0.35) continue; // away from the camera, and not a corner of a silhouette triangle
    const sums = sumLights(lights, visibility, vertexCount, v, nx, ny, nz, vx, vy, vz, nv, roughness[v]);
    for (let c = 0; c < 3; c++) {
      diffuse[o + c] = (sums[c] + bounce[c] * mean[c] * sums[6]) / Math.PI;
      specular[o + c] = sums[3 + c];
    }
  }
  return { diffuse, specular };
}

const SUMS = new Float64Array(7);

/** Irradiance rgb, specular radiance rgb, cosine-weighted solid angle in shadow. */
function sumLights(
  lights: LightSet,
  visibility: Uint8Array,
  vertexCount: number,
  v: number,
  nx: number,
  ny: number,
  nz: number,
  vx: number,
  vy: number,
  vz: number,
  nv: number,
  roughness: number,
): Float64Array {
  SUMS.fill(0);
  const { count, directions, powers, spreads, solidAngles } = lights;
  const alpha = roughness * roughness;
  for (let i = 0; i < count; i++) {
    const d = i * 3;
    const lx = directions[d];
    const ly = directions[d + 1];
    const lz = directions[d + 2];
    const nl = nx * lx + ny * ly + nz * lz;
    if (nl <= 0) continue;
    const lit = visibility[i * vertexCount + v] / 255;
    SUMS[6] += (1 - lit) * nl * solidAngles[i];
    if (lit === 0) continue;
    const weight = nl * lit;
    // a wide patch blurs the highlight: its spread in the half vector is half its spread in the light
    const widened = alpha * alpha + spreads[i] * spreads[i] * 0.25;
    const gain = weight * (nv > 0 ? ggx(nx, ny, nz, lx + vx, ly + vy, lz + vz, nl, nv, widened, alpha) : 0);
    SUMS[0] += powers[d] * weight;
    SUMS[1] += powers[d + 1] * weight;
    SUMS[2] += powers[d + 2] * weight;
    SUMS[3] += powers[d] * gain;
    SUMS[4] += powers[d + 1] * gain;
    SUMS[5] += powers[d + 2] * gain;
  }
  return SUMS;
}

/** GGX D * G * F / (4 nl nv), height-correlated Smith, Schlick. */
function ggx(
  nx: number,
  ny: number,
  nz: number,
  hx: number,
  hy: number,
  hz: number,
  nl: number,
  nv: number,
  alpha2: number,
  alpha: number,
): number {
  const inverse = 1 / Math.sqrt(hx * hx + hy * hy + hz * hz);
  const nh = (nx * hx + ny * hy + nz * hz) * inverse;
  const denominator = nh * nh * (alpha2 - 1) + 1;
  const distribution = alpha2 / (Math.PI * denominator * denominator);
  const a2 = alpha * alpha;
  const smith = 0.5 / (nl * Math.sqrt(nv * nv * (1 - a2) + a2) + nv * Math.sqrt(nl * nl * (1 - a2) + a2) + 1e-6);
  const vh = 0.5 / inverse; // |l + v| = 2 cos(half angle)
  const f = 1 - vh;
  return distribution * smith * (F0 + (1 - F0) * f * f * f * f * f);
}

function meanRadiance(lights: LightSet): number[] {
  const mean = [0, 0, 0];
  for (let i = 0; i < lights.powers.length; i++) mean[i % 3] += lights.powers[i] / (4 * Math.PI);
  return mean;
}
