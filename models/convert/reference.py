"""Writes test/data/network-reference.json: what MediaPipe's own kernels compute for two stored inputs per network.

Needs `pip install mediapipe==0.10.21 pillow` and the npm packages; run once, from the repository root:
    python models/convert/reference.py
The agreement test compares our ONNX networks with it. Each output is stored as every `stride`-th float32, base64.
"""

import base64
import json
import tempfile
from pathlib import Path

import numpy as np
from mediapipe.framework.formats import landmark_pb2  # noqa: F401, teaches packet_getter the type
from mediapipe.python import packet_creator, packet_getter
from mediapipe.python._framework_bindings import calculator_graph, image_frame
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "node_modules" / "@mediapipe"
MOST_VALUES = 3000

# file, byte range, input side, input range, outputs in the source's order, astronaut window (x, y, step)
NETWORKS = {
    "face_detection_short": ("face_mesh/face_mesh_solution_packed_assets.data", (3757224, 3986256), 128, (-1, 1), ["boxes", "scores"], (0, 0, 4)),
    "face_detection_full": ("face_detection/face_detection_full_range.tflite", None, 192, (-1, 1), ["boxes", "scores"], (60, 0, 2)),
    "face_mesh": ("face_mesh/face_mesh_solution_packed_assets.data", (0, 2495952), 192, (0, 1), None, (128, 20, 1)),
    "person_segmentation": ("selfie_segmentation/selfie_segmentation.tflite", None, 256, (0, 1), ["mask"], (0, 0, 2)),
}


def pattern(side):
    """A coloured interference pattern of whole numbers, so that every language makes the same bytes."""
    y, x, c = np.meshgrid(np.arange(side), np.arange(side), np.arange(3), indexing="ij")
    return ((x * x * (c + 1) + 3 * y * y + 5 * x * y + 17 * c * x) // 64 % 256).astype(np.uint8)


def astronaut(side, window):
    x, y, step = window
    photo = np.asarray(Image.open(ROOT / "test/data/sk_astronaut.png").convert("RGB"))
    return np.ascontiguousarray(photo[y : y + side * step : step, x : x + side * step : step])


def graph_text(model, side, value_range, tail):
    low, high = value_range
    return f"""
input_stream: "image"
node {{ calculator: "ImageToTensorCalculator" input_stream: "IMAGE:image" output_stream: "TENSORS:input"
  options {{ [mediapipe.ImageToTensorCalculatorOptions.ext] {{ output_tensor_width: {side} output_tensor_height: {side}
    keep_aspect_ratio: false output_tensor_float_range {{ min: {low} max: {high} }} }} }} }}
node {{ calculator: "TfLiteCustomOpResolverCalculator" output_side_packet: "OP_RESOLVER:resolver"
  options {{ [mediapipe.TfLiteCustomOpResolverCalculatorOptions.ext] {{ use_gpu: false }} }} }}
node {{ calculator: "InferenceCalculatorCpu" input_side_packet: "OP_RESOLVER:resolver"
  input_stream: "TENSORS:input" output_stream: "TENSORS:tensors"
  options {{ [mediapipe.InferenceCalculatorOptions.ext] {{ model_path: "{model}" delegate {{ tflite {{}} }} }} }} }}
{tail}"""


def float_tail(names):
    """One splitter for all outputs: it takes the tensors out of the packet, so it must be their only reader."""
    streams = "".join(f' output_stream: "{name}_tensor"' for name in names)
    ranges = "".join(f" ranges: {{ begin: {i} end: {i + 1} }}" for i in range(len(names)))
    split = f"""
node {{ calculator: "SplitTensorVectorCalculator" input_stream: "tensors"{streams}
  options {{ [mediapipe.SplitVectorCalculatorOptions.ext] {{{ranges} }} }} }}"""
    return split + "".join(f"""
node {{ calculator: "TensorsToFloatsCalculator" input_stream: "TENSORS:{name}_tensor" output_stream: "FLOATS:{name}" }}""" for name in names)


def landmark_tail():
    return """
node { calculator: "SplitTensorVectorCalculator" input_stream: "tensors" output_stream: "mesh_tensors" output_stream: "flag_tensor"
  options { [mediapipe.SplitVectorCalculatorOptions.ext] { ranges: { begin: 0 end: 6 } ranges: { begin: 6 end: 7 } } } }
node { calculator: "TensorsToFaceLandmarksWithAttention" input_stream: "TENSORS:mesh_tensors" output_stream: "LANDMARKS:landmarks" }
node { calculator: "TensorsToFloatsCalculator" input_stream: "TENSORS:flag_tensor" output_stream: "FLOATS:score"
  options { [mediapipe.TensorsToFloatsCalculatorOptions.ext] { activation: SIGMOID } } }"""


def run(text, names, picture):
    found = {}
    graph = calculator_graph.CalculatorGraph(graph_config=text)
    for name in names:
        graph.observe_output_stream(name, lambda stream, packet: found.__setitem__(stream, read(stream, packet)))
    graph.start_run()
    graph.add_packet_to_input_stream("image", packet_creator.create_image_frame(image_format=image_frame.ImageFormat.SRGB, data=picture).at(1))
    graph.close_all_packet_sources()
    graph.wait_until_done()
    return found


def read(stream, packet):
    if stream != "landmarks":
        return np.array(packet_getter.get_float_list(packet), np.float32)
    points = packet_getter.get_proto(packet).landmark
    return np.array([[p.x * 192, p.y * 192, p.z * 192] for p in points], np.float32).ravel()


def main():
    stored = {}
    for name, (file, byte_range, side, value_range, outputs, window) in NETWORKS.items():
        data = (PACKAGES / file).read_bytes()
        with tempfile.NamedTemporaryFile(suffix=".tflite") as model:
            model.write(data[slice(*byte_range)] if byte_range else data)
            model.flush()
            names = outputs or ["landmarks", "score"]
            tail = float_tail(outputs) if outputs else landmark_tail()
            text = graph_text(model.name, side, value_range, tail)
            pictures = {"pattern": pattern(side), "astronaut": astronaut(side, window)}
            stored[name] = {"window": window, "pictures": {}}
            for kind, picture in pictures.items():
                results = run(text, names, picture)
                stored[name]["pictures"][kind] = {n: encode(results[n]) for n in names}
                print(name, kind, {n: (v.shape, float(v.min()), float(v.max())) for n, v in results.items()})
    (ROOT / "test/data/network-reference.json").write_text(json.dumps(stored, indent=1) + "\n")


def encode(values):
    stride = -(-len(values) // MOST_VALUES)
    if stride % 2 == 0:
        stride += 1  # odd, so that every channel is met
    return {"length": len(values), "stride": stride, "float32": base64.b64encode(values[::stride].astype("<f4").tobytes()).decode()}


if __name__ == "__main__":
    main()
