"""Make-up over the finished skin."""

import numpy as np

from .head import Atlas
from .layers import cover
from .places import Places


def put_on_makeup(rng: np.random.Generator, atlas: Atlas, places: Places, albedo: np.ndarray, skin) -> dict:
    """Lipstick, eye shadow, eye liner, blush and foundation on albedo [S, S, 3], in place; returns what was put on."""
    r = atlas.regions
    worn = {}
    if rng.random() < 0.8:
        colour = np.array([rng.uniform(0.12, 0.6), rng.uniform(0.005, 0.15), rng.uniform(0.02, 0.18)], np.float32)
        amount = rng.uniform(0.3, 0.95)
        cover(albedo, colour, amount * np.clip(r["lips"] * 2.5 - 1, 0, 1))
        skin.roughness += r["lips"] * np.float32(rng.uniform(-0.12, 0.15))
        skin.specular += r["lips"] * np.float32(rng.uniform(0, 0.2))
        worn["lipstick"] = colour.tolist()
    if rng.random() < 0.5:
        colour = (rng.dirichlet([1.5] * 3) * rng.uniform(0.03, 0.5)).astype(np.float32)
        upper = np.clip(r["eyeSockets"] + r["lids"], 0, 1) * (places.y > -2)
        cover(albedo, colour, rng.uniform(0.15, 0.7) * upper)
        worn["eye_shadow"] = colour.tolist()
    if rng.random() < 0.6:
        cover(albedo, np.full(3, 0.01, np.float32), rng.uniform(0.4, 1) * places.lash)
        worn["liner"] = True
    if rng.random() < 0.4:
        cover(albedo, np.array([0.55, 0.16, 0.16], np.float32), rng.uniform(0.05, 0.35) * r["cheeks"])
        worn["blush"] = True
    if rng.random() < 0.5:
        matte = np.clip(r["face"] - r["lips"] - r["brows"] - r["lids"], 0, 1)
        skin.roughness += np.float32(rng.uniform(0, 0.15)) * matte
        mean = albedo[matte > 0.9].mean(0)
        cover(albedo, mean.astype(np.float32), rng.uniform(0.1, 0.6) * matte)
        worn["foundation"] = True
    return worn
