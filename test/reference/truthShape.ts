import { closeBoundaries } from "../../sdk/head/bake/closeBoundaries";
import { eyeballOccluders } from "../../sdk/head/bake/eyeballOccluders";
import type { HeadModel } from "../../sdk/head/HeadModel";
import { pointNormals } from "../../sdk/head/pointNormals";
import { pointTriangles } from "../../sdk/head/pointTriangles";
import type { TruthShape } from "./encodeTruthScene";
import { LEFT_OUT } from "./truthScene";

/** The posed head with its neck closed and its eyeballs in place. @param points posed, metres */
export function truthShape(model: HeadModel, points: Float32Array): TruthShape {
  const triangles = pointTriangles(model);
  const closed = closeBoundaries(points, triangles);
  const eyes = eyeballOccluders(model, points);
  const offset = closed.points.length / 3;
  const all = Float32Array.from([...closed.points, ...eyes.points]);
  const faces = Uint32Array.from([...closed.triangles, ...eyes.triangles.map((p) => p + offset)]);
  const kinds = Int32Array.from({ length: faces.length / 3 }, (_, t) => {
    return t < triangles.length / 3 ? 0 : t < closed.triangles.length / 3 ? 1 : 2;
  });
  // Normals of the skin alone: the cut would bend those of its rim.
  const normals = new Float32Array(all.length);
  normals.set(pointNormals(points, triangles));
  const { regions } = model;
  const leftOut = regions.face.map((_, p) => Math.max(...LEFT_OUT.map((name) => regions[name][p])));
  const padded = [regions.face, regions.nose, regions.ears, leftOut].map((values) => {
    const longer = new Float32Array(all.length / 3);
    longer.set(values);
    return longer;
  });
  return { points: all, normals, triangles: faces, kinds, regions: padded };
}
