"""Brows, lashes, beards and the hair of the head, as colour in the atlas."""

import numpy as np

from .head import Atlas
from .layers import cover
from .noise import NoiseBank
from .places import Places, ramp


def hair_colour(rng: np.random.Generator, melanin: float, age: float) -> np.ndarray:
    """Linear colour [3] from black over brown and red to blond, dyed for a few, grey with age; dark for dark skins."""
    if rng.random() < 0.05 + 0.6 * max(0, age - 0.35):
        light, warm = rng.uniform(0.1, 0.5), rng.uniform(0, 0.1)
    elif rng.random() < 0.03:
        return (rng.dirichlet([0.7] * 3) * rng.uniform(0.1, 0.6)).astype(np.float32)
    else:
        light = 0.015 * np.exp(rng.uniform(0, 1 if melanin > 0.5 else 3.1))
        warm = rng.uniform(0.1, 0.4)
    return np.array([light * (1 + warm), light * (1 - 0.2 * warm), light * (1 - 1.6 * warm)], np.float32)


def grow_hair(
    rng: np.random.Generator, atlas: Atlas, places: Places, noise: NoiseBank, skin, melanin: float, age: float
) -> dict:
    """Grows it on skin.albedo in place; takes the head's hair out of skin.skin. Returns what grew."""
    r, albedo = atlas.regions, skin.albedo
    colour = hair_colour(rng, melanin, age)
    strand = noise.draw(rng, "strand")
    dark = np.minimum(colour, 0.04 + 0.35 * colour)
    thick = rng.uniform(0.45, 1.0)
    # brow hairs lie along the brow, that is along u
    hairs = noise.draw(rng, "stubble").T
    ragged = r["brows"] + 0.1 * hairs * np.minimum(4 * r["brows"], 1)
    brow = np.clip((ragged - rng.uniform(0.05, 0.3)) * rng.uniform(2, 5), 0, 1)
    cover(albedo, dark, thick * brow * np.clip(0.85 + 0.25 * hairs, 0, 1))
    cover(albedo, dark * 0.5, rng.uniform(0.3, 0.95) * places.lash)
    grown = {"colour": colour.tolist(), "brows": thick, "beard": 0.0, "bald": False}
    if rng.random() < 0.35:
        grown["beard"] = grow_beard(rng, places, noise, skin, dark)
    grown["bald"] = bool(rng.random() < 0.08 + 0.15 * age)
    if not grown["bald"]:
        grow_scalp(rng, atlas, places, noise, skin, colour, strand)
    return grown


def grow_beard(rng: np.random.Generator, places: Places, noise: NoiseBank, skin, colour: np.ndarray) -> float:
    """Stubble (a bluish even shade) to a full beard (strands); part of the skin's own colour. Returns its density."""
    kind = rng.choice(["both", "moustache", "jaw"], p=[0.75, 0.15, 0.1])
    where = (places.beard if kind != "moustache" else 0) + (places.moustache if kind != "jaw" else 0)
    where = np.clip(np.asarray(where, np.float32) * (1 + 0.12 * noise.draw(rng, "broad")), 0, 1)
    density = float(rng.beta(1.2, 1.5))
    stubble = noise.draw(rng, "stubble")
    rough = np.clip(0.9 + (0.05 + 0.3 * density) * stubble, 0, 1.2)
    cover(skin.albedo, colour * 0.7 + 0.01, np.clip(density * where * rough, 0, 0.97))
    skin.roughness += np.float32(0.15) * density * where
    skin.specular *= 1 - np.float32(0.3) * density * where
    skin.height += np.float32(0.15 * density) * where * stubble
    return density


def grow_scalp(rng, atlas: Atlas, places: Places, noise: NoiseBank, skin, colour: np.ndarray, strand) -> None:
    """Hair from the hairline backwards; long hair also hides ears and the sides of the face."""
    r = atlas.regions
    ground = r["scalp"] + 0.5 * r["hairline"]
    if rng.random() < 0.35:
        # the sides: behind a line that runs down beside the eyes
        edge = rng.uniform(-45, -5) + 6 * noise.draw(rng, "broad") + 5 * strand
        ground = np.maximum(ground, ramp(8, -8, places.z - edge) * (places.y > rng.uniform(-130, -20)) * atlas.mask)
    loose = (0.12 * noise.draw(rng, "mid") + 0.15 * strand) * np.minimum(4 * ground, 1)
    hair = np.clip((ground + loose - rng.uniform(0.3, 0.65)) * 6, 0, 1).astype(np.float32)
    shade = np.exp(rng.uniform(0.2, 0.6) * strand)[..., None].astype(np.float32)
    cover(skin.albedo, np.minimum(colour * shade, 0.8), hair)
    skin.roughness += hair * (np.float32(0.5) - skin.roughness)
    skin.skin *= 1 - hair
