"""Detail normals from relief, and what they do to irradiance."""

import numpy as np

from .sphere import LAMBERT9, sh9


def detail_normals(height: np.ndarray, millimetres: np.ndarray | float) -> np.ndarray:
    """Tangent-space unit normals [S, S, 3] (x along +u, y up against v) of height [S, S] mm, `millimetres` a texel."""
    slope_x = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) / (2 * millimetres)
    slope_y = (np.roll(height, 1, 0) - np.roll(height, -1, 0)) / (2 * millimetres)
    n = np.stack([-slope_x, -slope_y, np.ones_like(height)], -1)
    return (n / np.linalg.norm(n, axis=-1, keepdims=True)).astype(np.float32)


def tangents(position: np.ndarray, normal: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Unit tangent along +u and bitangent against v of maps [S, S, 3]."""
    t = np.gradient(position, axis=1)
    t -= (t * normal).sum(-1, keepdims=True) * normal
    t /= np.maximum(np.linalg.norm(t, axis=-1, keepdims=True), 1e-9)
    return t, np.cross(normal, t)


def bent(normal: np.ndarray, tangent: np.ndarray, bitangent: np.ndarray, detail: np.ndarray) -> np.ndarray:
    """Normals [S, S, 3] bent by tangent-space detail [S, S, 3]."""
    return detail[..., :1] * tangent + detail[..., 1:2] * bitangent + detail[..., 2:] * normal


def relief_ratio(light9: np.ndarray, normal: np.ndarray, bent_normal: np.ndarray) -> np.ndarray:
    """Irradiance on bent over that on smooth normals [S, S, 3], by bands 0..2 of the light; .4 .. 1.8."""
    weighted = light9 * LAMBERT9[:, None]
    floor = 0.1 * weighted[0] * 0.282095
    smooth = np.maximum(sh9(normal) @ weighted, floor)
    return np.clip(np.maximum(sh9(bent_normal) @ weighted, floor) / smooth, 0.4, 1.8)
