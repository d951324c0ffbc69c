import type { HeadModel } from "../../../sdk/head/HeadModel";
import { latticeNoise } from "../../../sdk/math/latticeNoise";
import { projectToPhoto } from "../../../sdk/math/projectToPhoto";
import { rasterizeTriangles } from "../../../sdk/math/rasterizeTriangles";
import type { TriangleRaster } from "../../../sdk/math/TriangleRaster";
import { transformPoints } from "../../../sdk/math/transformPoints";
import type { FloatImage } from "../../../sdk/types";
import type { SkinDescription } from "./describeSkin";
import type { JoinedMesh } from "./joinMeshes";
import { type EyeLook, paintEye } from "./paintEye";
import { paintSkin, type SkinPlace } from "./paintSkin";
import { SURFACE } from "./SceneMesh";
import type { Skin } from "./sampleSkin";
import type { View } from "./sampleView";
import type { VertexLight } from "./shadeVertices";

/** The scene as an ideal camera sees it. */
export interface SceneImage {
  readonly size: number;
  /** size * size * 3, linear radiance. */
  readonly radiance: Float32Array;
  /** size * size * 3, linear albedo of the nearest surface; 0 on the background. */
  readonly albedo: Float32Array;
  /** size * size: a number of SURFACE at the pixel's centre. */
  readonly surface: Uint8Array;
  /** size * size, metres along -Z of the camera; Infinity on the background. */
  readonly depth: Float32Array;
  /** size * size * 3, camera frame, unit. */
  readonly normal: Float32Array;
}

export interface SceneLook {
  readonly model: HeadModel;
  readonly description: SkinDescription;
  readonly skin: Skin;
  readonly eyes: EyeLook;
  readonly environment: FloatImage;
  /** 3x3 row-major: camera frame to environment frame. */
  readonly cameraToEnvironment: ArrayLike<number>;
}

const SAMPLES = 2;

/** Draws the joined mesh: colour by 2 x 2 samples a pixel, geometry at the pixel's centre. */
export function drawScene(mesh: JoinedMesh, light: VertexLight, view: View, look: SceneLook): SceneImage {
  const size = view.camera.width;
  const positions = transformPoints(view.headToCamera, mesh.positions);
  const normals = transformPoints(view.headToCamera, mesh.normals, "direction");
  const side = size * SAMPLES;
  const raster = drawTriangles(positions, mesh, view, SAMPLES);
  const image = emptyImage(size);
  const albedo = new Float64Array(3);
  const color = new Float64Array(3);
  const open = new Uint8Array(size * size);
  for (let i = 0; i < raster.triangle.length; i++) {
    const [sx, sy] = [i % side, Math.floor(i / side)];
    const pixel = Math.floor(sy / SAMPLES) * size + Math.floor(sx / SAMPLES);
    const t = raster.triangle[i];
    if (t < 0) {
      open[pixel]++;
      continue;
    }
    shadePixel(mesh, light, look, t, raster.weights, i, albedo, color);
    add(image.radiance, pixel, color);
    add(image.albedo, pixel, albedo);
  }
  addBackground(image.radiance, open, look, view);
  const centres = drawTriangles(positions, mesh, view, 1);
  for (let pixel = 0; pixel < size * size; pixel++) {
    if (centres.triangle[pixel] >= 0) writeGeometry(image, pixel, mesh, normals, centres);
  }
  return image;
}

/** @param scale samples along a pixel's side */
function drawTriangles(positions: Float32Array, mesh: JoinedMesh, { camera }: View, scale: number): TriangleRaster {
  const side = camera.width * scale;
  const projected = projectToPhoto(camera, positions, scale);
  return rasterizeTriangles(projected, mesh.triangles, side, side, { interpolation: "perspective" });
}

function addBackground(radiance: Float32Array, open: Uint8Array, look: SceneLook, view: View): void {
  const size = view.camera.width;
  const color = new Float64Array(3);
  for (let pixel = 0; pixel < open.length; pixel++) {
    if (open[pixel] === 0) continue;
    sampleBackground(look, view, (pixel % size) + 0.5, Math.floor(pixel / size) + 0.5, color);
    for (let c = 0; c < 3; c++) radiance[pixel * 3 + c] += (open[pixel] / (SAMPLES * SAMPLES)) * color[c];
  }
}

function emptyImage(size: number): SceneImage {
  const count = size * size;
  return {
    size,
    radiance: new Float32Array(count * 3),
    albedo: new Float32Array(count * 3),
    surface: new Uint8Array(count),
    depth: new Float32Array(count).fill(Number.POSITIVE_INFINITY),
    normal: new Float32Array(count * 3),
  };
}

function add(target: Float32Array, pixel: number, value: Float64Array): void {
  for (let c = 0; c < 3; c++) target[pixel * 3 + c] += value[c] / (SAMPLES * SAMPLES);
}

const PLACE: SkinPlace = {
  x: 0,
  y: 0,
  z: 0,
  browAcross: 0,
  browAlong: 0,
  upperLash: 0,
  lowerLash: 0,
  beard: 0,
  lips: 0,
};

/** Corners and weights of the sample that is being shaded. */
const CORNER = new Uint32Array(3);
const WEIGHT = new Float64Array(3);

function at(values: ArrayLike<number>, stride: number, c: number): number {
  return (
    WEIGHT[0] * values[CORNER[0] * stride + c] +
    WEIGHT[1] * values[CORNER[1] * stride + c] +
    WEIGHT[2] * values[CORNER[2] * stride + c]
  );
}

function shadePixel(
  mesh: JoinedMesh,
  light: VertexLight,
  look: SceneLook,
  t: number,
  weights: Float32Array,
  sample: number,
  albedo: Float64Array,
  color: Float64Array,
): void {
  for (let k = 0; k < 3; k++) {
    CORNER[k] = mesh.triangles[3 * t + k];
    WEIGHT[k] = weights[3 * sample + k];
  }
  for (let c = 0; c < 3; c++) albedo[c] = at(mesh.albedo, 3, c);
  PLACE.x = at(mesh.rest, 3, 0);
  PLACE.y = at(mesh.rest, 3, 1);
  PLACE.z = at(mesh.rest, 3, 2);
  paintSurface(mesh.surface[t], look, albedo);
  for (let c = 0; c < 3; c++) color[c] = albedo[c] * at(light.diffuse, 3, c) + at(light.specular, 3, c);
}

/** The fine pattern of whatever surface the sample shows. */
function paintSurface(surface: number, look: SceneLook, albedo: Float64Array): void {
  const { description, model, skin, eyes } = look;
  const { x, y, z } = PLACE;
  if (surface === SURFACE.skin) {
    PLACE.browAcross = at(description.browAcross, 1, 0);
    PLACE.browAlong = at(description.browAlong, 1, 0);
    PLACE.upperLash = at(description.upperLash, 1, 0);
    PLACE.lowerLash = at(description.lowerLash, 1, 0);
    PLACE.beard = at(description.beard, 1, 0);
    PLACE.lips = at(model.regions.lips, 1, 0);
    paintSkin(skin, PLACE, albedo);
  } else if (surface === SURFACE.eye) {
    paintEye(eyes, x, y, z, albedo);
  } else if (surface === SURFACE.hair) {
    const strand =
      latticeNoise(x / 1.1, y / 8, z / 1.1, skin.seed + 77) + latticeNoise(x / 3, y / 20, z / 3, skin.seed);
    for (let c = 0; c < 3; c++) albedo[c] *= Math.exp(0.7 * strand);
  }
}

function writeGeometry(
  image: SceneImage,
  pixel: number,
  mesh: JoinedMesh,
  normals: Float32Array,
  raster: TriangleRaster,
): void {
  const t = raster.triangle[pixel];
  image.surface[pixel] = mesh.surface[t];
  image.depth[pixel] = raster.depth[pixel];
  let length = 0;
  for (let c = 0; c < 3; c++) {
    let sum = 0;
    for (let k = 0; k < 3; k++) sum += raster.weights[3 * pixel + k] * normals[3 * mesh.triangles[3 * t + k] + c];
    image.normal[pixel * 3 + c] = sum;
    length += sum * sum;
  }
  for (let c = 0; c < 3; c++) image.normal[pixel * 3 + c] /= Math.sqrt(length) || 1;
}

/** The environment behind the head, as blurred as its coarse map is. */
function sampleBackground(look: SceneLook, { camera }: View, x: number, y: number, out: Float64Array): void {
  const rx = (x - camera.centreX) / camera.focalPx;
  const ry = -(y - camera.centreY) / camera.focalPx;
  const m = look.cameraToEnvironment;
  const dx = m[0] * rx + m[1] * ry - m[2];
  const dy = m[3] * rx + m[4] * ry - m[5];
  const dz = m[6] * rx + m[7] * ry - m[8];
  const { width, height, data, channels } = look.environment;
  const theta = Math.acos(dy / Math.sqrt(dx * dx + dy * dy + dz * dz));
  const column = (Math.atan2(dx, -dz) / (2 * Math.PI) + 0.5) * width - 0.5;
  const row = Math.min(height - 1.001, Math.max(0, (theta / Math.PI) * height - 0.5));
  const x0 = Math.floor(column);
  const y0 = Math.floor(row);
  const fx = column - x0;
  const fy = row - y0;
  const left = ((x0 + width) % width) * channels;
  const right = ((x0 + 1) % width) * channels;
  const upper = y0 * width * channels;
  const lower = upper + width * channels;
  for (let c = 0; c < 3; c++) {
    const top = data[upper + left + c] * (1 - fx) + data[upper + right + c] * fx;
    const bottom = data[lower + left + c] * (1 - fx) + data[lower + right + c] * fx;
    out[c] = top * (1 - fy) + bottom * fy;
  }
}
