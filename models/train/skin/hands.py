"""Hands and things held before the face, drawn into the photo as shaded capsules."""

import numba as nb
import numpy as np

from .shade import gaussian
from .sphere import LAMBERT9, sh9


@nb.njit(cache=True, fastmath=True)
def _capsules(ends, radius, height, normal):
    """Nearest surface of capsules [K, 4] (x0, y0, x1, y1 px) with radius [K]: height [N, N] px, normal [N, N, 3]."""
    size = height.shape[0]
    for k in range(ends.shape[0]):
        x0, y0, x1, y1, r = ends[k, 0], ends[k, 1], ends[k, 2], ends[k, 3], radius[k]
        dx, dy = x1 - x0, y1 - y0
        square = dx * dx + dy * dy + nb.float32(1e-6)
        for row in range(max(int(min(y0, y1) - r), 0), min(int(max(y0, y1) + r) + 1, size)):
            for column in range(max(int(min(x0, x1) - r), 0), min(int(max(x0, x1) + r) + 1, size)):
                px, py = column + nb.float32(0.5) - x0, row + nb.float32(0.5) - y0
                t = min(max((px * dx + py * dy) / square, nb.float32(0)), nb.float32(1))
                ox, oy = (px - t * dx) / r, (py - t * dy) / r
                q = ox * ox + oy * oy
                if q >= 1:
                    continue
                h = np.sqrt(nb.float32(1) - q) * r + nb.float32(0.01) * k
                if h > height[row, column]:
                    height[row, column] = h
                    normal[row, column, 0], normal[row, column, 1] = ox, -oy
                    normal[row, column, 2] = np.sqrt(nb.float32(1) - q)


def _hand(rng: np.random.Generator, size: int, face: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Palm and fingers reaching from outside the face (box left, top, right, bottom px) into it."""
    left, top, right, bottom = face
    width = right - left
    target = np.array([rng.uniform(left, right), rng.uniform(top + 0.35 * (bottom - top), bottom)])
    way = rng.normal(0, 0.6)
    back = np.array([np.sin(way), np.cos(way)])
    across = np.array([back[1], -back[0]])
    thick = width * rng.uniform(0.055, 0.075)
    ends, radius = [], []
    for k in range(int(rng.integers(1, 6))):
        tip = target + across * (k - 1.5) * thick * rng.uniform(1.7, 2.2) + back * width * rng.uniform(-0.08, 0.12)
        root = tip + (back + across * rng.normal(0, 0.15)) * width * rng.uniform(0.3, 0.45)
        ends.append([*tip, *root])
        radius.append(thick * rng.uniform(0.85, 1.1))
    palm = target + back * width * 0.5
    ends.append([*palm, *(palm + back * size)])
    radius.append(width * rng.uniform(0.17, 0.23))
    return np.array(ends, np.float32), np.array(radius, np.float32)


def hold_hand(
    rng: np.random.Generator,
    face: np.ndarray,
    albedo: np.ndarray,
    light9: np.ndarray,
    radiance: np.ndarray,
    skin: np.ndarray,
) -> np.ndarray:
    """A hand (or, one in four, a thing of any colour) over radiance [N, N, 3] and skin [N, N] in place.

    Returns its mask [N, N]. face: box in px; albedo [3] of the person; light9 [9, 3] camera frame.
    """
    size = len(skin)
    height, normal = np.zeros((size, size), np.float32), np.zeros((size, size, 3), np.float32)
    _capsules(*_hand(rng, size, face), height, normal)
    mask = np.clip(height, 0, 1)
    colour = rng.dirichlet([1] * 3) * rng.uniform(0.02, 1.5) if rng.random() < 0.25 else albedo * rng.uniform(0.7, 1.2)
    irradiance = np.maximum(sh9(normal) @ (light9 * LAMBERT9[:, None]), 0)
    # before the face stands no shadow of it, but the hand's own parts shade each other a little
    lit = (irradiance * np.minimum(colour, 0.8) * np.clip(0.5 + 0.6 * normal[..., 2:], 0, 1)).astype(np.float32)
    near = gaussian(mask, 0.02 * size)
    radiance *= (1 - 0.55 * near * rng.uniform(0.3, 1))[..., None].astype(np.float32)
    radiance += mask[..., None] * (lit - radiance)
    skin *= 1 - mask
    return mask
