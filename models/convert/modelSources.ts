import type { Conversion } from "./Conversion";
import { declareFaceMeshOutputs } from "./declareFaceMeshOutputs";
import { declareOutputs } from "./declareOutputs";

/** A network of MediaPipe's npm packages and what becomes of it. */
export interface ModelSource {
  /** Name of the .onnx file and of the manifest's entry. */
  readonly name: string;
  /** What it does, for the manifest. */
  readonly task: string;
  /** Exactly pinned npm package, and the file in it. */
  readonly package: string;
  readonly file: string;
  /** Byte range of the network where the file holds several. */
  readonly range?: readonly [start: number, end: number];
  /** SHA-256 of the network's bytes. */
  readonly sha256: string;
  /** Meaning of the input's numbers and of each output. */
  readonly input: { readonly dims: readonly number[]; readonly meaning: string };
  readonly outputs: Readonly<Record<string, { readonly dims: readonly number[]; readonly meaning: string }>>;
  readonly declareOutputs: (conversion: Conversion) => void;
  /** Largest difference to the source's own kernels on the inputs of models/convert/reference.py, WASM, one thread. */
  readonly quality: string;
}

const FACE_MESH_PACKAGE = "@mediapipe/face_mesh@0.4.1657299874";
const FACE_MESH_ASSETS = "face_mesh_solution_packed_assets.data";

const picture = (side: number, meaning: string): ModelSource["input"] => ({ dims: [1, side, side, 3], meaning });
const detections = (anchors: number): ModelSource["outputs"] => ({
  boxes: {
    dims: [1, anchors, 16],
    meaning: "per anchor: box centre x, y, width, height and six points x, y in input px, relative to the anchor",
  },
  scores: { dims: [1, anchors, 1], meaning: "per anchor: score before the sigmoid" },
});

/** The networks that the SDK ships, in the manifest's order. All are Apache-2.0. */
export const modelSources: readonly ModelSource[] = [
  {
    name: "face_detection_short",
    task: "BlazeFace short range: faces of at least .07 (safely .15) of the picture's long side",
    package: FACE_MESH_PACKAGE,
    file: FACE_MESH_ASSETS,
    range: [3757224, 3986256],
    sha256: "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
    input: picture(128, "sRGB, -1..1"),
    outputs: detections(896),
    declareOutputs: declareOutputs({ regressors: "boxes", classificators: "scores" }),
    quality: "boxes within 6.2e-5 of the source's kernels on values to 194, scores within 1.5e-4 on values to 250",
  },
  {
    name: "face_detection_full",
    task: "BlazeFace full range: faces down to .05 of the picture's long side",
    package: "@mediapipe/face_detection@0.4.1657300184",
    file: "face_detection_full_range.tflite",
    sha256: "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
    input: picture(192, "sRGB, -1..1"),
    outputs: detections(2304),
    declareOutputs: declareOutputs({ reshaped_regressor_face_4: "boxes", reshaped_classifier_face_4: "scores" }),
    quality: "boxes within 1.1e-4 of the source's kernels on values to 73, scores within 6.2e-6 on values to 10",
  },
  {
    name: "face_mesh",
    task: "Face Mesh with attention: 478 landmarks of one face",
    package: FACE_MESH_PACKAGE,
    file: FACE_MESH_ASSETS,
    range: [0, 2495952],
    sha256: "883b7411747bac657c30c462d305d312e9dec6adbf8b85e2f5d8d722fca9455d",
    input: picture(192, "sRGB, 0..1; the face upright, 2/3 of the crop"),
    outputs: {
      landmarks: { dims: [1, 478, 3], meaning: "x, y in crop px; z in crop px, smaller is nearer, the mean face's" },
      score: { dims: [1, 1], meaning: "0..1, whether the crop shows a face" },
    },
    declareOutputs: declareFaceMeshOutputs,
    quality: "landmarks within 1.8e-4 px of the source's kernels and MediaPipe's own refinement on a 192 px crop",
  },
  {
    name: "person_segmentation",
    task: "Selfie segmentation: person against background",
    package: "@mediapipe/selfie_segmentation@0.1.1675465747",
    file: "selfie_segmentation.tflite",
    sha256: "8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27",
    input: picture(256, "sRGB, 0..1"),
    outputs: { mask: { dims: [1, 256, 256, 1], meaning: "0..1, probability of person" } },
    declareOutputs: declareOutputs({ activation_10: "mask" }),
    quality: "mask within 4.5e-5 of the source's kernels",
  },
];
