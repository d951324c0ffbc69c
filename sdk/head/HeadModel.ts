import type { RegionName } from "../types";
import type { ShapeCalibration } from "./ShapeCalibration";

/**
 * The morphable head in memory. Topology and UV are a contract: `version` changes when either does.
 *
 * A *point* is a place on the skin with one position; a *vertex* is a point with one UV, so that points on a seam have
 * several vertices. Everything that moves is stored by point. Head frame, metres (sdk/types.ts).
 */
export interface HeadModel {
  /** Version of topology and UV, for example "1.0.0". */
  readonly version: string;
  readonly pointCount: number;
  readonly vertexCount: number;
  /** pointCount * 3. */
  readonly mean: Float32Array;
  /** Identity modes, each pointCount * 3 metres at one sigma. */
  readonly identity: readonly Float32Array[];
  /** +1 for a symmetric, -1 for an antisymmetric mode. */
  readonly identitySymmetry: Int8Array;
  /** ARKit names, in the order of `expression`. */
  readonly expressionNames: readonly string[];
  /** Expression shapes, each pointCount * 3 metres at weight 1. `mouthClose` is a corrective on top of `jawOpen`. */
  readonly expression: readonly Float32Array[];
  /** vertexCount: the point of each vertex. */
  readonly vertexPoint: Uint32Array;
  /** vertexCount * 2, origin top left. */
  readonly uv: Float32Array;
  /** Triangles over vertices, counter-clockwise from outside; two in a row make a quad. */
  readonly triangles: Uint32Array;
  /** pointCount: the mirrored point (x -> -x). A point of the mid-plane is its own mirror. */
  readonly mirrorPoint: Uint32Array;
  /** pointCount each, 0..1. */
  readonly regions: Readonly<Record<RegionName, Float32Array>>;
  /** 478 face-mesh landmarks as barycentric points on the skin (irises 468..477 lie on the eyeballs and are not skin: triangle 0, weights 0). */
  readonly landmarks: {
    /** 478 * 3 *points* (not vertices). */
    readonly points: Uint32Array;
    /** 478 * 3, sum 1. */
    readonly weights: Float32Array;
  };
  /** Eyeballs of the mean head. */
  readonly eyes: { readonly left: EyeModel; readonly right: EyeModel };
  /** What the landmark network means by its points; absent in a model that has not been calibrated. */
  readonly calibration?: LandmarkCalibration;
  /** What the shape network means by its answers; absent where it is not used. */
  readonly shape?: ShapeCalibration;
}

export interface EyeModel {
  /** Rotation centre on the mean head, metres. */
  readonly centre: readonly [number, number, number];
  /** Displacement of the centre per identity mode, K * 3, metres per sigma. */
  readonly centreModes: Float32Array;
  /** Metres. */
  readonly radius: number;
  readonly irisRadius: number;
}

/**
 * Statistics of the landmark network's answer on rendered heads, in face units: photo px turned into the head's frontal
 * metric plane (metres at the head's depth), x to the image's right, y down.
 * answer = truth + bias + response * parameters + viewResponse * view + noise, noise ~ N(0, covariance); all of it in
 * the picture's plane, along the axes of the head with its roll.
 */
export interface LandmarkCalibration {
  readonly version: string;
  /** 478 * 2, metres. */
  readonly bias: Float32Array;
  /** (478 * 2) rows x responseCount columns, row-major: linear answer to the true parameters (identity first, then expressions). */
  readonly response: Float32Array;
  readonly responseCount: number;
  /** (478 * 2) x 5 row-major: linear answer to the view (sdk/stages/fit/viewFeatures.ts). */
  readonly viewResponse?: Float32Array;
  /** Low-rank covariance: factors (478 * 2) x rank row-major in metres, plus diagonal variance (478 * 2) in square metres. */
  readonly factors: Float32Array;
  readonly rank: number;
  readonly diagonal: Float32Array;
  /** How many rendered heads it was measured on. */
  readonly count: number;
  /**
   * Linear map from the landmarks' places about the mean face to the identity: identityCount x SHAPE_FEATURES row-major
   * (sdk/stages/fit/shapeFeatures.ts). The fit then starts from, and is held to, the shape that it gives.
   */
  readonly regression?: Float32Array;
  /** Prior weights of the fit that were best on held-out rendered heads (sdk/stages/fit/FitPriors.ts). */
  readonly priors?: { readonly identity: number; readonly expression: number; readonly sparsity: number };
  /** Where on the skin the network's points really lie; replaces the head model's own landmarks (478 * 3 each). */
  readonly anchors?: { readonly points: Uint32Array; readonly weights: Float32Array };
}
