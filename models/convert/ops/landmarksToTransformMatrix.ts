import type { OperatorMapping } from "../Conversion";
import { arithmetic } from "../onnx/arithmetic";
import { type FlexMap, readFlexMap } from "../tflite/readFlexMap";

/**
 * Landmarks2TransformMatrix -> standard operators (mediapipe/util/tflite/operations/landmarks_to_transform_matrix.cc).
 *
 * Takes landmarks [1, N, 3]; gives the 4x4 matrix M = T(centre) R(angle) S(scale) T(-width/2, -height/2) that takes
 * pixels of a small output window to the landmarks' own px. The angle is that of the line between two corner landmarks;
 * the window is the bounding box of a subset of landmarks in axes turned by that angle, enlarged by scale_x, scale_y.
 */
export const landmarksToTransformMatrix: OperatorMapping = (conversion, operator) => {
  const { graph } = conversion;
  const { add, sub, mul, div } = arithmetic(graph);
  const options = readFlexMap(operator.customOptions!);
  const setting = (name: string) => numberOption(options, name);
  if (setting("target_rotation_radians") !== 0) throw new Error("Landmarks2TransformMatrix with a target rotation");
  const [width, height] = [setting("output_width"), setting("output_height")];
  const landmarks = conversion.value(operator.inputs[0]);
  const pick = (indices: readonly number[]) => graph.node("Gather", [landmarks, graph.integers(indices)], { axis: 1 });
  /** Coordinate 0 = x, 1 = y; shape [1, ?, 1]. */
  const coordinate = (points: string, axis: number) =>
    graph.node("Gather", [points, graph.integers([axis])], { axis: 2 });

  const line = sub(pick([setting("right_rotation_idx")]), pick([setting("left_rotation_idx")]));
  const [lineX, lineY] = [coordinate(line, 0), coordinate(line, 1)];
  const length = graph.node("Sqrt", [add(mul(lineX, lineX), mul(lineY, lineY))]);
  const [cos, sin] = [div(lineX, length), div(lineY, length)];

  const subset = pick(listOption(options, "subset_idxs"));
  const [x, y] = [coordinate(subset, 0), coordinate(subset, 1)];
  const range = (values: string) => {
    const [low, high] = ["ReduceMin", "ReduceMax"].map((type) =>
      graph.node(type, [values], { axes: [1], keepdims: 1 }),
    );
    return { size: sub(high, low), middle: mul(add(low, high), 0.5) };
  };
  // In axes turned back by the angle, so that the line is level.
  const across = range(add(mul(x, cos), mul(y, sin)));
  const down = range(sub(mul(y, cos), mul(x, sin)));
  const centreX = sub(mul(across.middle, cos), mul(down.middle, sin));
  const centreY = add(mul(across.middle, sin), mul(down.middle, cos));
  const scaleX = mul(across.size, setting("scale_x") / width);
  const scaleY = mul(down.size, setting("scale_y") / height);

  const [m00, m01] = [mul(cos, scaleX), graph.node("Neg", [mul(sin, scaleY)])];
  const [m10, m11] = [mul(sin, scaleX), mul(cos, scaleY)];
  const shiftX = sub(centreX, add(mul(m00, width / 2), mul(m01, height / 2)));
  const shiftY = sub(centreY, add(mul(m10, width / 2), mul(m11, height / 2)));
  const zero = graph.floats([1, 1, 1], [0]);
  const row0 = graph.node("Concat", [m00, m01, zero, shiftX], { axis: 2 });
  const row1 = graph.node("Concat", [m10, m11, zero, shiftY], { axis: 2 });
  const rest = graph.floats([1, 2, 4], [0, 0, 1, 0, 0, 0, 0, 1]);
  conversion.define(operator.outputs[0], graph.node("Concat", [row0, row1, rest], { axis: 1 }));
};

function numberOption(options: FlexMap, name: string): number {
  const value = options[name];
  if (typeof value !== "number") throw new Error(`Landmarks2TransformMatrix has no number ${name}`);
  return value;
}

function listOption(options: FlexMap, name: string): readonly number[] {
  const value = options[name];
  if (!Array.isArray(value)) throw new Error(`Landmarks2TransformMatrix has no list ${name}`);
  return value;
}
