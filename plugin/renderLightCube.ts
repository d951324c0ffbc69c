import { numberToFloat16 } from "../sdk/math/float16";
import { evaluateSh } from "../sdk/shading/evaluateSh";
import { SH_BAND, SH_COUNT } from "../sdk/shading/shConstants";
import { specularLobes } from "../sdk/shading/specularLobes";

/** Direction of a texel of each cube face in OpenGL's order +X -X +Y -Y +Z -Z; s to the right, t down, -1..1. */
const FACES: readonly ((s: number, t: number) => [number, number, number])[] = [
  (s, t) => [1, -t, -s],
  (s, t) => [-1, -t, s],
  (s, t) => [s, 1, t],
  (s, t) => [s, -1, -t],
  (s, t) => [s, -t, 1],
  (s, t) => [-s, -t, -1],
];

/**
 * A spherical-harmonic light seen through the skin's two specular lobes, as the faces of a cube map level.
 * @param sh 81 * 3 in the cube's frame
 * @param roughness perceptual
 * @returns six faces, size * size * 4 half floats, RGBA, linear radiance, never negative
 */
export function renderLightCube(sh: Float64Array, size: number, roughness: number): Uint16Array[] {
  const seen = throughLobes(sh, roughness);
  const basis = new Float64Array(SH_COUNT);
  return FACES.map((direction) => {
    const face = new Uint16Array(size * size * 4);
    for (let i = 0; i < size * size; i++) {
      const [x, y, z] = direction((2 * ((i % size) + 0.5)) / size - 1, (2 * (Math.floor(i / size) + 0.5)) / size - 1);
      const length = Math.hypot(x, y, z);
      evaluateSh(x / length, y / length, z / length, basis);
      for (let c = 0; c < 3; c++) {
        let radiance = 0;
        for (let k = 0; k < SH_COUNT; k++) radiance += seen[3 * k + c] * basis[k];
        face[4 * i + c] = numberToFloat16(Math.max(0, radiance));
      }
      face[4 * i + 3] = HALF_ONE;
    }
    return face;
  });
}

const HALF_ONE = numberToFloat16(1);

function throughLobes(sh: Float64Array, roughness: number): Float64Array {
  const factors = new Float64Array(9);
  specularLobes(roughness, factors);
  return sh.map((value, i) => value * factors[SH_BAND[Math.floor(i / 3)]]);
}
