"""Detail normals from relief and what they do to the slowly varying light."""

import numba as nb
import numpy as np

from .sphere import LAMBERT9


@nb.njit(cache=True, fastmath=True)
def _sh_irradiance(x, y, z, light, out):
    for c in range(3):
        out[c] = (
            light[0, c]
            + light[1, c] * y
            + light[2, c] * z
            + light[3, c] * x
            + light[4, c] * x * y
            + light[5, c] * y * z
            + light[6, c] * (nb.float32(3) * z * z - nb.float32(1))
            + light[7, c] * x * z
            + light[8, c] * (x * x - y * y)
        )


@nb.njit(cache=True, fastmath=True)
def _bend(height, position, normal, light, millimetres, detail, ratio):
    size = height.shape[0]
    smooth, bent = np.empty(3, np.float32), np.empty(3, np.float32)
    one, low = nb.float32(1), nb.float32(0.1)
    scale = one / (nb.float32(2) * millimetres)
    for r in range(size):
        up, down = max(r - 1, 0), min(r + 1, size - 1)
        for c in range(size):
            left, right = max(c - 1, 0), min(c + 1, size - 1)
            dx = (height[r, left] - height[r, right]) * scale
            dy = (height[down, c] - height[up, c]) * scale
            s = one / np.sqrt(one + dx * dx + dy * dy)
            dx, dy = dx * s, dy * s
            detail[r, c, 0], detail[r, c, 1], detail[r, c, 2] = dx, dy, s
            nx, ny, nz = normal[r, c, 0], normal[r, c, 1], normal[r, c, 2]
            q = one / np.sqrt(nx * nx + ny * ny + nz * nz + nb.float32(1e-9))
            nx, ny, nz = nx * q, ny * q, nz * q
            tx = position[r, right, 0] - position[r, left, 0]
            ty = position[r, right, 1] - position[r, left, 1]
            tz = position[r, right, 2] - position[r, left, 2]
            along = tx * nx + ty * ny + tz * nz
            tx, ty, tz = tx - along * nx, ty - along * ny, tz - along * nz
            q = one / np.sqrt(tx * tx + ty * ty + tz * tz + nb.float32(1e-12))
            tx, ty, tz = tx * q, ty * q, tz * q
            bx, by, bz = ny * tz - nz * ty, nz * tx - nx * tz, nx * ty - ny * tx
            _sh_irradiance(nx, ny, nz, light, smooth)
            _sh_irradiance(
                s * nx + dx * tx + dy * bx, s * ny + dx * ty + dy * by, s * nz + dx * tz + dy * bz, light, bent
            )
            for k in range(3):
                floor = low * light[0, k]
                change = max(bent[k], floor) / max(smooth[k], floor)
                ratio[r, c, k] = min(max(change, nb.float32(0.4)), nb.float32(1.8))


# Constants of bands 0..2, so that the kernel deals in plain polynomials.
_CONSTANTS = np.array(
    [0.282095, 0.488603, 0.488603, 0.488603, 1.092548, 1.092548, 0.315392, 1.092548, 0.546274], np.float32
)


def bend(
    height: np.ndarray, position: np.ndarray, normal: np.ndarray, light9: np.ndarray, millimetres: float
) -> tuple[np.ndarray, np.ndarray]:
    """Relief as normals, and what it does to irradiance.

    height [S, S] mm, `millimetres` a texel; position, normal [S, S, 3] and light9 [9, 3] in one frame.
    Returns tangent-space unit normals [S, S, 3] (x along +u, y up against v, z out) and the ratio of the irradiance
    on them to that on the smooth normal [S, S, 3], by bands 0..2 of the light, .4 .. 1.8.
    """
    detail, ratio = np.empty_like(normal), np.empty_like(normal)
    light = np.ascontiguousarray(light9 * (LAMBERT9 * _CONSTANTS)[:, None], np.float32)
    _bend(height, position, normal, light, np.float32(millimetres), detail, ratio)
    return detail, ratio
