"""Z-buffer kernels: float32, one thread, built once by numba."""

import numba as nb
import numpy as np


@nb.njit(cache=True, fastmath=True)
def _fill(p, triangles, near, ids, first, second, keep):
    height, width = near.shape
    for t in range(triangles.shape[0]):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        x0, y0, x1, y1, x2, y2 = p[a, 0], p[a, 1], p[b, 0], p[b, 1], p[c, 0], p[c, 1]
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if abs(area) < 1e-9:
            continue
        inverse = nb.float32(1) / area
        left = max(int(np.ceil(min(x0, x1, x2) - 0.5)), 0)
        right = min(int(np.floor(max(x0, x1, x2) - 0.5)), width - 1)
        top = max(int(np.ceil(min(y0, y1, y2) - 0.5)), 0)
        bottom = min(int(np.floor(max(y0, y1, y2) - 0.5)), height - 1)
        for y in range(top, bottom + 1):
            py = nb.float32(y + 0.5)
            for x in range(left, right + 1):
                px = nb.float32(x + 0.5)
                u = ((x1 - px) * (y2 - py) - (x2 - px) * (y1 - py)) * inverse
                v = ((x2 - px) * (y0 - py) - (x0 - px) * (y2 - py)) * inverse
                w = nb.float32(1) - u - v
                if u < -1e-5 or v < -1e-5 or w < -1e-5:
                    continue
                n = u * p[a, 2] + v * p[b, 2] + w * p[c, 2]
                if n > near[y, x]:
                    near[y, x] = n
                    if keep:
                        ids[y, x] = t
                        first[y, x] = u
                        second[y, x] = v


def rasterize(points: np.ndarray, triangles: np.ndarray, height: int, width: int):
    """Nearest triangle per pixel.

    points [N, 3] float32: x px, y px, nearness (larger is nearer, linear on the screen: 1 / depth in perspective).
    Returns ids [H, W] int32 (-1 empty), barycentrics of the first two corners [H, W] each, nearness [H, W].
    """
    near = np.full((height, width), -1e30, np.float32)
    ids = np.full((height, width), -1, np.int32)
    first, second = np.zeros((height, width), np.float32), np.zeros((height, width), np.float32)
    _fill(points, triangles, near, ids, first, second, True)
    return ids, first, second, near


_NONE_I, _NONE_F = np.zeros((1, 1), np.int32), np.zeros((1, 1), np.float32)


def nearness(points: np.ndarray, triangles: np.ndarray, height: int, width: int) -> np.ndarray:
    """Only the nearness of `rasterize`, [H, W], -1e30 where empty."""
    near = np.full((height, width), -1e30, np.float32)
    _fill(points, triangles, near, _NONE_I, _NONE_F, _NONE_F, False)
    return near


@nb.njit(cache=True, fastmath=True)
def point_normals(points, triangles):
    """Unit area-weighted normals [N, 3] float32 of points [N, 3] float32."""
    out = np.zeros_like(points)
    for t in range(triangles.shape[0]):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        ux, uy, uz = points[b, 0] - points[a, 0], points[b, 1] - points[a, 1], points[b, 2] - points[a, 2]
        vx, vy, vz = points[c, 0] - points[a, 0], points[c, 1] - points[a, 1], points[c, 2] - points[a, 2]
        x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        for k in range(3):
            p = triangles[t, k]
            out[p, 0] += x
            out[p, 1] += y
            out[p, 2] += z
    for p in range(out.shape[0]):
        length = np.sqrt(out[p, 0] ** 2 + out[p, 1] ** 2 + out[p, 2] ** 2)
        if length > 0:
            out[p] /= length
    return out


@nb.njit(cache=True, fastmath=True)
def interpolate(values, triangles, ids, weights):
    """Values [N, C] at texels: triangle ids [T] and barycentrics [T, 3] -> [T, C]."""
    out = np.empty((ids.shape[0], values.shape[1]), np.float32)
    for i in range(ids.shape[0]):
        t = ids[i]
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        for k in range(values.shape[1]):
            out[i, k] = weights[i, 0] * values[a, k] + weights[i, 1] * values[b, k] + weights[i, 2] * values[c, k]
    return out


@nb.njit(cache=True, fastmath=True)
def interpolate_frame(points, normals, triangles, ids, weights):
    """Positions and unit normals [n, 3] each at texels, of points and normals [N, 3]."""
    position, normal = np.empty((ids.shape[0], 3), np.float32), np.empty((ids.shape[0], 3), np.float32)
    for i in range(ids.shape[0]):
        t = ids[i]
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        u, v, w = weights[i, 0], weights[i, 1], weights[i, 2]
        square = nb.float32(1e-18)
        for k in range(3):
            position[i, k] = u * points[a, k] + v * points[b, k] + w * points[c, k]
            n = u * normals[a, k] + v * normals[b, k] + w * normals[c, k]
            normal[i, k] = n
            square += n * n
        length = nb.float32(1) / np.sqrt(square)
        for k in range(3):
            normal[i, k] *= length
    return position, normal


@nb.njit(cache=True, fastmath=True)
def towards(eye, position, normal):
    """Unit directions [n, 3] from texels to `eye` [3], and their cosines to the normals [n]."""
    out, cosine = np.empty_like(position), np.empty(position.shape[0], np.float32)
    for i in range(position.shape[0]):
        x, y, z = eye[0] - position[i, 0], eye[1] - position[i, 1], eye[2] - position[i, 2]
        length = nb.float32(1) / np.sqrt(x * x + y * y + z * z)
        out[i, 0], out[i, 1], out[i, 2] = x * length, y * length, z * length
        cosine[i] = (x * normal[i, 0] + y * normal[i, 1] + z * normal[i, 2]) * length
    return out, cosine
