import { eyeballOccluders } from "../../head/bake/eyeballOccluders";
import type { HeadModel } from "../../head/HeadModel";
import { pointTriangles } from "../../head/pointTriangles";
import { projectToPhoto } from "../../math/projectToPhoto";
import { rasterizeTriangles } from "../../math/rasterizeTriangles";
import { transformPoints } from "../../math/transformPoints";
import type { HeadFit } from "../../types";
import type { DepthImage } from "./DepthImage";

/** Pixels of the longer side: about 0.5 mm each on a head of 0.35 m with neck. */
const RESOLUTION = 720;

/** Draws the posed head and its eyeballs into a depth image that just holds the head. @param points posed, head frame. */
export function renderDepthImage(
  model: HeadModel,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
  points: Float32Array,
): DepthImage {
  const eyes = eyeballOccluders(model, points);
  const all = Float32Array.from([...points, ...eyes.points]);
  const offset = points.length / 3;
  const triangles = Uint32Array.from([...pointTriangles(model), ...eyes.triangles.map((p) => p + offset)]);
  const pixels = projectToPhoto(fit.camera, transformPoints(fit.headToCamera, all));
  const [left, top, right, bottom] = boundsOf(pixels);
  const scale = Math.max(right - left, bottom - top) / RESOLUTION;
  const width = Math.ceil((right - left) / scale) + 1;
  const height = Math.ceil((bottom - top) / scale) + 1;
  for (let i = 0; i < pixels.length; i += 3) {
    pixels[i] = (pixels[i] - left) / scale;
    pixels[i + 1] = (pixels[i + 1] - top) / scale;
  }
  const { depth } = rasterizeTriangles(pixels, triangles, width, height, { interpolation: "perspective" });
  return { left, top, scale, width, height, depth };
}

/** Left, top, right, bottom of x, y, depth triples. */
function boundsOf(pixels: Float32Array): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < pixels.length; i += 3) {
    bounds[0] = Math.min(bounds[0], pixels[i]);
    bounds[1] = Math.min(bounds[1], pixels[i + 1]);
    bounds[2] = Math.max(bounds[2], pixels[i]);
    bounds[3] = Math.max(bounds[3], pixels[i + 1]);
  }
  return bounds;
}
