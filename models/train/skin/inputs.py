"""A drawn batch as tensors: the network's inputs and what it is measured against."""

from dataclasses import dataclass

import torch
from torch import Tensor

from .anchor import MEAN_SKIN, Anchor, fit_anchor

# Cues beyond this are dark frames.
_DARKEST = 0.004


@dataclass(frozen=True)
class Inputs:
    maps: Tensor  # [B, 17, S, S]
    cues: Tensor  # [B, 13]
    anchor: Anchor
    trust: Tensor  # [B, 1, S, S] visibility times region: where level and tone are measured


def to_linear(coded: Tensor) -> Tensor:
    return torch.where(coded <= 0.04045, coded / 12.92, ((coded.clamp(min=0) + 0.055) / 1.055) ** 2.4)


def to_srgb(linear: Tensor) -> Tensor:
    bent = 1.055 * linear.clamp(min=1e-5) ** (1 / 2.4) - 0.055
    return torch.where(linear <= 0.0031308, 12.92 * linear, bent)


def prepare(batch: dict[str, Tensor], region: Tensor, covered: Tensor, anchored: bool = True) -> Inputs:
    """Runs the closed form and stacks the input: texture 3, visibility, normal 3, position 3, anchor 3, shading 3, ao.

    batch as World.draw, NCHW; region [1, 1, S, S] of anchor.region_trust; covered [1, 1, S, S] 0 or 1.
    Without `anchored` the network starts from the texture itself: an ablation.
    """
    visibility = batch["visibility"] * covered
    linear = to_linear(batch["texture"]) * covered
    anchor = fit_anchor(linear, visibility, region, batch["normal"] * covered, batch["ao"])
    parts = [batch["texture"] * visibility, visibility, batch["normal"], batch["position"]]
    first, shading = to_srgb(anchor.albedo), anchor.log_shading
    if not anchored:
        first, shading = batch["texture"] * visibility, torch.zeros_like(shading)
    parts += [first, shading, batch["ao"]]
    maps = torch.cat(parts, 1) * covered
    return Inputs(maps, cue_vector(batch["cues"], anchor), anchor, visibility * region)


def cue_vector(cues: Tensor, anchor: Anchor) -> Tensor:
    """[B, 12] of the photo -> [B, 13]: logs of sclera 3 and valid, background 3 and valid, clipped share, log of the

    skin's median luminance, and log radiance of mean skin under the anchor's light 3, all near 0.
    """
    sclera, background = cues[:, 3:4], cues[:, 7:8]
    dc = (0.2820948 * anchor.sh[:, 0]).clamp(min=_DARKEST)
    skin = torch.log(dc) + torch.log(dc.new_tensor(MEAN_SKIN)) - _level(MEAN_SKIN)
    parts = [_log(cues[:, :3]) * sclera, sclera, _log(cues[:, 4:7]) * background, background]
    return torch.cat([*parts, cues[:, 8:9], _log(cues[:, 9:10]), skin + 1], 1)


def _level(color: tuple[float, ...]) -> float:
    return float(torch.log(torch.tensor(color)).mean())


def _log(values: Tensor) -> Tensor:
    return torch.log(values.clamp(min=_DARKEST)) + 1
