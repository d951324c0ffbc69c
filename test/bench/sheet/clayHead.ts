import { eyeballOccluders } from "../../../sdk/head/bake/eyeballOccluders";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import { pointNormals } from "../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { projectToPhoto } from "../../../sdk/math/projectToPhoto";
import { rasterizeTriangles } from "../../../sdk/math/rasterizeTriangles";
import { transformPoints } from "../../../sdk/math/transformPoints";
import type { HeadFit } from "../../../sdk/types";
import type { PhotoSquare } from "./faceSquare";

/** Light from above and the left of the camera, camera frame. */
const LIGHT = [-0.4, 0.55, 0.73];
const [AMBIENT, DIFFUSE] = [0.25, 0.7];
const GAMMA = 1 / 2.2;

export interface ClayHead {
  /** cell * cell * 4, sRGB; alpha 0 where there is no head. */
  readonly rgba: Uint8ClampedArray;
}

/** The fitted head and eyeballs in grey, as the photo's camera sees them in a square of the photo. */
export function clayHead(model: HeadModel, fit: HeadFit, square: PhotoSquare, cell: number): ClayHead {
  const skin = poseHeadPoints(model, fit.identity, fit.expression);
  const eyes = eyeballOccluders(model, skin);
  const offset = skin.length / 3;
  const head = Float32Array.from([...skin, ...eyes.points]);
  const triangles = Uint32Array.from([...pointTriangles(model), ...eyes.triangles.map((p) => p + offset)]);
  const points = transformPoints(fit.headToCamera, head);
  const normals = pointNormals(points, triangles);
  const pixels = projectToPhoto(fit.camera, points);
  const scale = cell / square.side;
  for (let i = 0; i < pixels.length; i += 3) {
    pixels[i] = (pixels[i] - square.left) * scale;
    pixels[i + 1] = (pixels[i + 1] - square.top) * scale;
  }
  const { triangle, weights } = rasterizeTriangles(pixels, triangles, cell, cell, { interpolation: "perspective" });
  const rgba = new Uint8ClampedArray(cell * cell * 4);
  triangle.forEach((t, i) => {
    if (t < 0) return;
    let facing = 0;
    for (let corner = 0; corner < 3; corner++) {
      const p = 3 * triangles[3 * t + corner];
      for (let c = 0; c < 3; c++) facing += weights[3 * i + corner] * normals[p + c] * LIGHT[c];
    }
    rgba.fill(255 * (AMBIENT + DIFFUSE * Math.max(0, facing)) ** (GAMMA * 2), 4 * i, 4 * i + 3);
    rgba[4 * i + 3] = 255;
  });
  return { rgba };
}
