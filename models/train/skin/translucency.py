"""Translucency T by region, as sdk/stages/light/regionSkin.ts (facts/appearance.md)."""

import numpy as np

from .head import Atlas
from .noise import NoiseBank

FACE = 0.3
REGIONS = {
    "nose": 0.54, "cheeks": 0.3, "forehead": 0.35, "chin": 0.48, "lips": 0.5, "lids": 0.49, "eyeSockets": 0.4,
    "brows": 0.22, "ears": 0.45,
}  # fmt: skip


def draw_translucency(rng: np.random.Generator, atlas: Atlas, noise: NoiseBank) -> np.ndarray:
    """A person's T [S, S], 0..1."""
    total = sum(atlas.regions[name] for name in REGIONS)
    value = sum(atlas.regions[name] * t for name, t in REGIONS.items())
    mixed = value / np.maximum(total, 1) + FACE * np.maximum(1 - total, 0)
    own = np.exp(0.15 * rng.standard_normal()) * (1 + 0.05 * noise.draw(rng, "broad"))
    return np.clip(mixed * own, 0, 1).astype(np.float32)
