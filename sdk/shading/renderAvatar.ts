import { linearToSrgb8 } from "../image/srgb";
import type { Avatar, ShLight } from "../types";
import { createShader } from "./createShader";
import { avatarSurfaces } from "./render/avatarSurfaces";
import { createRenderTexel } from "./render/createRenderTexel";
import { drawSurfaces } from "./render/drawSurfaces";
import { openReflections } from "./render/openReflections";
import type { RenderSurface, RenderTexel } from "./render/RenderSurface";

/** What a picture shows: the shaded avatar, its albedo or its normals. */
export type RenderMode = "shaded" | "albedo" | "normal";

/** How the SDK's own renderer draws. */
export interface RenderOptions {
  /** What a pixel shows; "albedo" is D, "normal" the camera-frame normal as (n + 1) / 2. Default "shaded". */
  readonly mode?: RenderMode;
  /** Replaces the avatar's own light (camera frame). */
  readonly light?: ShLight;
  /** Samples per pixel side. Default 2. */
  readonly supersample?: number;
}

/** A picture in the photo's camera. */
export interface RenderedAvatar {
  readonly width: number;
  readonly height: number;
  /** RGBA, straight alpha = coverage. sRGB codes for "shaded" and "albedo", plain codes for "normal". */
  readonly rgba: Uint8ClampedArray;
  /** width * height * 3, linear, premultiplied by coverage. */
  readonly linear: Float32Array;
  /** width * height: share of each pixel that shows skin (not eyes, not background). */
  readonly skin: Float32Array;
}

/** Draws the avatar in the photo's camera with the photo's expression, gaze and hair, shaded by the reference equation. */
export function renderAvatar(
  avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "hair" | "beard" | "brows" | "maps" | "wrinkles" | "fit" | "light">,
  options: RenderOptions = {},
): RenderedAvatar {
  const { mode = "shaded", light = avatar.light, supersample = 2 } = options;
  const { camera } = avatar.fit;
  const surfaces = avatarSurfaces(avatar, supersample);
  const drawn = drawSurfaces(surfaces, camera, supersample);
  const shade = pixelShader(mode, light, surfaces);
  const { width, height } = camera;
  const linear = new Float32Array(width * height * 3);
  const coverage = new Float32Array(width * height);
  const skin = new Float32Array(width * height);
  const share = 1 / (supersample * supersample);
  const texel = createRenderTexel();
  const color = new Float64Array(3);
  for (let i = 0; i < drawn.triangle.length; i++) {
    if (drawn.triangle[i] < 0) continue;
    const surface = surfaceOf(drawn.firstTriangle, drawn.triangle[i]);
    readTexel(surfaces[surface], drawn.triangle[i] - drawn.firstTriangle[surface], drawn.weights, i * 3, texel);
    shade(texel, color);
    const row = Math.floor(Math.floor(i / drawn.width) / supersample);
    const pixel = row * width + Math.floor((i % drawn.width) / supersample);
    for (let c = 0; c < 3; c++) linear[pixel * 3 + c] += share * color[c];
    coverage[pixel] += share;
    if (surface === 0) skin[pixel] += share;
  }
  return { width, height, rgba: encode(linear, coverage, mode), linear, skin };
}

function pixelShader(
  mode: RenderMode,
  light: ShLight,
  surfaces: readonly RenderSurface[],
): (texel: RenderTexel, out: Float64Array) => void {
  if (mode === "albedo") return ({ diffuse }, out) => out.set(diffuse);
  if (mode === "normal") {
    return ({ normal }, out) => {
      for (let c = 0; c < 3; c++) out[c] = normal[c] / 2 + 0.5;
    };
  }
  const shade = createShader(light);
  const open = openReflections(surfaces.filter(({ isHole }) => !isHole));
  return (texel, out) => {
    texel.specular *= open(texel);
    shade(texel, out);
  };
}

function surfaceOf(firstTriangle: readonly number[], triangle: number): number {
  let surface = firstTriangle.length - 1;
  while (firstTriangle[surface] > triangle) surface--;
  return surface;
}

/** Interpolates the corners of a triangle, then lets the surface's material fill in the maps. */
function readTexel(
  surface: RenderSurface,
  triangle: number,
  weights: Float32Array,
  offset: number,
  texel: RenderTexel,
): void {
  const { positions, normals, tangents, tints, uvs, indices } = surface;
  texel.normal.fill(0);
  texel.tangent.fill(0);
  texel.position.fill(0);
  if (tints) texel.diffuse.fill(0);
  let u = 0;
  let v = 0;
  for (let k = 0; k < 3; k++) {
    const vertex = indices[triangle * 3 + k];
    const weight = weights[offset + k];
    for (let c = 0; c < 3; c++) {
      texel.normal[c] += weight * normals[vertex * 3 + c];
      texel.position[c] += weight * positions[vertex * 3 + c];
      if (tints) texel.diffuse[c] += weight * tints[vertex * 3 + c];
      if (tangents) texel.tangent[c] += weight * tangents[vertex * 4 + c];
    }
    u += weight * uvs[vertex * 2];
    v += weight * uvs[vertex * 2 + 1];
  }
  if (tangents) texel.handedness = tangents[indices[triangle * 3] * 4 + 3];
  normalize(texel.normal);
  for (let c = 0; c < 3; c++) texel.view[c] = -texel.position[c];
  normalize(texel.view);
  normalize(texel.tangent);
  surface.material(u, v, texel);
}

function normalize(vector: Float64Array): void {
  const length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]) || 1;
  for (let c = 0; c < 3; c++) vector[c] /= length;
}

function encode(linear: Float32Array, coverage: Float32Array, mode: RenderMode): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(coverage.length * 4);
  for (let i = 0; i < coverage.length; i++) {
    if (coverage[i] === 0) continue;
    for (let c = 0; c < 3; c++) {
      const value = linear[i * 3 + c] / coverage[i];
      rgba[i * 4 + c] = mode === "normal" ? value * 255 : linearToSrgb8(value);
    }
    rgba[i * 4 + 3] = coverage[i] * 255;
  }
  return rgba;
}
