"""Loose hair before the face: a bank of strand masks in the atlas, and what one does to a lit head."""

import numba as nb
import numpy as np

from .head import Atlas
from .layers import cover
from .shade import gaussian

MASKS = 24


@nb.njit(cache=True, fastmath=True)
def _draw(out, x, y, angle, curl, bend, width, length, opacity):
    """Strands as chains of soft dots half a texel apart, thinning out at the tip; out [S, S] keeps the maximum."""
    size = out.shape[0]
    for i in range(x.shape[0]):
        px, py, a = x[i], y[i], angle[i]
        steps = int(length[i] * 2)
        for s in range(steps):
            w = width[i] * min(nb.float32(1), nb.float32(3) * (1 - s / steps))
            reach = w + 1
            for r in range(max(int(py - reach), 0), min(int(py + reach) + 1, size)):
                for c in range(max(int(px - reach), 0), min(int(px + reach) + 1, size)):
                    dx, dy = c + nb.float32(0.5) - px, r + nb.float32(0.5) - py
                    v = opacity[i] * min(max(w + nb.float32(0.5) - np.sqrt(dx * dx + dy * dy), nb.float32(0)), 1)
                    if v > out[r, c]:
                        out[r, c] = v
            a += bend[i] + curl[i] * np.sin(s * nb.float32(0.12) + x[i])
            px += nb.float32(0.5) * np.sin(a)
            py += nb.float32(0.5) * np.cos(a)


def build_strands(atlas: Atlas, seed: int) -> np.ndarray:
    """Masks [MASKS, S, S] 0..1: fringes, curtains at the sides and single strands."""
    rng = np.random.default_rng([seed, 77])
    return np.stack([_mask(rng, atlas, kind) for kind in np.arange(MASKS) % 3])


def _mask(rng: np.random.Generator, atlas: Atlas, kind: int) -> np.ndarray:
    """kind 0 fringe, 1 curtain of one or both sides, 2 single strands."""
    size, unit = atlas.size, atlas.size / 256
    line = (atlas.regions["scalp"] > 0.5).argmin(0)  # first row below the scalp
    count = int((np.exp(rng.uniform(4, 7)), np.exp(rng.uniform(3.7, 6.3)), rng.uniform(2, 14))[kind])
    if kind == 0:
        middle, spread = rng.uniform(0.42, 0.58), rng.uniform(0.05, 0.16)
        u = np.clip(rng.normal(middle, spread, count), 0.27, 0.73)
    elif kind == 1:
        side = rng.choice([-1, 1], count) if rng.random() < 0.6 else np.full(count, rng.choice([-1, 1]))
        u = 0.5 + side * rng.uniform(0.17, 0.27, count)
    else:
        u = rng.uniform(0.25, 0.75, count)
    x = u * size
    y = line[x.astype(int)] + rng.uniform(-8, 2, count) * unit
    lean = rng.normal(0, 0.35)
    angle = lean + rng.normal(0, 0.1, count) + (0 if kind else 1.2 * (u - 0.5))
    long = ((15, 60), (60, 150), (20, 150))[kind]
    length = rng.uniform(*long) * rng.uniform(0.5, 1.1, count) * unit
    width = np.exp(rng.uniform(np.log(0.25), np.log(1.1), count)) * unit
    curl, bend = np.full(count, rng.uniform(0, 0.02)), rng.normal(0, 0.0015, count) - 0.004 * lean
    out = np.zeros((size, size), np.float32)
    opacity = rng.uniform(0.5, 1, count)
    _draw(out, *(a.astype(np.float32) for a in (x, y, angle, curl, bend, width, length, opacity)))
    return out


def hang_strands(
    rng: np.random.Generator,
    masks: np.ndarray,
    light9: np.ndarray,
    colour: np.ndarray,
    streaks: np.ndarray,
    radiance: np.ndarray,
    shown: np.ndarray,
    irradiance: np.ndarray,
    albedo: np.ndarray,
) -> None:
    """Hangs one mask before the skin: radiance [S, S, 3] and shown [S, S] (1 skin), and its shadow in irradiance.

    light9 [9, 3] camera frame; colour [3] of the hair; streaks [S, S] unit noise along strands.
    """
    mask = masks[rng.integers(len(masks))]
    if rng.random() < 0.5:
        mask = mask[:, ::-1]
    lum = light9.mean(1)
    # the strands stand 2 - 8 mm off: their shadow falls away from the light
    away = rng.uniform(1, 5) * mask.shape[0] / 256 * np.array([-lum[3], lum[1]]) / max(np.linalg.norm(lum[1:4]), 1e-6)
    shadow = np.roll(mask, (round(away[1]), round(away[0])), (0, 1))
    shadow = gaussian(shadow, rng.uniform(0.5, 2.5) * mask.shape[0] / 256)
    directed = min(1.0, float(np.linalg.norm(lum[1:4]) / max(lum[0], 1e-6)))
    fade = 1 - np.float32(0.25 + 0.6 * directed) * shadow
    radiance -= albedo * irradiance * (1 - fade)[..., None]
    irradiance *= fade[..., None]
    lit = irradiance * (colour * np.exp(0.4 * streaks)[..., None]) * np.float32(rng.uniform(0.8, 1.6))
    sheen = irradiance * np.float32(rng.uniform(0, 0.06)) * np.clip(streaks + 0.5, 0, 2)[..., None]
    cover(radiance, lit + sheen, mask)
    shown *= 1 - mask
