import { smoothstep } from "../../math/smoothstep";
import type { DepthImage } from "./DepthImage";

/** Metres. A surface this much nearer hides the point itself ... */
const BIAS = 0.002;
/** ... and one this much nearer in the neighbourhood makes it doubtful: fit errors shift edges by about a millimetre or two. */
const EDGE_BIAS = 0.006;
const EDGE_RADIUS = 0.002;
/** Lets slanting surfaces not hide themselves: metres per unit of tangent. */
const SLOPE = 0.0008;

/**
 * How surely the camera sees a point, 0..1, by the depth image.
 * @param x, y photo px. @param depth metres before the camera. @param facing cosine to the camera.
 * @param pixelsPerMetre photo px per metre at the point.
 */
export function depthVisibility(
  image: DepthImage,
  x: number,
  y: number,
  depth: number,
  facing: number,
  pixelsPerMetre: number,
): number {
  if (facing <= 0) return 0;
  const slope = SLOPE / facing;
  const px = (x - image.left) / image.scale - 0.5;
  const py = (y - image.top) / image.scale - 0.5;
  if (farthestDepth(image, px, py) < depth - BIAS - slope) return 0;
  const radius = (EDGE_RADIUS * pixelsPerMetre) / image.scale;
  const limit = depth - EDGE_BIAS - 2 * slope;
  let open = 0;
  for (let i = 0; i < 8; i++) {
    const angle = (i * Math.PI) / 4;
    if (depthAt(image, px + radius * Math.cos(angle), py + radius * Math.sin(angle)) >= limit) open++;
  }
  return smoothstep(2, 8, open);
}

/** The farthest of the four pixels about a place: a point on a slope is not hidden by its neighbour. */
function farthestDepth(image: DepthImage, px: number, py: number): number {
  const x = Math.floor(px);
  const y = Math.floor(py);
  return Math.max(
    depthAt(image, x, y),
    depthAt(image, x + 1, y),
    depthAt(image, x, y + 1),
    depthAt(image, x + 1, y + 1),
  );
}

function depthAt(image: DepthImage, px: number, py: number): number {
  const x = Math.round(px);
  const y = Math.round(py);
  if (x < 0 || y < 0 || x >= image.width || y >= image.height) return Number.POSITIVE_INFINITY;
  return image.depth[y * image.width + x];
}
