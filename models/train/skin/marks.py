"""What the years and the sun leave on skin: each mark changes colour and relief together."""

from dataclasses import dataclass

import numpy as np

from .head import Atlas
from .noise import NoiseBank
from .places import Places
from .spots import scatter_spots


@dataclass
class Marks:
    """Added melanin, haemoglobin, a grey-blue vein shade and relief (mm), maps [S, S]."""

    melanin: np.ndarray
    haemoglobin: np.ndarray
    vein: np.ndarray
    height: np.ndarray


def chance(rng: np.random.Generator, share: float) -> bool:
    return bool(rng.random() < share)


def draw_marks(
    rng: np.random.Generator, atlas: Atlas, places: Places, noise: NoiseBank, melanin: float, age: float, texel: float
) -> tuple[Marks, dict]:
    """Random marks of a person of this melanin and age (0 young .. 1 old); `texel` in mm."""
    r = atlas.regions
    zero = np.zeros((atlas.size, atlas.size), np.float32)
    m = Marks(zero.copy(), zero.copy(), zero.copy(), zero.copy())
    kinds = {}
    pores = np.minimum(noise.draw(rng, "pore"), 0) * (0.5 + r["nose"] + 0.6 * r["cheeks"])
    depth = rng.uniform(0.2, 1)
    m.height += 0.12 * depth * pores
    m.haemoglobin -= 0.03 * depth * pores
    if chance(rng, 0.3 if melanin < 0.5 else 0.08):
        kinds["freckles"] = int(np.exp(rng.uniform(np.log(40), np.log(900))))
        where = (r["nose"] + r["cheeks"] + 0.2 * r["face"]) * (1 - r["lips"]) * (0.6 + 0.4 * noise.draw(rng, "broad"))
        m.melanin += scatter_spots(rng, np.clip(where, 0, 1), kinds["freckles"], (0.4, 1.3), (0.05, 0.45), texel)
    skin = np.clip(r["face"] + r["neck"], 0, 1) * (1 - r["lips"])
    if chance(rng, 0.7):
        moles = scatter_spots(rng, skin, rng.uniform(1, 14), (0.6, 2.6), (0.4, 1.8), texel)
        kinds["moles"] = True
        m.melanin += moles
        m.height += rng.uniform(0, 0.25) * moles
    if chance(rng, 0.3):
        where = np.clip(noise.draw(rng, "broad") * 0.5 + 0.3, 0, 1) * r["face"] * (1 - r["lids"]) * (1 - r["lips"])
        kinds["acne"] = float(np.exp(rng.uniform(np.log(3), np.log(60))))
        spots = scatter_spots(rng, where, kinds["acne"], (0.9, 3.0), (0.15, 0.8), texel)
        m.haemoglobin += spots
        m.height += 0.12 * spots
    if age > 0.45 and chance(rng, 0.6):
        m.melanin += scatter_spots(rng, skin, 40 * age * rng.random(), (1.5, 5.0), (0.1, 0.5), texel)
    if chance(rng, 0.35):
        ridge = 1 - np.abs(noise.draw(rng, "mid")) / 0.12
        at = np.clip(r["forehead"] + r["lids"] + 0.4 * r["face"] * (np.abs(places.x) > 50), 0, 1)
        m.vein += rng.uniform(0.02, 0.12) * np.clip(ridge, 0, 1) * at
    dark_rings = rng.uniform(0, 0.35) * (0.5 + age)
    m.melanin += 0.6 * dark_rings * places.under_eye * min(1.0, 0.5 + melanin)
    m.haemoglobin += 0.6 * dark_rings * places.under_eye
    if chance(rng, 0.02):
        pale = np.clip(noise.draw(rng, "broad") * 3 - 2, 0, 1) * skin
        m.melanin -= 0.85 * melanin * pale
        kinds["vitiligo"] = True
    draw_wrinkles(rng, atlas, places, noise, m, age)
    return m, kinds


def draw_wrinkles(
    rng: np.random.Generator, atlas: Atlas, places: Places, noise: NoiseBank, m: Marks, age: float
) -> None:
    """Folds of forehead, frown, crow's feet, smile and under the eyes: a furrow, darker and redder in its ground."""
    strength = max(0.0, age + 0.15 * rng.standard_normal()) ** 1.3
    if strength < 0.03:
        return
    bend = noise.draw(rng, "wide")
    wave = noise.draw(rng, "broad")
    gate = np.clip(0.6 + 0.5 * wave, 0, 1)

    def folds(phase: np.ndarray, sharpness: float) -> np.ndarray:
        return np.maximum(np.cos(phase), 0) ** sharpness

    lines = rng.uniform(0.3, 1) * folds(2 * np.pi * places.y / rng.uniform(8, 13) + bend, 7) * places.forehead
    lines += rng.uniform(0.2, 1) * folds(places.crow_angle * rng.uniform(9, 14) + 0.6 * bend, 5) * places.crow
    lines += rng.uniform(0.2, 1) * folds(np.abs(places.x) * 0.75 + 0.5 * bend, 6) * places.frown
    lines += rng.uniform(0.2, 0.8) * folds(places.y * 1.6 + 0.5 * bend, 4) * places.under_eye
    lines = lines * gate + rng.uniform(0.4, 1.2) * np.exp(-(((places.smile_fold + 0.8 * wave) / 1.6) ** 2))
    fine = np.clip(1 - np.abs(noise.draw(rng, "fine")) / 0.3, 0, 1)
    lines = strength * (lines + 0.25 * age * fine * atlas.regions["face"])
    m.height -= (0.8 * lines).astype(np.float32)
    m.melanin += (0.12 * lines).astype(np.float32)
    m.haemoglobin += (0.15 * lines).astype(np.float32)
