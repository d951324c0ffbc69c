"""One person's skin in the atlas: albedo, gloss, relief, and which texels are skin."""

from dataclasses import dataclass, field

import numpy as np

from .chromophores import HAEMOGLOBIN, MELANIN, PALE_SKIN, draw_tone
from .head import Atlas
from .noise import NoiseBank
from .real_skins import RealSkin


@dataclass
class Skin:
    """Maps [S, S(, 3)] float32; `parameters` says how they came to be."""

    albedo: np.ndarray  # linear
    specular: np.ndarray  # S, F0 = .08 S
    roughness: np.ndarray  # perceptual R
    height: np.ndarray  # relief, mm
    skin: np.ndarray  # 1 skin (brows and beard too), 0 hair of the head
    parameters: dict = field(default_factory=dict)


def cover(base: np.ndarray, colour: np.ndarray, amount: np.ndarray) -> None:
    """Lays a colour [3] over a map [S, S, 3] in place, by amount [S, S] 0..1."""
    base += amount[..., None] * (colour - base)


def hair_colour(rng: np.random.Generator, melanin: float) -> np.ndarray:
    """Linear colour [3] from black over brown and red to blond, grey for some; dark for dark skins."""
    if rng.random() < 0.15:
        light, warm = rng.uniform(0.1, 0.45), rng.uniform(0, 0.1)
    else:
        light = 0.015 * np.exp(rng.uniform(0, 1 if melanin > 0.5 else 3.1))
        warm = rng.uniform(0.1, 0.4)
    return np.array([light * (1 + warm), light * (1 - 0.2 * warm), light * (1 - 1.6 * warm)], np.float32)


def draw_person(rng: np.random.Generator, atlas: Atlas, noise: NoiseBank, skins: list[RealSkin]) -> Skin:
    """A random skin: generated, or (45 %) a real one moved to the drawn tone."""
    r = atlas.regions
    melanin, haemoglobin = draw_tone(rng)
    real = skins[rng.integers(len(skins))] if skins and rng.random() < 0.45 else None
    broad, mid, fine = (noise.draw(rng, band) for band in ("broad", "mid", "fine"))
    weight = 1.0 if real is None else 0.35
    m = melanin * (1 + weight * (rng.uniform(0.02, 0.12) * noise.draw(rng, "wide") + rng.uniform(0.02, 0.08) * broad))
    m += np.sqrt(melanin) * (rng.uniform(-0.05, 0.25) * r["lids"] + rng.uniform(-0.06, 0.12) * r["forehead"]) * weight
    h = haemoglobin + weight * (
        rng.uniform(0.02, 0.1) * noise.draw(rng, "wide")
        + rng.uniform(0.02, 0.08) * mid
        + rng.uniform(0, 0.4) * r["cheeks"]
        + rng.uniform(0, 0.35) * r["nose"]
        + rng.uniform(0, 0.25) * r["lids"]
        + rng.uniform(0, 0.4) * r["ears"]
        + rng.uniform(0.35, 1.1) * r["lips"]
        + 1.2 * r["innerMouth"]
    )
    m = np.maximum(m + weight * r["lips"] * (rng.uniform(-0.25, 0.1) * min(1, melanin) + rng.uniform(0, 0.2)), 0.02)
    relief = fine * rng.uniform(0.2, 1) + noise.draw(rng, "pore") * rng.uniform(0.2, 1)
    density = m[..., None] * MELANIN + np.maximum(h, 0.05)[..., None] * HAEMOGLOBIN
    log = np.log(PALE_SKIN) - density + (0.035 * weight * relief)[..., None] + 0.04 * rng.standard_normal(3)
    if real is not None:
        log += rng.uniform(0.7, 1.1) * real.detail + 0.5 * real.rest
    albedo = np.clip(np.exp(log), 0.004, 0.92).astype(np.float32)
    skin = Skin(albedo, *gloss(rng, atlas, noise), (0.05 * relief).astype(np.float32), atlas.mask.astype(np.float32))
    skin.parameters = {"melanin": melanin, "haemoglobin": haemoglobin, "picture": real.name if real else None}
    paint_hair(rng, atlas, noise, skin, hair_colour(rng, melanin))
    return skin


def gloss(rng: np.random.Generator, atlas: Atlas, noise: NoiseBank) -> tuple[np.ndarray, np.ndarray]:
    """Specular S and roughness R by region (facts/appearance.md)."""
    r = atlas.regions
    oil = noise.draw(rng, "broad")
    s = 0.35 * np.exp(0.25 * rng.standard_normal())
    s = s * (1 + 0.2 * r["nose"] + 0.1 * r["forehead"] + 0.15 * r["lips"] - 0.25 * r["brows"] + 0.06 * oil)
    base = rng.uniform(0.38, 0.6)
    rough = base - 0.08 * r["nose"] - 0.05 * r["forehead"] - 0.12 * r["lips"] + 0.1 * r["lids"] - 0.03 * oil
    return np.clip(s, 0.05, 1).astype(np.float32), np.clip(rough, 0.22, 0.85).astype(np.float32)


def paint_hair(rng: np.random.Generator, atlas: Atlas, noise: NoiseBank, skin: Skin, colour: np.ndarray) -> None:
    """Brows, and the hair of the head, which is not skin."""
    r = atlas.regions
    strand = noise.draw(rng, "strand")
    amount = rng.uniform(0.3, 0.95) * r["brows"] * np.clip(0.8 + 0.3 * strand, 0, 1)
    cover(skin.albedo, colour, amount)
    if rng.random() < 0.1:
        return
    ground = r["scalp"] + 0.5 * r["hairline"]
    edge = ground + (0.12 * noise.draw(rng, "mid") + 0.15 * strand) * np.minimum(4 * ground, 1)
    hair = np.clip((edge - rng.uniform(0.35, 0.65)) * 6, 0, 1).astype(np.float32)
    cover(skin.albedo, colour, hair * np.clip(0.9 + 0.1 * strand, 0, 1))
    skin.albedo *= np.exp(0.35 * strand * hair)[..., None]
    skin.skin *= 1 - hair
