"""One person's skin in the atlas: albedo, gloss, relief, and which texels are skin."""

from dataclasses import dataclass, field

import numpy as np

from .chromophores import HAEMOGLOBIN, MELANIN, PALE_SKIN, draw_tone
from .hair import grow_hair
from .head import Atlas
from .makeup import put_on_makeup
from .marks import Marks, draw_marks
from .noise import NoiseBank
from .places import Places
from .real_skins import RealSkin

# Carotene: what makes a skin yellowish (log albedo per unit).
CAROTENE = np.array([0.01, 0.04, 0.3], np.float32)
# Deoxygenated blood through skin: takes red (log albedo per unit).
VEIN = np.array([0.9, 0.45, 0.25], np.float32)


@dataclass
class Skin:
    """Maps [S, S(, 3)] float32; `parameters` says how they came to be."""

    albedo: np.ndarray  # linear
    specular: np.ndarray  # S, F0 = .08 S
    roughness: np.ndarray  # perceptual R
    height: np.ndarray  # relief, mm
    skin: np.ndarray  # 1 skin (brows and beard too), 0 hair of the head
    parameters: dict = field(default_factory=dict)


def draw_person(
    rng: np.random.Generator, atlas: Atlas, places: Places, noise: NoiseBank, skins: list[RealSkin], texel: float
) -> Skin:
    """A random skin: generated, or (45 %) a real one moved to the drawn tone; `texel` in mm."""
    melanin, haemoglobin = draw_tone(rng)
    age = float(rng.beta(1.1, 1.6))
    real = skins[rng.integers(len(skins))] if skins and rng.random() < 0.45 else None
    marks, kinds = draw_marks(rng, atlas, places, noise, melanin, age, texel)
    fine = noise.draw(rng, "fine")
    marks.height += np.float32(rng.uniform(0, 0.03)) * fine
    log = slow_colour(rng, atlas, noise, marks, melanin, haemoglobin, 1.0 if real is None else 0.35)
    log += (rng.uniform(0, 0.05) * fine + rng.uniform(0, 0.06) * noise.draw(rng, "pore"))[..., None]
    if real is not None:
        log += real.detail * np.float32(rng.uniform(0.7, 1.1)) + (0.5 * real.rest).astype(np.float32)
    albedo = np.clip(np.exp(log), 0.004, 0.92).astype(np.float32)
    skin = Skin(albedo, *gloss(rng, atlas, noise), marks.height, atlas.mask.astype(np.float32))
    skin.parameters = {
        "melanin": melanin,
        "haemoglobin": haemoglobin,
        "age": age,
        "picture": real.name if real else None,
        **kinds,
    }
    grown = grow_hair(rng, atlas, places, noise, skin, melanin, age)
    worn = {}
    if grown["beard"] == 0 and rng.random() < 0.35:
        worn = put_on_makeup(rng, atlas, places, skin.albedo, skin)
    skin.parameters |= {"hair": grown, "makeup": worn}
    np.clip(skin.roughness, 0.22, 0.85, out=skin.roughness)
    np.clip(skin.specular, 0.05, 1, out=skin.specular)
    return skin


def slow_colour(
    rng: np.random.Generator,
    atlas: Atlas,
    noise: NoiseBank,
    marks: Marks,
    melanin: float,
    haemoglobin: float,
    weight: float,
) -> np.ndarray:
    """Log albedo [S, S, 3] by chromophores: person, region, noise and marks; `weight` of what a picture brings too."""
    r = atlas.regions
    u = rng.uniform
    slow = u(0.02, 0.12) * noise.draw(rng, "wide") + u(0.02, 0.08) * noise.draw(rng, "broad")
    m = melanin * (1 + weight * min(1.0, 0.6 / melanin**0.5) * slow)
    m += melanin**0.5 * weight * (u(-0.05, 0.25) * r["lids"] + u(-0.06, 0.12) * r["forehead"])
    m += weight * r["lips"] * (u(-0.25, 0.1) * min(1, melanin) + u(0, 0.2))
    blood = u(0.02, 0.1) * noise.draw(rng, "wide") + u(0.02, 0.08) * noise.draw(rng, "mid")
    blood += u(0, 0.4) * r["cheeks"] + u(0, 0.35) * r["nose"] + u(0, 0.25) * r["lids"] + u(0, 0.4) * r["ears"]
    blood += u(0.35, 1.1) * r["lips"] + 1.2 * r["innerMouth"]
    m = np.maximum(m + marks.melanin, 0.02)
    h = np.maximum(haemoglobin + weight * blood + marks.haemoglobin, 0.05)
    log = (
        np.log(PALE_SKIN)
        + np.float32(u(-0.1, 0.15))
        + 0.03 * rng.standard_normal(3, np.float32)
        - np.float32(u(0, 0.8)) * CAROTENE
    )
    return log - m[..., None] * MELANIN - h[..., None] * HAEMOGLOBIN - marks.vein[..., None] * VEIN


def gloss(rng: np.random.Generator, atlas: Atlas, noise: NoiseBank) -> tuple[np.ndarray, np.ndarray]:
    """Specular S and roughness R by region (facts/appearance.md), with oily and dry places."""
    r = atlas.regions
    oil = noise.draw(rng, "broad") + 0.5 * noise.draw(rng, "mid")
    person = 0.35 * float(np.exp(0.25 * rng.standard_normal()))
    s = person * (1 + 0.2 * r["nose"] + 0.1 * r["forehead"] + 0.15 * r["lips"] - 0.25 * r["brows"] + 0.06 * oil)
    rough = rng.uniform(0.4, 0.66) - 0.08 * r["nose"] - 0.05 * r["forehead"] + 0.1 * r["lids"]
    rough = rough - rng.uniform(0, 0.2) * r["lips"] - rng.uniform(0, 0.05) * oil
    return s.astype(np.float32), rough.astype(np.float32)
