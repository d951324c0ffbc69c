"""What the network is trained on: albedo up to its level, the level as a distribution, what the light leaves in it."""

import torch
import torch.nn.functional as fn
from torch import Tensor

from .anchor import irradiance_basis
from .inputs import Inputs, to_linear, to_srgb
from .network import color_of, light_of, tone_of

# Weights of the sum (facts/training.md's recipe; variation, level, tone and leak are new).
WEIGHTS = {
    "aligned": 1.0,
    "gradient": 1.0,
    "variation": 0.03,
    "level": 0.3,
    "leak": 0.05,
    "tone": 0.02,
    "light": 0.1,
    "surface": 0.05,
    "skin": 0.1,
}
# What covers the skin is seldom seen: a texel of it counts this many times one of skin.
COVERED = 3.0
# Variance of a log albedo that is as good as none.
SMOOTH = 1e-3
# A texel that the photo does not show, or shows covered, still counts this much.
UNSEEN = 0.2


def trusted_mean(values: Tensor, weight: Tensor) -> Tensor:
    """Weighted mean [B, C, 1, 1] of maps [B, C, H, W]."""
    return (values * weight).sum((2, 3), keepdim=True) / weight.sum((2, 3), keepdim=True).clamp(min=1e-3)


def absolute_albedo(coded: Tensor, tone: Tensor, trust: Tensor) -> Tensor:
    """Linear albedo: the network's map (sRGB code) brought to the colour of its tone [B, >=3] on the trusted skin."""
    linear = to_linear(coded)
    gain = color_of(tone[:, :3])[:, :, None, None] / trusted_mean(linear, trust).clamp(min=1e-3)
    return (linear * gain).clamp(1e-4, 1)


def leak_of(estimate: Tensor, truth: Tensor, irradiance: Tensor, weight: Tensor) -> Tensor:
    """Slope [B] of the error of the log albedo on the log of the true light, over the weighted texels."""
    error = torch.log(estimate.clamp(min=1e-3) / truth.clamp(min=1e-3)).mean(1, keepdim=True)
    light = torch.log(irradiance.mean(1, keepdim=True).clamp(min=1e-3))
    error = error - trusted_mean(error, weight)
    light = light - trusted_mean(light, weight)
    return (error * light * weight).sum((1, 2, 3)) / (
        (light * light * weight).sum((1, 2, 3)) + 1e-3 * weight.sum((1, 2, 3))
    )


def unexplained(estimate: Tensor, truth: Tensor, weight: Tensor) -> Tensor:
    """1 - R^2 [B]: share of the variation of the log albedo, each channel about its mean, that the estimate misses."""
    logs = [torch.log(v.clamp(min=1e-3)) for v in (estimate, truth)]
    logs = [v - trusted_mean(v, weight) for v in logs]
    rest, variation = ((v * v * weight).sum((1, 2, 3)) for v in (logs[0] - logs[1], logs[1]))
    return rest / (variation + SMOOTH * weight.sum((1, 2, 3)))


def losses(out: tuple[Tensor, Tensor, Tensor, Tensor], batch: dict[str, Tensor], given: Inputs) -> dict[str, Tensor]:
    """Each term without its weight; batch as World.draw, NCHW."""
    coded, surface, residual, tone = out
    seen = given.maps[:, 3:4] * batch["skin"]
    covered = (given.maps[:, 4:7].abs().amax(1, keepdim=True) > 0).float()
    weight = covered * (UNSEEN + (1 - UNSEEN) * seen)
    trust = given.trust * batch["skin"]
    truth = batch["albedo"].clamp(0.002, 0.95)
    linear = to_linear(coded)
    # what is smooth is compared at half the side: powers and logarithms were half of the losses' time
    halved = (fn.avg_pool2d(m, 2) for m in (linear, truth, trust, batch["irradiance"]))
    small, small_truth, small_trust, small_light = halved
    target = trusted_mean(truth, trust)
    level = target / trusted_mean(linear, trust).clamp(min=1e-3)
    aligned = to_srgb((linear * level).clamp(1e-4, 1))
    true_code = to_srgb(truth)
    gain = color_of(tone[:, :3])[:, :, None, None] / trusted_mean(linear, trust).clamp(min=1e-3)
    normal = fn.avg_pool2d(batch["normal"], 4)
    absolute = to_srgb((small * gain).clamp(1e-4, 1))
    spec, rough, skin = surface.split(1, 1)
    other = _mean((spec - batch["specular"]).abs(), weight) + 0.3 * _mean((rough - batch["roughness"]).abs(), weight)
    logit = -batch["skin"] * torch.log(skin + 1e-4) - (1 - batch["skin"]) * torch.log(1 - skin + 1e-4)
    return {
        "aligned": _mean((aligned - true_code).abs(), weight),
        "gradient": _gradient(aligned, true_code, seen * covered),
        "variation": torch.log1p(unexplained(small, small_truth, small_trust)).mean(),
        "level": _mean((absolute - to_srgb(small_truth)).abs(), fn.avg_pool2d(weight, 2)),
        "leak": leak_of(small, small_truth, small_light, small_trust).abs().mean(),
        "tone": _tone_loss(tone, tone_of(target.flatten(1))),
        "light": _light_loss(light_of(given.anchor.sh, residual), batch["sh9"], normal, fn.avg_pool2d(given.trust, 4)),
        "surface": other,
        "skin": _mean(logit, given.maps[:, 3:4] * (COVERED + (1 - COVERED) * batch["skin"])),
    }


def _mean(values: Tensor, weight: Tensor) -> Tensor:
    return (values * weight).sum() / (weight.sum() * values.shape[1]).clamp(min=1)


def _gradient(a: Tensor, b: Tensor, weight: Tensor) -> Tensor:
    """L1 of the differences between neighbours."""
    error = a - b
    across = (error[..., 1:] - error[..., :-1]).abs()
    down = (error[..., 1:, :] - error[..., :-1, :]).abs()
    return _mean(across, weight[..., 1:] * weight[..., :-1]) + _mean(down, weight[..., 1:, :] * weight[..., :-1, :])


def _tone_loss(tone: Tensor, truth: Tensor) -> Tensor:
    """Negative log likelihood of a normal distribution with the network's own spread, which calibrates that."""
    spread = tone[:, 3:].clamp(-4, 1)
    z = (tone[:, :3] - truth) * torch.exp(-spread)
    return (0.5 * z.clamp(-6, 6) ** 2 + spread).mean()


def _light_loss(sh: Tensor, true_sh: Tensor, normal: Tensor, trust: Tensor) -> Tensor:
    """Difference of the log of unshadowed light at normals [B, 3, H, W], half of it without the level."""
    basis = irradiance_basis(normal).flatten(2)

    def shading(coefficients: Tensor) -> Tensor:
        return torch.log((coefficients.transpose(1, 2) @ basis).clamp(min=0.02)).unflatten(2, trust.shape[2:])

    error = shading(sh) - shading(true_sh)
    level = trusted_mean(error, trust)
    return _mean((error - level).abs(), trust) + 0.3 * level.abs().mean()
