"""What the photo tells of exposure beside the skin: eyes, background, clipping."""

import numpy as np

from .color import LUMINANCE, srgb_to_linear

CUES = 12


def measure_sclera(rng: np.random.Generator, seen: np.ndarray) -> np.ndarray:
    """Linear colour [3] that the SDK finds in pixels [K, 3] of the sclera: the brighter half's mean, and how it errs.

    On real photos its green is .3 - 2.4 of light skins' green (six photos): a few pixels, lids among them.
    """
    level = seen @ LUMINANCE
    low, high = np.quantile(level, [0.5, 0.95])
    colour = seen[(level >= low) & (level <= high)].mean(0)
    if rng.random() < 0.15:
        return colour * rng.uniform(0.2, 0.7) * np.array([1, rng.uniform(0.6, 1), rng.uniform(0.5, 1)])
    return colour * np.exp(0.25 * rng.standard_normal() + 0.05 * rng.standard_normal(3))


def draw_cues(
    rng: np.random.Generator,
    codes: np.ndarray,
    sclera: np.ndarray,
    person: np.ndarray,
    texture: np.ndarray,
    visibility: np.ndarray,
) -> np.ndarray:
    """12 floats: sclera linear rgb, valid, background linear rgb, valid, clipped share, median luminance, 0, 0.

    codes [N, N, 3] the photo's sRGB; sclera [K] flat pixels of it; person [N, N];
    texture [3, S, S] sRGB; visibility [S, S].
    """
    out = np.zeros(CUES, np.float32)
    if len(sclera) >= 8 and rng.random() < 0.85:
        out[:3] = measure_sclera(rng, srgb_to_linear(codes.reshape(-1, 3)[sclera]))
        out[3] = 1
    behind = person.reshape(-1) < 0.5
    if behind.sum() > 0.02 * behind.size:
        out[4:7] = srgb_to_linear(codes.reshape(-1, 3)[behind][::7]).mean(0)
        out[7] = 1
    skin = visibility > 0.5
    if skin.any():
        colours = texture[:, skin][:, ::3].T
        out[8] = ((colours > 0.99).any(1) | (colours < 0.01).all(1)).mean()
        out[9] = np.median(srgb_to_linear(colours) @ LUMINANCE)
    return out
