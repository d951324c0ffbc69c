"""What the photo tells of exposure beside the skin: eyes, background, clipping."""

import numpy as np

from .color import LUMINANCE, srgb_to_linear

CUES = 12


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
        seen = srgb_to_linear(codes.reshape(-1, 3)[sclera])
        # lashes, veins and a misplaced outline: the measurement is about 10 % off
        out[:3] = np.median(seen, 0) * np.exp(0.08 * rng.standard_normal() + 0.03 * rng.standard_normal(3))
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
