"""Soft region weights of the skin, in the order of REGION_NAMES (sdk/types.ts): functions of the mean head (cm) and of the landmarks, symmetric."""
import numba as nb
import numpy as np

import surface

NAMES = ("face", "lips", "innerMouth", "nose", "nostrils", "lids", "eyeSockets", "brows", "cheeks", "forehead", "chin", "ears", "scalp", "neck", "hairline")

# Face-mesh contours (canonical topology of the 468 points), the person's left side or whole
LIPS = [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185]
BROW = [276, 283, 282, 295, 285, 336, 296, 334, 293, 300]
NOSE = [168, 417, 412, 399, 420, 429, 358, 327, 326, 2, 97, 98, 129, 209, 198, 174, 188, 193]


def smooth(x, low, high):
    """0 at low, 1 at high (either order), smooth between."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def polygon_distance(p, polygon):
    """Signed distance in the frontal plane, positive inside."""
    a, b = polygon, np.roll(polygon, -1, 0)
    d = b - a
    t = np.clip(((p[:, None] - a) * d).sum(-1) / (d**2).sum(-1), 0, 1)
    dist = np.linalg.norm(a + d * t[..., None] - p[:, None], axis=-1).min(1)
    crosses = (a[:, 1] > p[:, None, 1]) != (b[:, 1] > p[:, None, 1])
    x = a[:, 0] + (p[:, None, 1] - a[:, 1]) * d[:, 0] / np.where(d[:, 1] == 0, 1e-12, d[:, 1])
    inside = (crosses & (p[:, None, 0] < x)).sum(1) % 2 == 1
    return np.where(inside, dist, -dist)


@nb.njit(cache=True)
def _openness(origins, normals, directions, p, tris):
    out = np.zeros(len(origins))
    for i in range(len(origins)):
        total = 0.0
        free = 0.0
        for d in directions:
            c = np.dot(d, normals[i])
            if c <= 0.05:
                continue
            total += c
            hit = False
            for t in range(len(tris)):
                a, b, e = p[tris[t, 0]], p[tris[t, 1]], p[tris[t, 2]]
                e1, e2 = b - a, e - a
                h = np.cross(d, e2)
                det = np.dot(e1, h)
                if abs(det) < 1e-12:
                    continue
                s = origins[i] - a
                u = np.dot(s, h) / det
                if u < 0 or u > 1:
                    continue
                q = np.cross(s, e1)
                v = np.dot(d, q) / det
                if v < 0 or u + v > 1:
                    continue
                far = np.dot(e2, q) / det
                if far > 1e-3:
                    hit = True
                    break
            if not hit:
                free += c
        out[i] = free / max(total, 1e-9)
    return out


def openness(p, tris, ids, count=48):
    """Share of the sky each point sees (cosine-weighted)."""
    k = np.arange(count) + 0.5
    z, a = 1 - 2 * k / count, k * np.pi * (1 + 5**0.5)
    r = np.sqrt(1 - z * z)
    directions = np.stack([r * np.cos(a), r * np.sin(a), z], 1)
    n = surface.vertex_normals(p, tris)[ids]
    near = np.linalg.norm(p[tris].mean(1) - p[ids].mean(0), axis=1) < 6
    return _openness(p[ids] + n * 2e-3, n, directions, p, tris[near])


def hair_height(p):
    """Height (cm) of the hairline at each point's azimuth: forehead, temple, in front of the ear, above it, behind it, nape."""
    azimuth = np.degrees(np.arctan2(np.abs(p[:, 0]), p[:, 2] - 0.5))
    at = [0, 15, 28, 40, 50, 60, 70, 78, 88, 100, 112, 125, 140, 160, 180]
    height = [9.9, 10.0, 9.9, 9.2, 7.6, 5.9, 3.2, 1.2, 2.6, 3.6, 1.0, -2.6, -4.4, -5.3, -5.8]
    return np.interp(azimuth, at, height)


def ear_weight(head, p, tris):
    """Auricle: what stands off the head's side. Measured as distance from an ellipse through the head without ears."""
    y, z = p[:, 1], p[:, 2]
    side = np.abs(p[:, 0])
    box = smooth(z, 2.1, 1.2) * smooth(z, -4.2, -3.4) * smooth(y, -4.6, -3.9) * smooth(y, 5.2, 4.6)
    wall = 7.25 - 0.035 * (z - 0.5) ** 2  # the head's own half width there
    return box * smooth(side - wall, 0.05, 0.45)


def build(head, p, marks):
    """[15, P] weights 0..1. p mean in cm, marks [468, 3] mean landmark positions in cm."""
    q = head.half_count
    h = p[:q]
    tris = surface.triangulate(head.faces)
    normal = surface.vertex_normals(p, tris)[:q]
    part, ring = head.part[:q], head.ring[:q]
    skin = part == 0
    x, y, z = h.T
    front = smooth(z, 1.5, 3.5)
    w = {n: np.zeros(q) for n in NAMES}
    blob = lambda c, r: np.exp(-((((h - c) / r) ** 2).sum(1)) ** 1.5)
    inside = lambda ids: polygon_distance(h[:, :2], marks[ids][:, :2])

    ears = ear_weight(head, h, tris) * skin
    above = y - hair_height(h)
    scalp = smooth(above, -0.5, 0.5) * (1 - ears) * skin
    w["ears"], w["scalp"] = ears, scalp
    w["hairline"] = np.exp(-((above / 0.9) ** 2)) * (1 - ears) * skin
    jaw = np.interp(z, [-9, -2, 1, 3, 5, 8, 10.5, 14], [-3.5, -4.2, -5.0, -5.8, -7.2, -8.0, -8.3, -8.3])  # underside of the jaw
    neck = smooth(y - jaw, 0.6, -0.6) * skin
    neck = np.maximum(neck, skin * smooth(z, 1.5, 0.5) * smooth(y, -2.5, -4.0) * (1 - ears)) * (1 - scalp)
    w["neck"] = neck
    face = smooth(z, 1.6, 3.2) * (1 - neck) * (1 - ears) * (1 - scalp) * skin
    w["face"] = face

    lip = smooth(inside(LIPS), -0.12, 0.12) * smooth(z, 9.0, 9.5) * skin
    w["lips"] = lip
    bag = part == 2
    w["lips"][bag] = np.clip(1 - ring[bag] / 2.0, 0, 1)
    w["innerMouth"][bag] = smooth(ring[bag], 0, 2)
    w["nose"] = smooth(inside(NOSE), -0.35, 0.2) * smooth(z, 8.2, 9.2) * skin
    nose = np.where(skin & (inside(NOSE) > -0.3) & (z > 8) & (y < 1.2))[0]
    sky = openness(p, tris, nose)
    w["nostrils"][nose] = smooth(sky, 0.22, 0.08) * smooth(y[nose], 0.9, 0.3)
    eye = h[head.eye_loop]
    to_eye = np.linalg.norm(h[:, None] - eye[None], axis=-1).min(1)
    w["lids"] = np.where(part == 1, 1.0, smooth(to_eye, 0.85, 0.35)) * (skin | (part == 1))
    socket = blob(np.array([3.25, 3.75, 9.0]), np.array([2.5, 1.75, 3.0]))
    w["eyeSockets"] = np.where(part == 1, 1.0, np.maximum(socket, 0)) * (skin | (part == 1))
    w["brows"] = smooth(inside(BROW), -0.35, 0.15) * smooth(z, 6.0, 7.0) * skin
    w["cheeks"] = blob(np.array([4.7, -0.6, 8.2]), np.array([2.6, 3.3, 4.0])) * face * (1 - w["nose"]) * (1 - lip)
    brow_top = np.interp(np.abs(x), [0, 1.5, 3.5, 5.5, 7], [5.9, 6.5, 7.0, 6.2, 5.5])
    w["forehead"] = smooth(y - brow_top, -0.6, 0.6) * face * smooth(x, 7.0, 5.8)
    w["chin"] = blob(np.array([0.0, -6.4, 10.2]), np.array([2.6, 1.7, 3.0])) * (1 - lip) * skin
    return np.stack([head.scatter(np.clip(w[n], 0, 1)) for n in NAMES])
