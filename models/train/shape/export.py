"""Writes models/shape.onnx with fp16 weights and checks it: python -m shape.export [--from FILE] [--to FILE]."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from skin.export import halve_weights
from skin.head import ROOT
from torch import Tensor, nn

from .network import LANDMARKS, SIZE, ShapeNetwork
from .ring import OUT
from .train import load_network

OUTPUTS = ("points", "sigma", "identity", "expression", "distance")
# fp16 weights change places in -.5 .. .5 and weights by less than these.
TOLERANCE = {
    "points": 1e-3,
    "sigma": 1e-3,
    "identity": 3e-2,
    "expression": 1e-2,
    "distance": 2e-2,
}


class Shipped(nn.Module):
    """What the SDK runs: an image as the browser has it, and only the answers that the fit uses."""

    def __init__(self, network: ShapeNetwork):
        super().__init__()
        self.network = network

    def forward(self, image: Tensor, landmarks: Tensor) -> tuple[Tensor, ...]:
        answer = self.network.parts(self.network(image.permute(0, 3, 1, 2), landmarks))
        sigma = torch.exp(answer.log_sigma.clamp(-7, 0))
        return (
            answer.points,
            sigma,
            answer.identity,
            answer.expression,
            answer.log_distance,
        )


class Even(nn.Module):
    """The features' normalisation by what was learnt, as a product and a sum."""

    def __init__(self, even: nn.BatchNorm1d):
        super().__init__()
        scale = 1 / torch.sqrt(even.running_var + even.eps)
        self.register_buffer("scale", scale)
        self.register_buffer("shift", -even.running_mean * scale)

    def forward(self, features: Tensor) -> Tensor:
        return features * self.scale + self.shift


def export(network: ShapeNetwork, path: Path) -> dict[str, float]:
    """The worst difference to torch by output, on noise with a face's landmarks."""
    network.even = Even(network.even)
    shipped = Shipped(network).eval()
    generator = torch.Generator().manual_seed(3)
    image = torch.rand(1, SIZE, SIZE, 3, generator=generator)
    # the landmarks whose code is 0: the mean face
    weight = network.compress.weight.detach().double()
    mean = -torch.linalg.pinv(weight) @ network.compress.bias.detach().double()
    landmarks = mean.float()[None] + 0.001 * torch.randn(
        1, LANDMARKS, generator=generator
    )
    names = {"input_names": ["image", "landmarks"], "output_names": list(OUTPUTS)}
    torch.onnx.export(
        shipped, (image, landmarks), path, dynamo=False, opset_version=17, **names
    )
    model = onnx.load(path)
    halve_weights(model)
    onnx.checker.check_model(model)
    onnx.save(model, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    found = session.run(
        list(OUTPUTS), {"image": image.numpy(), "landmarks": landmarks.numpy()}
    )
    with torch.no_grad():
        expected = shipped(image, landmarks)
    return {
        name: float(np.abs(f - e.numpy()).max())
        for name, f, e in zip(OUTPUTS, found, expected, strict=True)
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="source", type=Path, default=OUT / "network.pt")
    parser.add_argument("--to", type=Path, default=ROOT / "models" / "shape.onnx")
    options = parser.parse_args()
    differences = export(load_network(options.source), options.to)
    print(
        options.to.name,
        options.to.stat().st_size,
        "bytes; worst difference to torch:",
        json.dumps(differences),
    )
    if any(value > TOLERANCE[name] for name, value in differences.items()):
        raise SystemExit("The exported network does not agree with the trained one.")


if __name__ == "__main__":
    main()
