"""A small z-buffer renderer for looking at heads (pictures.py) and for resampling textures."""
import numba as nb
import numpy as np
from PIL import Image

import surface


@nb.njit(cache=True)
def _fill(p, tris, depth, ids, bary):
    h, w = depth.shape
    for t in range(tris.shape[0]):
        x0, y0, z0 = p[tris[t, 0]]
        x1, y1, z1 = p[tris[t, 1]]
        x2, y2, z2 = p[tris[t, 2]]
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if abs(area) < 1e-12:
            continue
        for y in range(max(int(min(y0, y1, y2) - 0.5), 0), min(int(max(y0, y1, y2) + 0.5), h - 1) + 1):
            for x in range(max(int(min(x0, x1, x2) - 0.5), 0), min(int(max(x0, x1, x2) + 0.5), w - 1) + 1):
                px, py = x + 0.5, y + 0.5
                a = ((x1 - px) * (y2 - py) - (x2 - px) * (y1 - py)) / area
                b = ((x2 - px) * (y0 - py) - (x0 - px) * (y2 - py)) / area
                c = 1 - a - b
                if a < -1e-9 or b < -1e-9 or c < -1e-9:
                    continue
                near = a * z0 + b * z1 + c * z2
                if near > depth[y, x]:
                    depth[y, x] = near
                    ids[y, x] = t
                    bary[y, x, 0] = a
                    bary[y, x, 1] = b
                    bary[y, x, 2] = c


def rasterize(p, tris, height, width):
    """p [N, 3]: x px, y px, nearness (larger is nearer). Triangle ids (-1 empty) and barycentrics per pixel."""
    depth = np.full((height, width), -1e30)
    ids = np.full((height, width), -1, np.int64)
    bary = np.zeros((height, width, 3))
    _fill(np.ascontiguousarray(p, np.float64), np.ascontiguousarray(tris, np.int64), depth, ids, bary)
    return ids, bary


def picture(points, tris, centre, width_cm, yaw=0.0, pitch=0.0, size=480, color=None, quad_edges=False, cull=False):
    """Orthographic picture, float RGB. color [N, 3] per point. Back faces show in magenta."""
    ss = 2
    n = size * ss
    y, p = np.radians(yaw), np.radians(pitch)
    ry = np.array([[np.cos(y), 0, -np.sin(y)], [0, 1, 0], [np.sin(y), 0, np.cos(y)]])
    rx = np.array([[1, 0, 0], [0, np.cos(p), -np.sin(p)], [0, np.sin(p), np.cos(p)]])
    r = rx @ ry
    v = (points - np.asarray(centre)) @ r.T
    k = n / width_cm
    screen = np.stack([n / 2 + v[:, 0] * k, n / 2 - v[:, 1] * k, v[:, 2]], 1)
    ids, bary = rasterize(screen, tris, n, n)
    normal = surface.vertex_normals(points, tris) @ r.T
    flat = surface.face_normals(points, tris) @ r.T
    m = ids >= 0
    t, b = tris[ids[m]], bary[m]
    nn = (normal[t] * b[..., None]).sum(1)
    nn /= np.maximum(np.linalg.norm(nn, axis=1, keepdims=True), 1e-9)
    light = np.array([0.35, 0.5, 0.8])
    light /= np.linalg.norm(light)
    shade = 0.25 + 0.75 * np.clip(nn @ light, 0, 1)
    base = np.full((len(t), 3), 0.75) if color is None else (color[t] * b[..., None]).sum(1)
    out = base * shade[:, None]
    out[flat[ids[m], 2] < 0] = (0.8, 0.1, 0.8)
    if quad_edges:
        s = screen[t][:, :, :2]
        at = np.stack([np.nonzero(m)[1] + 0.5, np.nonzero(m)[0] + 0.5], 1)

        def away(a, c):
            d = c - a
            q = np.clip(((at - a) * d).sum(1) / ((d**2).sum(1) + 1e-9), 0, 1)
            return np.linalg.norm(a + d * q[:, None] - at, axis=1)

        first = ids[m] % 2 == 0  # a quad's first triangle: edges 0-1, 1-2; its second: 1-2, 2-0
        d = np.where(first, np.minimum(away(s[:, 0], s[:, 1]), away(s[:, 1], s[:, 2])), np.minimum(away(s[:, 1], s[:, 2]), away(s[:, 2], s[:, 0])))
        line = np.clip(1.4 - d, 0, 1)[:, None]
        out = out * (1 - line) + np.array([0.05, 0.1, 0.4]) * line
    image = np.full((n, n, 3), 0.15)
    image[m] = out
    return image.reshape(size, ss, size, ss, 3).mean((1, 3))


def sheet(path, pictures, columns):
    rows = (len(pictures) + columns - 1) // columns
    h, w = pictures[0].shape[:2]
    out = np.zeros((rows * h, columns * w, 3), np.uint8)
    for i, p in enumerate(pictures):
        y, x = (i // columns) * h, (i % columns) * w
        out[y : y + h, x : x + w] = (np.clip(p, 0, 1) ** (1 / 1.8) * 255).astype(np.uint8)
    Image.fromarray(out).save(path)
