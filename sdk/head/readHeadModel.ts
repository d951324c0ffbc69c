import { REGION_NAMES, type RegionName } from "../types";
import type { EyeModel, HeadModel, LandmarkCalibration } from "./HeadModel";
import { type Container, readContainer } from "./readContainer";
import type { ShapeCalibration } from "./ShapeCalibration";
import { unfoldHalfShape } from "./unfoldHalfShape";

/** Points of the face-mesh landmark network, irises included. */
const LANDMARK_COUNT = 478;

interface Header {
  readonly version: string;
  readonly pointCount: number;
  readonly vertexCount: number;
  readonly triangleCount: number;
  readonly identityCount: number;
  readonly identitySymmetry: readonly number[];
  readonly expressionNames: readonly string[];
  readonly expressionMirror: readonly number[];
  readonly expressionSections: readonly ExpressionSource[];
  readonly eyes: { readonly left: EyeHeader; readonly right: EyeHeader };
}
type ExpressionSource =
  | { readonly section: "expressionFull" | "expressionHalf"; readonly row: number }
  | { readonly mirrorOf: number };
interface EyeHeader {
  readonly centre: readonly [number, number, number];
  readonly radius: number;
  readonly irisRadius: number;
}

/**
 * Reads head.bin (models/FORMAT.md). Throws AvatarError model-unavailable when the file is damaged.
 * @param calibration what the landmark network means by its points, from readLandmarkCalibration
 * @param shape what the shape network means by its answers, from readShapeCalibration
 */
export function readHeadModel(
  bytes: ArrayBuffer | Uint8Array,
  calibration?: LandmarkCalibration,
  shape?: ShapeCalibration,
): HeadModel {
  const file = readContainer(bytes, "MSRH");
  const header = checkedHeader(file);
  const { pointCount, vertexCount } = header;
  if (calibration?.anchors?.points.some((point) => point >= pointCount)) {
    throw file.damaged("the landmark calibration belongs to another version of it");
  }
  if (shape && !fitsHead(shape, header)) throw file.damaged("the shape calibration belongs to another version of it");
  const mirrorPoint = file.indices("mirrorPoint", [pointCount], pointCount);
  const halfPoints = file.indices("halfPoints", [-1], pointCount);
  const half = { pointCount, halfPoints, mirrorPoint };
  return {
    version: header.version,
    pointCount,
    vertexCount,
    mean: file.floats("mean", [pointCount, 3]),
    identity: readIdentity(file, header, half),
    identitySymmetry: Int8Array.from(header.identitySymmetry),
    expressionNames: header.expressionNames,
    expression: readExpressions(file, header, half),
    vertexPoint: file.indices("vertexPoint", [vertexCount], pointCount),
    uv: file.floats("uv", [vertexCount, 2]),
    triangles: file.indices("triangles", [header.triangleCount, 3], vertexCount),
    mirrorPoint,
    regions: readRegions(file, pointCount),
    landmarks: calibration?.anchors ?? {
      points: file.indices("landmarkPoints", [LANDMARK_COUNT, 3], pointCount),
      weights: file.floats("landmarkWeights", [LANDMARK_COUNT, 3]),
    },
    eyes: readEyes(file, header),
    calibration,
    shape,
  };
}

function fitsHead({ marks, identityPrecision, expressionPrecision }: ShapeCalibration, header: Header): boolean {
  const { pointCount, identityCount, expressionNames } = header;
  const sizes =
    identityPrecision.length === identityCount ** 2 && expressionPrecision.length === expressionNames.length;
  return sizes && marks.every((point) => point < pointCount);
}

interface Half {
  readonly pointCount: number;
  readonly halfPoints: Uint32Array;
  readonly mirrorPoint: Uint32Array;
}

function checkedHeader(file: Container): Header {
  const header = file.header as unknown as Header;
  const expressionCount = Array.isArray(header.expressionNames) ? header.expressionNames.length : -1;
  const counts = [header.pointCount, header.vertexCount, header.triangleCount, header.identityCount];
  if (!counts.every((count) => Number.isInteger(count) && count > 0)) throw file.damaged("its header lacks counts");
  if (header.identitySymmetry?.length !== header.identityCount) throw file.damaged("identitySymmetry is incomplete");
  if (header.expressionSections?.length !== expressionCount) throw file.damaged("expressionSections is incomplete");
  if (!(header.eyes?.left?.radius > 0 && header.eyes?.right?.radius > 0)) throw file.damaged("it has no eyes");
  return header;
}

function readIdentity(file: Container, header: Header, half: Half): Float32Array[] {
  const stored = file.floats("identity", [header.identityCount, half.halfPoints.length, 3]);
  const length = half.halfPoints.length * 3;
  return header.identitySymmetry.map((symmetry, k) =>
    unfoldHalfShape(stored.subarray(k * length, (k + 1) * length), symmetry < 0 ? -1 : 1, half),
  );
}

/** All shapes at full length: stored whole, unfolded from the left half, or mirrored from their partner. */
function readExpressions(file: Container, header: Header, half: Half): Float32Array[] {
  const { pointCount, halfPoints, mirrorPoint } = half;
  const full = file.has("expressionFull") ? file.floats("expressionFull", [-1, pointCount, 3]) : new Float32Array(0);
  const folded = file.has("expressionHalf")
    ? file.floats("expressionHalf", [-1, halfPoints.length, 3])
    : new Float32Array(0);
  const row = (stored: Float32Array, length: number, index: number): Float32Array => {
    if (!((index + 1) * length <= stored.length)) throw file.damaged(`no expression row ${index}`);
    return stored.slice(index * length, (index + 1) * length);
  };
  const direct = (source: ExpressionSource): Float32Array => {
    if ("mirrorOf" in source) throw file.damaged("an expression mirrors a mirrored one");
    if (source.section === "expressionFull") return row(full, pointCount * 3, source.row);
    return unfoldHalfShape(row(folded, halfPoints.length * 3, source.row), 1, half);
  };
  return header.expressionSections.map((source) => {
    if (!("mirrorOf" in source)) return direct(source);
    const partner = header.expressionSections[source.mirrorOf];
    if (!partner) throw file.damaged(`no expression ${source.mirrorOf}`);
    return mirrorShape(direct(partner), mirrorPoint);
  });
}

/** The same displacement on the other side: point p moves as its mirror point did, x reversed. */
function mirrorShape(shape: Float32Array, mirrorPoint: Uint32Array): Float32Array {
  const mirrored = new Float32Array(shape.length);
  for (let p = 0; p < mirrorPoint.length; p++) {
    const from = mirrorPoint[p] * 3;
    mirrored[p * 3] = -shape[from];
    mirrored[p * 3 + 1] = shape[from + 1];
    mirrored[p * 3 + 2] = shape[from + 2];
  }
  return mirrored;
}

function readRegions(file: Container, pointCount: number): Record<RegionName, Float32Array> {
  const weights = file.floats("regions", [REGION_NAMES.length, pointCount]);
  return Object.fromEntries(
    REGION_NAMES.map((name, i) => [name, weights.slice(i * pointCount, (i + 1) * pointCount)]),
  ) as Record<RegionName, Float32Array>;
}

function readEyes(file: Container, header: Header): { left: EyeModel; right: EyeModel } {
  const modes = file.floats("eyeCentreModes", [2, header.identityCount, 3]);
  const length = header.identityCount * 3;
  const eye = (side: "left" | "right", row: number): EyeModel => ({
    ...header.eyes[side],
    centreModes: modes.slice(row * length, (row + 1) * length),
  });
  return { left: eye("left", 0), right: eye("right", 1) };
}
