"""The dense-landmark-and-shape network: the face mesh network's trunk, continued, with heads of our own."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F

ROOT = Path(__file__).resolve().parents[3]
# Side of the crop in px.
SIZE = 256
IDENTITY, EXPRESSION = 100, 51
HIDDEN = 320
# Numbers of the face mesh's landmarks, principal components of them, channels looked up at each mark.
LANDMARKS, CODE, LOCAL = 956, 160, 8
# Blocks whose channels (32 at 1/4 and 64 at 1/8 of the crop) are looked up at the marks.
LEVELS = (4, 7)
# Channels of the trunk's blocks and the stride of each block's depthwise convolution.
BLOCKS = (
    [(16, 1)] * 2
    + [(32, 2)]
    + [(32, 1)] * 2
    + [(64, 2)]
    + [(64, 1)] * 2
    + [(128, 2)]
    + [(128, 1)] * 2
) + ([(128, 2)] + [(128, 1)] * 2) * 2
# Blocks of our own after the trunk's at 1/32 and 1/64 of the crop.
OWN_BLOCKS = 3
# Standard deviations at which a feature is cut: what no training picture has shown must not carry the answer away.
LIMIT = 6.0
# Blocks that keep the face mesh's weights: edges and spots are the same everywhere, and it halves a step's time.
FROZEN = 2


class Block(nn.Module):
    """Depthwise and pointwise convolution with a short cut that is pooled and padded with zero channels."""

    def __init__(self, inside: int, outside: int, stride: int = 1):
        super().__init__()
        self.stride, self.more = stride, outside - inside
        self.depthwise = nn.Conv2d(
            inside, inside, 3, stride, 1 if stride == 1 else 0, groups=inside
        )
        self.pointwise = nn.Conv2d(inside, outside, 1)
        self.act = nn.PReLU(outside)

    def forward(self, x: Tensor) -> Tensor:
        # TFLite's SAME padding: the odd pixel is added at bottom and right
        y = x if self.stride == 1 else F.pad(x, (0, 1, 0, 1))
        y = self.pointwise(self.depthwise(y))
        if self.stride == 2:
            x = F.max_pool2d(x, 2)
        if self.more:
            x = F.pad(x, (0, 0, 0, 0, 0, self.more))
        return self.act(x + y)


@dataclass
class Answer:
    """Of B crops. Points in crop px over SIZE, -.5 .. .5 about its middle, x right and y down."""

    points: Tensor  # [B, P, 2]
    log_sigma: Tensor  # [B, P], in the points' unit
    identity: Tensor  # [B, 100] sigma
    identity_log_sigma: Tensor  # [B, 100]
    expression: Tensor  # [B, 51]
    rotation: Tensor  # [B, 6]: the first two columns of head to crop-camera, not yet orthonormal
    log_distance: Tensor  # [B, 2]: log metres from the camera, and the log of its standard deviation


class ShapeNetwork(nn.Module):
    """Crop [B, 3, 256, 256] (sRGB codes 0..1) and landmarks [B, 956] to one flat answer; `parts` names its pieces.

    The landmarks alone give a first answer, linearly; what the picture shows about the marks it places corrects it.
    """

    def __init__(self, count: int):
        super().__init__()
        self.count = count
        outputs = 3 * count + 2 * IDENTITY + EXPRESSION + 8
        self.compress = nn.Linear(LANDMARKS, CODE)
        self.base = nn.Linear(CODE, outputs)
        self.stem = nn.Conv2d(3, 16, 3, 2)
        self.stem_act = nn.PReLU(16)
        inside, blocks = 16, []
        for outside, stride in BLOCKS:
            blocks.append(Block(inside, outside, stride))
            inside = outside
        self.blocks = nn.ModuleList(blocks)
        self.own_fine = nn.Sequential(*[Block(128, 128) for _ in range(OWN_BLOCKS)])
        self.own_coarse = nn.Sequential(*[Block(128, 128) for _ in range(OWN_BLOCKS)])
        for block in [*self.own_fine, *self.own_coarse]:
            nn.init.zeros_(block.pointwise.weight)
            nn.init.zeros_(block.pointwise.bias)
            nn.init.ones_(block.act.weight)
        self.local = nn.Sequential(
            nn.Conv2d(96, 32, 1), nn.PReLU(32), nn.Conv2d(32, LOCAL, 1), nn.PReLU(LOCAL)
        )
        self.fine = nn.Sequential(nn.Conv2d(128, 16, 1), nn.PReLU(16))
        self.coarse = nn.Sequential(nn.Conv2d(128, 32, 1), nn.PReLU(32))
        features = LOCAL * count + 16 * 8 * 8 + 32 * 4 * 4 + CODE
        # without it four thousand inputs of all sizes learn slowly or not at all
        self.even = nn.BatchNorm1d(features, momentum=0.03, affine=False)
        self.hidden = nn.Linear(features, HIDDEN)
        self.act = nn.PReLU(HIDDEN)
        self.out = nn.Linear(HIDDEN, outputs)
        with torch.no_grad():
            # the trunk answers in tens
            for reduce in (self.local[0], self.fine[0], self.coarse[0]):
                reduce.weight.mul_(0.1)
            self.out.weight.mul_(0.03)
            self.out.bias.zero_()

    def start_from_landmarks(self, landmarks: np.ndarray, targets: np.ndarray) -> None:
        """Lays principal components and a ridge regression of landmarks [N, 956] on answers [N, outputs] under it."""
        mean = landmarks.mean(0)
        _, sizes, axes = np.linalg.svd(landmarks - mean, full_matrices=False)
        scale = sizes[:CODE] / np.sqrt(len(landmarks))
        compress = axes[:CODE] / scale[:, None]
        codes = (landmarks - mean) @ compress.T
        centre = targets.mean(0)
        gram = codes.T @ codes + 1e-3 * len(codes) * np.eye(CODE)
        with torch.no_grad():
            self.compress.weight.copy_(torch.from_numpy(compress))
            self.compress.bias.copy_(torch.from_numpy(-compress @ mean))
            self.base.weight.copy_(
                torch.from_numpy(np.linalg.solve(gram, codes.T @ (targets - centre)).T)
            )
            self.base.bias.copy_(torch.from_numpy(centre))

    def forward(self, crop: Tensor, landmarks: Tensor) -> Tensor:
        code = self.compress(landmarks)
        base = self.base(code)
        x = self.stem_act(self.stem(F.pad(crop, (0, 1, 0, 1))))
        levels = {}
        for k, block in enumerate(self.blocks[:-3]):
            x = block(x)
            levels[k] = x
        # the answer's first numbers are the marks' places, -.5 .. .5: grid_sample wants -1 .. 1
        grid = 2 * base[:, : 2 * self.count].detach().reshape(-1, 1, self.count, 2)
        near = [F.grid_sample(levels[k], grid, align_corners=False) for k in LEVELS]
        x = self.own_fine(x)
        fine = self.fine(x)
        for block in self.blocks[-3:]:
            x = block(x)
        seen = [self.local(torch.cat(near, 1)), fine, self.coarse(self.own_coarse(x))]
        features = self.even(torch.cat([part.flatten(1) for part in seen] + [code], 1))
        hidden = self.hidden(features.clamp(-LIMIT, LIMIT))
        return base + self.out(self.act(hidden))

    def freeze_start(self) -> None:
        """Keeps principal components, stem and first blocks as they are."""
        for module in (self.compress, self.stem, self.stem_act, *self.blocks[:FROZEN]):
            for weight in module.parameters():
                weight.requires_grad_(False)

    def parts(self, flat: Tensor) -> Answer:
        """The pieces of what `forward` gives."""
        sizes = [2 * self.count, self.count, IDENTITY, IDENTITY, EXPRESSION, 6, 2]
        points, log_sigma, identity, spread, expression, rotation, distance = (
            flat.split(sizes, 1)
        )
        return Answer(
            points.view(-1, self.count, 2),
            log_sigma,
            identity,
            spread,
            expression,
            rotation,
            distance,
        )


def start_from_face_mesh(
    network: ShapeNetwork, path: Path = ROOT / "models" / "face_mesh.onnx"
) -> None:
    """Lays the weights of MediaPipe's face mesh (Apache-2.0) under the trunk."""
    graph = onnx.load(path).graph
    stored = {
        i.name: numpy_helper.to_array(i).astype(np.float32) for i in graph.initializer
    }
    cast = {n.output[0]: n.input[0] for n in graph.node if n.op_type == "Cast"}
    value = {
        name: torch.from_numpy(stored[source].copy())
        for name, source in cast.items()
        if source in stored
    }
    value |= {name: torch.from_numpy(a.copy()) for name, a in stored.items()}
    convolutions = [n for n in graph.node if n.op_type == "Conv"]
    activations = [n for n in graph.node if n.op_type == "PRelu"]
    targets = [network.stem] + [
        c for b in network.blocks for c in (b.depthwise, b.pointwise)
    ]
    with torch.no_grad():
        for target, node in zip(targets, convolutions, strict=False):
            target.weight.copy_(value[node.input[1]])
            target.bias.copy_(value[node.input[2]])
        acts = [network.stem_act] + [b.act for b in network.blocks]
        for target, node in zip(acts, activations, strict=False):
            target.weight.copy_(value[node.input[1]].reshape(-1))
