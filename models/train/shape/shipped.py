"""The exported network as a network that can learn on."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from skin.head import ROOT

from .network import ShapeNetwork
from .ring import MARKS


def load_shipped(path: Path = ROOT / "models" / "shape.onnx") -> ShapeNetwork:
    """The network of an exported file, to learn on from, with its feature statistics."""
    graph = onnx.load(path).graph
    stored = {
        i.name.removesuffix("_f16"): numpy_helper.to_array(i).astype(np.float32)
        for i in graph.initializer
    }
    for node in graph.node:
        if node.op_type == "Identity" and node.input[0] in stored:
            stored[node.output[0]] = stored[node.input[0]]
    network = ShapeNetwork(MARKS)
    modules = dict(network.named_modules())
    with torch.no_grad():
        for node in graph.node:
            if node.op_type not in ("Conv", "Gemm", "PRelu"):
                continue
            # /network/own_fine/own_fine.0/act/PRelu is own_fine.0.act
            parts = node.name.split("/")[2:-1]
            if len(parts) > 1 and parts[1].startswith(parts[0] + "."):
                del parts[0]
            module = modules[".".join(parts)]
            for target, name in zip(module.parameters(), node.input[1:], strict=True):
                target.copy_(torch.from_numpy(stored[name]).view_as(target))
        # features * scale + shift, see Even in export.py
        scale, shift = (
            torch.from_numpy(stored[f"network.even.{n}"]) for n in ("scale", "shift")
        )
        network.even.running_var.copy_(scale**-2 - network.even.eps)
        network.even.running_mean.copy_(-shift / scale)
    return network
