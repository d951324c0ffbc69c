import type { MeshData, MorphTarget } from "../types";
import type { HeadModel } from "./HeadModel";
import { TONGUE_OUT_SHAPES } from "./mouth/tongueOutShapes";
import { pointNormals } from "./pointNormals";
import { pointTriangles } from "./pointTriangles";
import { poseHeadPoints } from "./poseHeadPoints";
import { vertexTangents } from "./vertexTangents";

/**
 * The neutral head of a person as a render mesh with all expressions as morph targets, `tongueOut` last.
 * Normals come from points, so that UV seams do not show.
 * @param identity weights in sigma
 */
export function buildHeadMesh(model: HeadModel, identity: ArrayLike<number>): MeshData {
  const triangles = pointTriangles(model);
  const neutral = poseHeadPoints(model, identity, []);
  const neutralNormals = pointNormals(neutral, triangles);
  const positions = atVertices(neutral, model.vertexPoint);
  const normals = atVertices(neutralNormals, model.vertexPoint);
  return {
    name: "head",
    positions,
    normals,
    tangents: vertexTangents(positions, normals, model.uv, model.triangles),
    uvs: model.uv,
    indices: model.triangles,
    morphTargets: withTongueOut(morphTargets(model, neutral, neutralNormals, triangles)),
  };
}

function morphTargets(
  model: HeadModel,
  neutral: Float32Array,
  neutralNormals: Float32Array,
  triangles: Uint32Array,
): MorphTarget[] {
  const moved = new Float32Array(neutral.length);
  const before = new Float32Array(neutral.length);
  const normals = new Float32Array(neutral.length);
  const jawOpen = model.expression[model.expressionNames.indexOf("jawOpen")];
  const openNormals = jawOpen && pointNormals(add(neutral, jawOpen, before), triangles);
  return model.expressionNames.map((name, e) => {
    // mouthClose corrects an open jaw: on a closed mouth it would push the lips through each other.
    const onOpenJaw = name === "mouthClose" && openNormals;
    const from = onOpenJaw ? add(neutral, jawOpen, before) : neutral;
    const fromNormals = onOpenJaw ? openNormals : neutralNormals;
    pointNormals(add(from, model.expression[e], moved), triangles, normals);
    for (let i = 0; i < normals.length; i++) normals[i] -= fromNormals[i];
    return {
      name,
      positions: atVertices(model.expression[e], model.vertexPoint),
      normals: atVertices(normals, model.vertexPoint),
    };
  });
}

/** The model has no tongueOut: jaw and lips make way for the tongue by their own shapes. */
function withTongueOut(targets: readonly MorphTarget[]): MorphTarget[] {
  const parts = targets.filter(({ name }) => name in TONGUE_OUT_SHAPES);
  if (parts.length === 0 || targets.some(({ name }) => name === "tongueOut")) return [...targets];
  const sum = (key: "positions" | "normals") => {
    const total = new Float32Array(parts[0][key].length);
    for (const { name, [key]: part } of parts) {
      const weight = TONGUE_OUT_SHAPES[name as keyof typeof TONGUE_OUT_SHAPES];
      for (let i = 0; i < total.length; i++) total[i] += weight * part[i];
    }
    return total;
  };
  return [...targets, { name: "tongueOut", positions: sum("positions"), normals: sum("normals") }];
}

function add(a: Float32Array, b: Float32Array, out: Float32Array): Float32Array {
  for (let i = 0; i < out.length; i++) out[i] = a[i] + b[i];
  return out;
}

function atVertices(values: Float32Array, vertexPoint: Uint32Array): Float32Array {
  const gathered = new Float32Array(vertexPoint.length * 3);
  for (let v = 0; v < vertexPoint.length; v++) {
    const point = vertexPoint[v] * 3;
    gathered[v * 3] = values[point];
    gathered[v * 3 + 1] = values[point + 1];
    gathered[v * 3 + 2] = values[point + 2];
  }
  return gathered;
}
