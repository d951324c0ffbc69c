import { alignSimilarity } from "../../math/alignSimilarity";
import type { HeadModel } from "../HeadModel";

/** The expressions that move the bone. All others move lips and skin over it. */
const JAW_SHAPES: readonly string[] = ["jawOpen", "jawForward", "jawLeft", "jawRight"];
/** Metres below the lips' line from which the inner mouth's floor belongs to the lower jaw, and its rear end. */
const BELOW_LIPS = 0.009;
const REAR = 0;

/**
 * The lower jaw's rigid motion at weight 1 of each expression that moves it: the rotation and translation that fit best
 * how the chin's skin and the front floor of the mouth move (jawOpen: 25 degrees about an axis in front of the ears).
 * @returns 3x4 row-major matrices by name, head frame
 */
export function jawMotion(model: HeadModel, neutral: Float32Array, lipY: number): Map<string, Float64Array> {
  const { chin, innerMouth } = model.regions;
  const on: number[] = [];
  for (let p = 0; p < model.pointCount; p++) {
    const floor = innerMouth[p] > 0.5 && neutral[p * 3 + 1] < lipY - BELOW_LIPS && neutral[p * 3 + 2] > REAR;
    if (chin[p] > 0.5 || floor) on.push(p * 3, p * 3 + 1, p * 3 + 2);
  }
  const from = on.map((i) => neutral[i]);
  const motions = new Map<string, Float64Array>();
  for (const name of JAW_SHAPES) {
    const shape = model.expression[model.expressionNames.indexOf(name)];
    if (!shape || on.length === 0) continue;
    motions.set(
      name,
      rigid(
        from,
        on.map((i) => neutral[i] + shape[i]),
      ),
    );
  }
  return motions;
}

/** The best similarity without its scale: bone does not grow. */
function rigid(from: readonly number[], to: readonly number[]): Float64Array {
  const { rotation } = alignSimilarity(from, to);
  const mean = (values: readonly number[], c: number): number =>
    values.reduce((sum, value, i) => (i % 3 === c ? sum + value : sum), 0) / (values.length / 3);
  const [a, b] = [[0, 1, 2].map((c) => mean(from, c)), [0, 1, 2].map((c) => mean(to, c))];
  const shift = (row: number): number =>
    b[row] - rotation[row * 3] * a[0] - rotation[row * 3 + 1] * a[1] - rotation[row * 3 + 2] * a[2];
  return Float64Array.from([0, 1, 2].flatMap((row) => [...rotation.subarray(row * 3, row * 3 + 3), shift(row)]));
}
