import type { Conversion } from "./Conversion";
import { readFlexMap } from "./tflite/readFlexMap";

const MESH_POINTS = 468;
const IRIS_POINTS = 5;
/** The first 16 refined points of an eye are its lid line (refinement configuration of MediaPipe's face landmark graph). */
const LID_LINE_POINTS = 16;

/**
 * Declares the outputs of the face mesh with attention: `landmarks` [1, 478, 3] in crop px and `score` [1, 1], 0..1.
 *
 * The source gives 468 coarse points and, from closer looks, refined x and y of lips, eyes with brows, and irises.
 * Which mesh point each refined one replaces stands in the network itself: it is the order in which the
 * closer look's window was taken from the mesh. Irises are the new points 468..477; their z is the lid line's mean.
 * "Left" is MediaPipe's: left in the picture, the person's right.
 */
export function declareFaceMeshOutputs(conversion: Conversion): void {
  const { graph } = conversion;
  const [lips, leftEye, rightEye] = windowLandmarks(conversion);
  const refined = [
    { output: "output_lips", points: lips },
    { output: "output_left_eye", points: leftEye },
    { output: "output_right_eye", points: rightEye },
    { output: "output_left_iris", points: irisPoints(0) },
    { output: "output_right_iris", points: irisPoints(1) },
  ];
  const mesh = reshaped(conversion, "output_mesh_identity", [1, MESH_POINTS, 3]);
  const take = (first: number, end: number) =>
    graph.node("Slice", [mesh, graph.integers([first]), graph.integers([end]), graph.integers([2])]);

  const parts = refined.map(({ output, points }) => reshaped(conversion, output, [1, points.length, 2]));
  const candidates = graph.node("Concat", [take(0, 2), ...parts], { axis: 1 });
  const order = Array.from({ length: MESH_POINTS + 2 * IRIS_POINTS }, (_, i) => i);
  let next = MESH_POINTS;
  for (const point of refined.flatMap(({ points }) => points)) order[point] = next++;
  const xy = graph.node("Gather", [candidates, graph.integers(order)], { axis: 1 });

  const depth = take(2, 3);
  const irisDepth = (eye: readonly number[]): string => {
    const lids = graph.node("Gather", [depth, graph.integers(eye.slice(0, LID_LINE_POINTS))], { axis: 1 });
    const mean = graph.node("ReduceMean", [lids], { axes: [1], keepdims: 1 });
    return graph.node("Expand", [mean, graph.integers([1, IRIS_POINTS, 1])]);
  };
  const z = graph.node("Concat", [depth, irisDepth(leftEye), irisDepth(rightEye)], { axis: 1 });

  graph.node("Concat", [xy, z], { axis: 2 }, "landmarks");
  graph.output("landmarks", [1, order.length, 3]);
  graph.node("Sigmoid", [reshaped(conversion, "conv_faceflag", [1, 1])], {}, "score");
  graph.output("score", [1, 1]);
}

/** Mesh points of the lips', left eye's and right eye's windows, in the network's order. */
function windowLandmarks({ model }: Conversion): number[][] {
  const windows = model.operators.filter(({ kind }) => kind === "custom:Landmarks2TransformMatrix");
  if (windows.length !== 3) throw new Error(`face mesh has ${windows.length} windows; lips and two eyes are expected`);
  return windows.map(({ customOptions }) => [...(readFlexMap(customOptions!).subset_idxs as readonly number[])]);
}

function irisPoints(eye: number): number[] {
  return Array.from({ length: IRIS_POINTS }, (_, i) => MESH_POINTS + eye * IRIS_POINTS + i);
}

function reshaped({ model, graph, sourceLayoutValue }: Conversion, output: string, dims: readonly number[]): string {
  const tensor = model.outputs.find((index) => model.tensors[index].name === output);
  if (tensor === undefined) throw new Error(`face mesh has no output ${output}`);
  return graph.node("Reshape", [sourceLayoutValue(tensor), graph.integers(dims)]);
}
