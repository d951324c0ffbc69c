"""The photo of a lit head, as its file holds it."""

from dataclasses import dataclass

import numpy as np

from .exposure import draw_gain, expose, open_shutter
from .glasses import wear
from .hands import hold_hand
from .head import Head
from .photo import Photo, background, eye_radiance, take_photo
from .scene import Scene, Stock
from .shapes import eyeball_mesh, with_eyeballs

_BALL = eyeball_mesh()[0]


@dataclass
class Shot:
    """Side N of the view."""

    codes: np.ndarray  # [N, N, 3] sRGB 0..1
    gain: np.ndarray  # [3] exposure and white balance
    person: np.ndarray  # [N, N]
    skin: np.ndarray  # [N, N]
    uv: np.ndarray  # [N, N, 2] true texel of each pixel, -1 where none is seen
    sclera: np.ndarray  # [K] flat pixels


def photograph(stock: Stock, rng: np.random.Generator, scene: Scene) -> Shot:
    """Renders it before its background, with eyes and what is worn or held before the face, through lens and sensor."""
    view = scene.view
    maps = np.concatenate([scene.radiance, scene.shown[..., None]], 2)
    mesh = with_eyeballs(stock.head, stock.shapes.points[scene.shape], stock.shapes.eyes[scene.shape])
    behind = background(view, scene.light.background) * np.float32(np.exp(rng.normal(0, 0.3)))
    photo, eyes = take_photo(view, mesh, stock.head.corners, stock.head.uv, maps, behind)
    sclera = paint_eyes(rng, stock.head, mesh[1], scene, photo, *eyes)
    hidden = put_before(rng, stock, scene, photo)
    photo.uv[hidden > 0.5] = -1
    sclera = sclera[hidden.reshape(-1)[sclera] < 0.1]
    gain = draw_gain(rng, photo.radiance, photo.skin)
    codes = expose(rng, open_shutter(rng, photo.radiance), gain)
    return Shot(codes, gain, photo.person, photo.skin, photo.uv, sclera)


def paint_eyes(
    rng: np.random.Generator,
    head: Head,
    triangles: np.ndarray,
    scene: Scene,
    photo: Photo,
    pixels: np.ndarray,
    bary: np.ndarray,
) -> np.ndarray:
    """Shades the eyeballs' pixels in place; returns those of the sclera."""
    directions = _eye_directions(head, triangles, bary)
    sclera = np.float32(rng.uniform(0.55, 0.85)) * np.array([1, rng.uniform(0.9, 0.98), rng.uniform(0.8, 0.96)])
    iris = np.array([0.06, 0.035, 0.02]) * rng.uniform(0.3, 1.5) if rng.random() < 0.7 else rng.uniform(0.05, 0.25, 3)
    colours = eye_radiance(directions, scene.view.turn, scene.light9, sclera, iris)
    photo.radiance.reshape(-1, 3)[pixels] = colours
    return pixels[directions[:, 2] < 0.9]


def put_before(rng: np.random.Generator, stock: Stock, scene: Scene, photo: Photo) -> np.ndarray:
    """Glasses and hands, drawn in place; the mask [N, N] of what they hide."""
    hidden = np.zeros_like(photo.person)
    if scene.glasses is not None:
        ambient = np.maximum(scene.light9[0] * 0.282095, 1e-3)
        hidden = wear(rng, scene.glasses, scene.view, photo.near, ambient, photo.radiance, photo.skin)
    if rng.random() < 0.07 and stock.conditions.occluders:
        rows, columns = np.nonzero(photo.skin > 0.5)
        if len(rows) > 100:
            face = np.array([columns.min(), rows.min(), columns.max(), rows.max()], float)
            skin = scene.skin.albedo[stock.atlas.regions["cheeks"] > 0.5].mean(0)
            mask = hold_hand(rng, face, skin, scene.light9, photo.radiance, photo.skin)
            hidden = np.maximum(hidden, mask)
    return hidden


def _eye_directions(head: Head, triangles: np.ndarray, bary: np.ndarray) -> np.ndarray:
    """Directions [K, 3] from the eyeball's centre of rastered eyeball pixels (triangle, u, v) [K, 3]."""
    if len(bary) == 0:
        return np.zeros((0, 3), np.float32)
    corners = (triangles[bary[:, 0].astype(int)] - len(head.mean)) % len(_BALL)
    weights = np.stack([bary[:, 1], bary[:, 2], 1 - bary[:, 1] - bary[:, 2]], 1)[..., None]
    return (_BALL[corners] * weights).sum(1).astype(np.float32)
