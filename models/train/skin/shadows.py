"""Which directions each texel sees: cast shadows of the real geometry, made once per shape."""

import numba as nb
import numpy as np

from . import raster
from .sphere import DIRECTIONS, fibonacci

# Side of the depth image over the whole head (.36 m): 1.6 mm a pixel.
RESOLUTION = 224
# Metres: the texel is lifted off its own surface and may lie this far behind the nearest one.
LIFT, BIAS = 0.0015, 0.003


@nb.njit(cache=True, fastmath=True)
def _compare(near, screen, bias, out):
    height, width = near.shape
    for i in range(screen.shape[0]):
        x, y = screen[i, 0] - 0.5, screen[i, 1] - 0.5
        x = min(max(x, 0), width - 1.001)
        y = min(max(y, 0), height - 1.001)
        c, r = int(x), int(y)
        fx, fy = x - c, y - r
        z = screen[i, 2] + bias
        top = (1 - fx) * (z > near[r, c]) + fx * (z > near[r, c + 1])
        low = (1 - fx) * (z > near[r + 1, c]) + fx * (z > near[r + 1, c + 1])
        out[i] = np.uint8(255 * ((1 - fy) * top + fy * low) + 0.5)


def frame_of(direction: np.ndarray) -> np.ndarray:
    """Rows: two axes across and the unit direction itself, [3, 3]."""
    up = np.array([0, 1, 0]) if abs(direction[1]) < 0.95 else np.array([1, 0, 0])
    x = np.cross(up, direction)
    x /= np.linalg.norm(x)
    return np.stack([x, np.cross(direction, x), direction]).astype(np.float32)


def visible_directions(
    points: np.ndarray, triangles: np.ndarray, texels: np.ndarray, normals: np.ndarray, count: int = DIRECTIONS
) -> np.ndarray:
    """How far texels [n, 3] with normals [n, 3] see each of `fibonacci(count)`: 0..255, uint8 [n, count]."""
    directions = fibonacci(count)
    centre = points.mean(0)
    reach = np.abs(points - centre).max() * 1.5
    lifted = texels + LIFT * normals
    out = np.zeros((len(texels), len(directions)), np.uint8)
    column = np.zeros(len(texels), np.uint8)
    for k, direction in enumerate(directions):
        axes = frame_of(direction)

        def look(p, axes=axes):
            q = (p - centre) @ axes.T
            q[:, :2] = (q[:, :2] / reach * 0.5 + 0.5) * RESOLUTION
            return np.ascontiguousarray(q, np.float32)

        near = raster.nearness(look(points), triangles, RESOLUTION, RESOLUTION)
        _compare(near, look(lifted), np.float32(BIAS), column)
        out[:, k] = column
    return out


def ambient_occlusion(visible: np.ndarray, normals: np.ndarray) -> np.ndarray:
    """Cosine-weighted share of the sky that each texel sees, [n] 0..1."""
    cosine = np.maximum(normals @ fibonacci(visible.shape[1]).T, 0)
    return ((visible / 255.0 * cosine).sum(1) / np.maximum(cosine.sum(1), 1e-6)).astype(np.float32)
