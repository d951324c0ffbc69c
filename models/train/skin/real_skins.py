"""CC0 skin pictures in our atlas (models/train/head/resample_skins.py), split by name."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from .chromophores import coordinates
from .color import srgb_to_linear
from .head import Atlas

# Never seen in training: light, medium and dark; both sexes, young to old.
TEST_NAMES = (
    "middleage_darkskinned_female_diffuse",
    "old_eurasian_female_diffuse",
    "young_lightskinned_male_diffuse3",
    "middleage_lightskinned_female_diffuse2",
)


@dataclass(frozen=True)
class RealSkin:
    """A picture as log albedo about its own mean skin, so that it can be moved to another tone."""

    name: str
    detail: np.ndarray  # [S, S, 3] log albedo minus the mean skin's
    melanin: float
    haemoglobin: float
    rest: np.ndarray  # [3] log albedo that the two chromophores do not explain


def load_skins(folder: Path, atlas: Atlas, split: str) -> list[RealSkin]:
    """Skins of one split at the atlas's size; none where the folder is not there."""
    cheek = (atlas.regions["cheeks"] + atlas.regions["forehead"] * 0.5 > 0.5) & atlas.mask
    out = []
    for path in sorted(folder.glob("*.png")):
        if (path.stem in TEST_NAMES) != (split == "test"):
            continue
        picture = Image.open(path).convert("RGB").resize((atlas.size, atlas.size), Image.BOX)
        albedo = np.clip(srgb_to_linear(np.asarray(picture, np.float32) / 255), 0.003, 0.95)
        mean = np.exp(np.log(albedo[cheek]).mean(0))
        melanin, haemoglobin, rest = coordinates(mean)
        out.append(RealSkin(path.stem, np.log(albedo / mean).astype(np.float32), melanin, haemoglobin, rest))
    return out
