import { transformPoints } from "../../math/transformPoints";
import type { MorphTarget } from "../../types";
import { pointNormals } from "../pointNormals";
import type { MouthBody } from "./mouthOcclusion";
import { TONGUE_OUT_SHAPES } from "./tongueOutShapes";

/**
 * Metres that both arches give way at weight 1: a lip that is rolled in lies where the teeth of a closed mouth are.
 * Nobody sees it: the rolled lips are closed over the teeth.
 */
const YIELD: Readonly<Record<string, readonly [number, number, number]>> = {
  mouthRollLower: [0, 0, -0.008],
  mouthRollUpper: [0, 0, -0.006],
};

/** Metres that the tongue's tip follows the lips to the side (their corner goes 15 mm); the root stays. */
const TIP_ASIDE: Readonly<Record<string, number>> = { mouthLeft: 0.0065, mouthRight: -0.0065 };

/**
 * The morph targets of a body: the way out of rolled lips, the jaw's rigid motions where it hangs on the lower jaw, and `tongueOut`, which opens the
 * jaw by its share and, on the tongue, adds the way out.
 * @param motions the jaw's 3x4 matrices by name
 * @param tongueOut points of the tongue outside the mouth, jaw closed
 */
export function mouthTargets(
  { points, triangles, lower }: MouthBody,
  motions: ReadonlyMap<string, Float64Array>,
  tongueOut?: Float32Array,
): MorphTarget[] {
  const gives = Object.entries(YIELD).map(
    ([name, way]): MorphTarget => ({
      name,
      positions: points.map((_, i) => way[i % 3]),
      normals: new Float32Array(points.length),
    }),
  );
  if (!lower) return gives;
  const normals = pointNormals(points, triangles);
  const targets = [...motions].map(
    ([name, motion]): MorphTarget => ({
      name,
      positions: minus(transformPoints(motion, points), points),
      normals: minus(transformPoints(motion, normals, "direction"), normals),
    }),
  );
  const open = targets.find(({ name }) => name === "jawOpen");
  const share = TONGUE_OUT_SHAPES.jawOpen;
  const out = tongueOut ?? points;
  const outNormals = pointNormals(out, triangles);
  const positions = minus(out, points);
  const turns = minus(outNormals, normals);
  if (open) {
    for (let i = 0; i < positions.length; i++) {
      positions[i] += share * open.positions[i];
      turns[i] += share * open.normals[i];
    }
  }
  if (tongueOut) targets.push(...tipTargets(points));
  return [...gives, ...targets, { name: "tongueOut", positions, normals: turns }];
}

function tipTargets(points: Float32Array): MorphTarget[] {
  const z = points.filter((_, i) => i % 3 === 2);
  const [root, tip] = [Math.min(...z), Math.max(...z)];
  return Object.entries(TIP_ASIDE).map(([name, aside]) => ({
    name,
    positions: points.map((_, i) => (i % 3 === 0 ? (aside * (points[i + 2] - root)) / (tip - root) : 0)),
    normals: new Float32Array(points.length),
  }));
}

function minus(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, i) => value - b[i]);
}
