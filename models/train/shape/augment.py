"""Cheap changes to crops at training time: mirror, colour, blur, noise, things in the way."""

import math

import numpy as np
import torch
from skin.head import Head
from torch import Tensor
from torch.nn import functional as F

from .marks import mirror_marks
from .mesh import mirror_landmarks
from .ring import LABEL, MARKS


class Mirror:
    """Mirrored samples."""

    def __init__(self, head: Head):
        swap = [_partner(head.names, name) for name in head.names]
        places = mirror_marks()
        points = np.stack([2 * places, 2 * places + 1], 1).reshape(-1)
        start = 2 * MARKS
        self.order = torch.from_numpy(
            np.concatenate(
                [
                    points,
                    start + np.arange(100),
                    start + 100 + np.array(swap),
                    start + 151 + np.arange(7),
                ]
            ).astype(np.int64)
        )
        sign = np.ones(sum(LABEL), np.float32)
        sign[: 2 * MARKS : 2] = -1
        sign[start : start + 100] = head.symmetry
        # the turn R becomes M R M with M = diag(-1, 1, 1): columns x and y
        sign[start + 151 : start + 157] = [1, -1, -1, -1, 1, 1]
        self.sign = torch.from_numpy(sign)
        partner = mirror_landmarks()
        self.landmarks = torch.from_numpy(
            np.stack([2 * partner, 2 * partner + 1], 1).reshape(-1)
        )
        self.landmark_sign = torch.tensor([-1.0, 1.0]).repeat(len(partner))

    def __call__(
        self, crops: Tensor, landmarks: Tensor, labels: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The mirrored pictures [B, 3, S, S] with their landmarks [B, 956] and labels."""
        swapped = landmarks[:, self.landmarks] * self.landmark_sign
        return crops.flip(-1), swapped, labels[:, self.order] * self.sign


def _partner(names: tuple[str, ...], name: str) -> int:
    other = name
    if name.endswith("Left"):
        other = name[:-4] + "Right"
    elif name.endswith("Right"):
        other = name[:-5] + "Left"
    return names.index(other)


def shake(landmarks: Tensor, generator: torch.Generator) -> Tensor:
    """Landmarks [B, 956] with errors of .4 % of the crop's side in common and .1 % each: windows and crops differ."""
    places = landmarks.view(len(landmarks), -1, 2)
    common = 0.002 * torch.randn(len(landmarks), 1, 2, generator=generator)
    own = 0.001 * torch.randn(places.shape, generator=generator)
    return (places + common + own).flatten(1)


def blend_random_filter(crops: Tensor, generator: torch.Generator) -> Tensor:
    """Crops [B, 3, S, S] mixed with a random small filter's answer to them: another texture, the same shape.

    After "Robust and Generalizable Visual Representation Learning via Random Convolutions" (Xu et al., 2021): a network
    that has seen only rendered skin must not lean on how it is drawn.
    """
    side = 2 * int(torch.randint(0, 3, (), generator=generator)) + 1
    weight = torch.randn(3, 3, side, side, generator=generator) / math.sqrt(
        3 * side * side
    )
    found = F.conv2d(F.pad(crops, [side // 2] * 4, mode="replicate"), weight)
    # as bright and as contrasty as before
    size = crops.std((2, 3), keepdim=True) / (found.std((2, 3), keepdim=True) + 1e-4)
    found = (found - found.mean((2, 3), keepdim=True)) * size
    found = found + crops.mean((2, 3), keepdim=True)
    share = 0.4 * torch.rand(len(crops), 1, 1, 1, generator=generator)
    return share * found + (1 - share) * crops


def augment(crops: Tensor, generator: torch.Generator) -> Tensor:
    """Changed crops [B, 3, 256, 256], codes 0..1."""

    def draw(low: float, high: float, *shape: int) -> Tensor:
        return low + (high - low) * torch.rand(len(crops), *shape, generator=generator)

    def some(chance: float) -> Tensor:
        return (torch.rand(len(crops), 1, 1, 1, generator=generator) < chance).float()

    out = crops.clamp(1e-4, 1) ** torch.exp(draw(-0.4, 0.4, 1, 1, 1) * some(0.5))
    out = out * (1 + some(0.5) * draw(-0.2, 0.2, 3, 1, 1)) + some(0.3) * draw(
        -0.08, 0.08, 1, 1, 1
    )
    grey = out.mean(1, keepdim=True)
    out = out + some(0.12) * (grey - out)
    if torch.rand((), generator=generator) < 0.25:
        mixed = blend_random_filter(out, generator)
        out = torch.where(some(0.6) > 0, mixed, out)
    if torch.rand((), generator=generator) < 0.15:
        k = 2 * int(torch.randint(1, 3, (), generator=generator)) + 1
        out = F.avg_pool2d(out, k, 1, k // 2, count_include_pad=False)
    out = out + some(0.3) * draw(0, 0.05, 1, 1, 1) * torch.randn(
        out.shape, generator=generator
    )
    out = out.clamp(0, 1)
    for b in torch.nonzero(torch.rand(len(crops), generator=generator) < 0.2)[:, 0]:
        h, w = (int(v) for v in torch.randint(16, 90, (2,), generator=generator))
        y, x = (
            int(torch.randint(0, 256 - h, (), generator=generator)),
            int(torch.randint(0, 256 - w, (), generator=generator)),
        )
        out[b, :, y : y + h, x : x + w] = torch.rand(3, 1, 1, generator=generator)
    return out
