"""The closed-form split that the network starts from; sdk/stages/light/fitAnchor.ts is its twin."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

# Mean skin: sdk/stages/light/skinAlbedo.ts at melanin .4, haemoglobin .4; linear.
MEAN_SKIN = tuple(
    b * math.exp(-0.4 * m - 0.4 * h)
    for b, m, h in zip((0.7, 0.5, 0.35), (0.85, 1.15, 1.31), (0.12, 0.6, 0.5), strict=True)
)
# Lambert's factors over pi, by band.
_BANDS = (1.0,) + (2 / 3,) * 3 + (0.25,) * 5
# Pull to even light, as a share of the DC's curvature (facts/training.md).
RIDGE = 0.0125
ROUNDS = 5
# Linear; brighter channels are clipped by the camera.
CLIPPED = 0.95
# Regions that say nothing about the light, and half as much: sdk/stages/light/lightTrust.ts.
_EXCLUDED = ("lips", "innerMouth", "nostrils", "brows", "lids", "hairline", "scalp")


@dataclass(frozen=True)
class Anchor:
    albedo: Tensor  # [B, 3, H, W] linear .002-.95; the trusted mean where unseen
    log_shading: Tensor  # [B, 3, H, W] log of white's radiance over its mean
    sh: Tensor  # [B, 9, 3] radiance
    mean: Tensor  # [B, 1] trusted mean of white's radiance


def region_trust(regions: dict) -> Tensor:
    """Share of each texel in the light's fit [1, 1, H, W], of the atlas' regions."""
    trust = torch.from_numpy(regions["face"].copy())
    for name in _EXCLUDED:
        trust = trust * (1 - torch.from_numpy(regions[name])).clamp(min=0)
    return (trust * (1 - 0.5 * torch.from_numpy(regions["eyeSockets"])))[None, None]


def irradiance_basis(normal: Tensor) -> Tensor:
    """Radiance of white per unit of each radiance coefficient, at unit normals [B, 3, ...]: [B, 9, ...]."""
    x, y, z = normal.unbind(1)
    one = torch.full_like(x, 0.2820948)
    rows = [one, 0.4886025 * y, 0.4886025 * z, 0.4886025 * x, 1.0925484 * x * y, 1.0925484 * y * z]
    rows += [0.3153916 * (3 * z * z - 1), 1.0925484 * x * z, 0.5462742 * (x * x - y * y)]
    return torch.stack([f * r for f, r in zip(_BANDS, rows, strict=True)], 1)


def fit_anchor(linear: Tensor, visibility: Tensor, trust: Tensor, normal: Tensor, ao: Tensor) -> Anchor:
    """Robust ridge fit of nine coefficients per channel with mean skin everywhere, then texture over shading.

    linear [B, 3, H, W]; visibility, ao [B, 1, H, W]; trust [1 or B, 1, H, W]; normal [B, 3, H, W], 0 outside the atlas.
    """
    weight = visibility * trust * (linear.amax(1, keepdim=True) < CLIPPED)
    basis = (irradiance_basis(normal) * ao).flatten(2)
    target = linear.flatten(2) / linear.new_tensor(MEAN_SKIN)[:, None]
    w = weight.flatten(2)
    total = w.sum(2, keepdim=True).clamp(min=1e-6)
    mean_target = ((target * w).sum(2, keepdim=True) / total).mean(1, keepdim=True).clamp(min=1e-4)
    eye = torch.eye(9, dtype=linear.dtype, device=linear.device)
    ridge = eye.clone()
    ridge[0, 0] = 0
    rows = w
    for _ in range(ROUNDS):
        weighted = basis * (rows / total)
        normal_matrix = weighted @ basis.transpose(1, 2)
        normal_matrix = normal_matrix + ridge * (RIDGE * normal_matrix[:, :1, :1]) + 1e-6 * eye
        sh = torch.linalg.solve(normal_matrix, weighted @ target.transpose(1, 2))
        residual = (sh.transpose(1, 2) @ basis - target).abs().mean(1, keepdim=True)
        rows = w / (residual / mean_target + 0.1)
    shading = (sh.transpose(1, 2) @ basis).unflatten(2, linear.shape[2:])
    area = weight.sum((2, 3), keepdim=True).clamp(min=1e-6)
    mean = ((shading * weight).sum((2, 3), keepdim=True) / area).mean(1, keepdim=True).clamp(min=1e-4)
    shading = torch.maximum(shading, 0.08 * mean)
    albedo = (linear / shading).clamp(0.002, 0.95)
    usual = (albedo * weight).sum((2, 3), keepdim=True) / area
    seen = visibility.clamp(0, 1)
    return Anchor(albedo * seen + usual * (1 - seen), torch.log(shading / mean), sh, mean.flatten(1))
