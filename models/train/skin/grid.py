"""Resampling of maps [size, size, C], float32; texel centres at (i + .5) / size."""

import numba as nb
import numpy as np


@nb.njit(cache=True, fastmath=True)
def sample(image, x, y, out):
    """Bilinear samples of image [H, W, C] at x, y in px (pixel centres at .5), clamped; writes out [N, C]."""
    height, width, channels = image.shape
    for i in range(x.shape[0]):
        px = min(max(x[i] - nb.float32(0.5), nb.float32(0)), nb.float32(width - 1.001))
        py = min(max(y[i] - nb.float32(0.5), nb.float32(0)), nb.float32(height - 1.001))
        c, r = int(px), int(py)
        fx, fy = px - c, py - r
        for k in range(channels):
            top = image[r, c, k] + fx * (image[r, c + 1, k] - image[r, c, k])
            low = image[r + 1, c, k] + fx * (image[r + 1, c + 1, k] - image[r + 1, c, k])
            out[i, k] = top + fy * (low - top)


def resize(image: np.ndarray, size: int) -> np.ndarray:
    """Bilinear [H, W, C] -> [size, size, C]; for growing."""
    height, width = image.shape[:2]
    at = (np.arange(size, dtype=np.float32) + 0.5) / size
    x = np.tile(at * width, size)
    y = np.repeat(at * height, size)
    out = np.empty((size * size, image.shape[2]), np.float32)
    sample(np.ascontiguousarray(image, np.float32), x, y, out)
    return out.reshape(size, size, -1)


def shrink(image: np.ndarray, size: int) -> np.ndarray:
    """Mean over whole blocks, [H, W, C] -> [size, size, C]."""
    f = image.shape[0] // size
    return image.reshape(size, f, size, f, -1).mean((1, 3))


@nb.njit(cache=True, fastmath=True)
def warp(image, shift, out):
    """Map [S, S, C] at each texel plus shift [2, S, S] (texels: x, y); writes planes out [C, S, S]."""
    size, channels = image.shape[0], image.shape[2]
    for row in range(size):
        for column in range(size):
            px = min(max(column + shift[0, row, column], nb.float32(0)), nb.float32(size - 1.001))
            py = min(max(row + shift[1, row, column], nb.float32(0)), nb.float32(size - 1.001))
            c, r = int(px), int(py)
            fx, fy = px - c, py - r
            for k in range(channels):
                top = image[r, c, k] + fx * (image[r, c + 1, k] - image[r, c, k])
                low = image[r + 1, c, k] + fx * (image[r + 1, c + 1, k] - image[r + 1, c, k])
                out[k, row, column] = top + fy * (low - top)
