import { srgbToLinear } from "../../../sdk/image/srgb";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { LAMBERT_FACTORS } from "../../../sdk/shading/lambertFactors";
import { SH_BAND } from "../../../sdk/shading/shConstants";
import type { Shot } from "./shot";

/** What an Avatar says of its photo's light. */
export interface AvatarLight {
  /** 81 * 3, camera frame. */
  readonly sh: readonly number[];
  /** 3x4 row-major. */
  readonly headToCamera: readonly number[];
}

/** The camera of the sample's stage and its matte ball, as the person has left and right (+X), metres. */
const CAMERA = { target: [0, -0.04, 0.02], beta: 1.52, radius: 1, fov: 0.5 } as const;
const BALL = { centre: [0.25, 0.08, 0], radius: 0.055, albedo: 0.3 } as const;

/**
 * The ball's pixels against the SDK's own light on Lambert's surface.
 * @returns of each pixel that is not near the ball's rim its linear red, green, blue and what they have to be
 */
export function ballLight(shot: Shot, light: AvatarLight): { readonly seen: number[]; readonly expected: number[] }[] {
  const result = [];
  for (let row = 0; row < shot.height; row++) {
    for (let column = 0; column < shot.width; column++) {
      const normal = normalAt((2 * (column + 0.5)) / shot.width - 1, 1 - (2 * (row + 0.5)) / shot.height, shot);
      if (!normal) continue;
      const seen = [0, 1, 2].map((c) => srgbToLinear(shot.rgb[(row * shot.width + column) * 3 + c] / 255));
      result.push({ seen, expected: irradiance(normal, light).map((value) => value * BALL.albedo) });
    }
  }
  return result;
}

/** The ball's normal at a place of the picture (-1..1), head frame. */
function normalAt(x: number, y: number, { width, height }: Shot): number[] | undefined {
  const { target, beta, radius, fov } = CAMERA;
  const back = [0, Math.cos(beta), Math.sin(beta)];
  const up = [0, Math.sin(beta), -Math.cos(beta)];
  const half = Math.tan(fov / 2);
  const ray = [(x * half * width) / height, 0, 0].map((value, c) => value + y * half * up[c] - back[c]);
  const from = target.map((value, c) => value + radius * back[c] - BALL.centre[c]);
  const [a, b] = [dot(ray, ray), dot(ray, from)];
  const root = b * b - a * (dot(from, from) - BALL.radius ** 2);
  // The cosine to the ray is the root's share: 0.4 leaves the rim out.
  if (root < 0 || Math.sqrt(root / a) < 0.4 * BALL.radius) return undefined;
  const far = (-b - Math.sqrt(root)) / a;
  return from.map((value, c) => (value + far * ray[c]) / BALL.radius);
}

/** Over pi. */
function irradiance(normal: readonly number[], { sh, headToCamera }: AvatarLight): number[] {
  const [x, y, z] = [0, 4, 8].map((row) => dot(headToCamera.slice(row, row + 3), normal));
  const basis = evaluateSh(x, y, z, new Float64Array(25), 4);
  return [0, 1, 2].map((c) =>
    basis.reduce((sum, value, k) => sum + value * LAMBERT_FACTORS[SH_BAND[k]] * sh[3 * k + c], 0),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
