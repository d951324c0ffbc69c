"""Writes models/skin_maps.onnx with fp16 weights and checks it: python -m skin.export [--checkpoint] [--to FILE]."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from .head import ROOT
from .network import CUES, IN_CHANNELS, SkinNetwork, load_network

OUTPUTS = ("albedo", "surface", "light", "tone")
# fp16 weights change outputs in 0..1 by less than this.
TOLERANCE = 2e-3


def halve_weights(model: onnx.ModelProto) -> None:
    """Stores float32 weights of at least 64 values as float16 behind a Cast: half the download, the same arithmetic."""
    graph, casts = model.graph, []
    for weight in list(graph.initializer):
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.size < 64:
            continue
        half = numpy_helper.from_array(values.astype(np.float16), weight.name + "_f16")
        graph.initializer.remove(weight)
        graph.initializer.append(half)
        casts.append(helper.make_node("Cast", [half.name], [weight.name], to=TensorProto.FLOAT))
    for cast in reversed(casts):
        graph.node.insert(0, cast)


def export(network: SkinNetwork, path: Path, size: int = 256) -> dict[str, float]:
    """Exports with the batch norms folded into the convolutions; the worst difference to torch by output."""
    network.eval()
    generator = torch.Generator().manual_seed(3)
    maps = torch.rand(1, IN_CHANNELS, size, size, generator=generator)
    cues = torch.rand(1, CUES, generator=generator)
    torch.onnx.export(
        network,
        (maps, cues),
        path,
        dynamo=False,
        opset_version=17,
        input_names=["maps", "cues"],
        output_names=list(OUTPUTS),
    )
    model = onnx.load(path)
    halve_weights(model)
    onnx.checker.check_model(model)
    onnx.save(model, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    found = session.run(list(OUTPUTS), {"maps": maps.numpy(), "cues": cues.numpy()})
    with torch.no_grad():
        expected = network(maps, cues)
    return {name: float(np.abs(f - e.numpy()).max()) for name, f, e in zip(OUTPUTS, found, expected, strict=True)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "out")
    parser.add_argument("--checkpoint", action="store_true", help="of a training that has not ended")
    parser.add_argument("--to", type=Path, default=ROOT / "models" / "skin_maps.onnx")
    options = parser.parse_args()
    network = load_network(options.out / ("checkpoint.pt" if options.checkpoint else "network.pt"))
    differences = export(network, options.to)
    print(options.to.name, options.to.stat().st_size, "bytes; worst difference to torch:", json.dumps(differences))
    if max(differences[name] for name in ("albedo", "surface")) > TOLERANCE:
        raise SystemExit("The exported network does not agree with the trained one.")


if __name__ == "__main__":
    main()
