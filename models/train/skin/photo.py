"""Takes the photo: the shaded head with eyeballs, before its background, at the photo's own resolution."""

from dataclasses import dataclass

import numba as nb
import numpy as np

from . import raster
from .environments import HEIGHT, WIDTH
from .grid import resize
from .sphere import LAMBERT9, sh9
from .view import View


@dataclass
class Photo:
    """Side N of the view. Everything is as the true head stands, not as it was fitted."""

    radiance: np.ndarray  # [N, N, 3] linear, before exposure
    person: np.ndarray  # [N, N] 1 on the head
    skin: np.ndarray  # [N, N] 1 where the pixel shows skin
    near: np.ndarray  # [N, N] 1 / depth of head and eyeballs
    uv: np.ndarray  # [N, N, 2] texel coordinates (px of the atlas) of the head's surface, -1 elsewhere


@nb.njit(cache=True, fastmath=True)
def _resolve(ids, first, second, corners, uv, size, out):
    for y in range(ids.shape[0]):
        for x in range(ids.shape[1]):
            t = ids[y, x]
            if t < 0 or t >= corners.shape[0]:
                continue
            a, b, c = corners[t, 0], corners[t, 1], corners[t, 2]
            u, v = first[y, x], second[y, x]
            w = nb.float32(1) - u - v
            for k in range(2):
                out[y, x, k] = (u * uv[a, k] + v * uv[b, k] + w * uv[c, k]) * size


@nb.njit(cache=True, fastmath=True)
def _paint(uv, maps, out):
    """Bilinear colours of maps [S, S, C] at uv [N, N, 2] (px); pixels without uv are left alone."""
    size = maps.shape[0]
    for y in range(uv.shape[0]):
        for x in range(uv.shape[1]):
            if uv[y, x, 0] < 0:
                continue
            px = min(max(uv[y, x, 0] - nb.float32(0.5), nb.float32(0)), nb.float32(size - 1.001))
            py = min(max(uv[y, x, 1] - nb.float32(0.5), nb.float32(0)), nb.float32(size - 1.001))
            c, r = int(px), int(py)
            fx, fy = px - c, py - r
            for k in range(maps.shape[2]):
                top = maps[r, c, k] + fx * (maps[r, c + 1, k] - maps[r, c, k])
                low = maps[r + 1, c, k] + fx * (maps[r + 1, c + 1, k] - maps[r + 1, c, k])
                out[y, x, k] = top + fy * (low - top)


def background(view: View, image: np.ndarray) -> np.ndarray:
    """The environment [32, 64, 3] behind the head, [N, N, 3]; soft as out of focus."""
    coarse = 12
    at = ((np.arange(coarse) + 0.5) / coarse - 0.5) * view.size / view.focal
    x, y = np.meshgrid(at, -at)
    d = np.stack([x, y, -np.ones_like(x)], -1)
    d /= np.linalg.norm(d, axis=-1, keepdims=True)
    # a close camera sees much of the room; a far one sees a point of it, so its surroundings stand in
    d += 0.25 * np.stack([x, y, 0 * x], -1) / np.abs(x).max()
    row = np.clip(np.arccos(np.clip(d[..., 1], -1, 1)) / np.pi * HEIGHT, 0, HEIGHT - 1).astype(int)
    column = (np.arctan2(d[..., 0], -d[..., 2]) / (2 * np.pi) + 0.5) * WIDTH
    return resize(image[row, column.astype(int) % WIDTH], view.size)


def eye_radiance(local: np.ndarray, turn: np.ndarray, light9: np.ndarray, sclera: np.ndarray, iris: np.ndarray):
    """Radiance [N, 3] of eyeball points by their direction from its centre, local [N, 3] (+z is the gaze)."""
    irradiance = np.maximum(sh9(local @ turn.T) @ (light9 * LAMBERT9[:, None]), 0)
    lid = np.clip(0.85 - 1.2 * local[:, 1:2], 0.4, 1)
    z = local[:, 2:3]
    colour = np.where(z > 0.985, 0.01, np.where(z > 0.925, iris, sclera))
    return (colour * irradiance * lid).astype(np.float32)


def take_photo(
    view: View,
    mesh: tuple[np.ndarray, np.ndarray],
    corners: np.ndarray,
    vertex_uv: np.ndarray,
    maps: np.ndarray,
    behind: np.ndarray,
) -> tuple[Photo, tuple[np.ndarray, np.ndarray]]:
    """Renders maps [S, S, 4] (radiance, skin) of the head over `behind` [N, N, 3].

    mesh: points and triangles, eyeballs last. Returns the photo, and (pixels [K, 2] row column, ids [K, 3]) of eyeballs
    as flat pixel indices and (triangle, u, v).
    """
    points, triangles = mesh
    size = view.size
    ids, u, v, near = raster.rasterize(view.project(points), triangles, size, size)
    uv = np.full((size, size, 2), -1, np.float32)
    _resolve(ids, u, v, corners, vertex_uv, np.float32(maps.shape[0]), uv)
    pixels = np.concatenate([behind, np.zeros((size, size, 1), np.float32)], 2)
    _paint(uv, maps, pixels)
    eyes = np.flatnonzero(ids >= len(corners))
    bary = np.stack([u.reshape(-1)[eyes], v.reshape(-1)[eyes]], 1)
    photo = Photo(np.ascontiguousarray(pixels[..., :3]), (ids >= 0).astype(np.float32), pixels[..., 3].copy(), near, uv)
    return photo, (eyes, np.concatenate([ids.reshape(-1)[eyes][:, None], bary], 1))
