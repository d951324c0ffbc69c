"""Soft region weights of the skin, in the order of REGION_NAMES (sdk/types.ts): functions of the mean head (cm) and of the landmarks, symmetric."""
import numba as nb
import numpy as np

import ear
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
def _hits(ox, oy, oz, dx, dy, dz, p, tris):
    """Whether a ray meets a triangle (Moeller and Trumbore 1997)."""
    for t in range(len(tris)):
        i, j, k = tris[t, 0], tris[t, 1], tris[t, 2]
        ax, ay, az = p[j, 0] - p[i, 0], p[j, 1] - p[i, 1], p[j, 2] - p[i, 2]
        bx, by, bz = p[k, 0] - p[i, 0], p[k, 1] - p[i, 1], p[k, 2] - p[i, 2]
        hx, hy, hz = dy * bz - dz * by, dz * bx - dx * bz, dx * by - dy * bx
        det = ax * hx + ay * hy + az * hz
        if abs(det) < 1e-12:
            continue
        sx, sy, sz = ox - p[i, 0], oy - p[i, 1], oz - p[i, 2]
        u = (sx * hx + sy * hy + sz * hz) / det
        if u < 0 or u > 1:
            continue
        qx, qy, qz = sy * az - sz * ay, sz * ax - sx * az, sx * ay - sy * ax
        v = (dx * qx + dy * qy + dz * qz) / det
        if v >= 0 and u + v <= 1 and (bx * qx + by * qy + bz * qz) / det > 1e-3:
            return True
    return False


@nb.njit(cache=True)
def _openness(origins, normals, directions, p, tris):
    out = np.zeros(len(origins))
    for i in range(len(origins)):
        total, free = 0.0, 0.0
        for d in range(len(directions)):
            dx, dy, dz = directions[d, 0], directions[d, 1], directions[d, 2]
            c = dx * normals[i, 0] + dy * normals[i, 1] + dz * normals[i, 2]
            if c > 0.05:
                total += c
                if not _hits(origins[i, 0], origins[i, 1], origins[i, 2], dx, dy, dz, p, tris):
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


def nostril_depth(p, triangles):
    """1 inside the nostrils, 0 outside: what sees little of the sky behind the nose's underside. [P]"""
    out = np.zeros(len(p))
    near = np.where((np.abs(p[:, 0]) < 2.0) & (np.abs(p[:, 1] + 0.3) < 1.6) & (p[:, 2] > 8.6))[0]
    out[near] = smooth(openness(p, triangles, near), 0.25, 0.1) * smooth(p[near, 1], 1.2, 0.8)
    return out


def hair_height(p):
    """Height (cm) of the hairline at each point's azimuth: forehead, temple, in front of the ear, above it, behind it, nape."""
    azimuth = np.degrees(np.arctan2(np.abs(p[:, 0]), p[:, 2] - 0.5))
    at = [0, 15, 28, 40, 50, 60, 70, 78, 88, 100, 112, 125, 140, 160, 180]
    height = [9.9, 10.0, 9.9, 9.2, 7.6, 5.9, 3.2, 1.2, 2.6, 3.6, 1.0, -2.6, -4.4, -5.3, -5.8]
    return np.interp(azimuth, at, height)


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

    half_faces = head.faces[: len(head.faces) // 2]
    ears = ear.auricle(h, half_faces, ear.crease(h, half_faces, surface.triangulate(half_faces))) * skin
    above = y - hair_height(h)
    scalp = smooth(above, -0.5, 0.5) * (1 - ears) * skin
    w["ears"], w["scalp"] = ears, scalp
    w["hairline"] = np.exp(-((above / 0.9) ** 2)) * (1 - ears) * skin
    jaw = np.interp(z, [-9, -2, 0.5, 2, 3.5, 5, 8, 10.5, 14], [-3.0, -3.0, -3.4, -4.6, -5.9, -7.1, -8.0, -8.3, -8.3])  # its underside
    neck = smooth(y - jaw, 0.6, -0.6) * skin * (1 - scalp) * (1 - ears)
    w["neck"] = neck
    face = smooth(z, 1.6, 3.2) * (1 - neck) * (1 - ears) * (1 - scalp) * skin
    w["face"] = face

    lip = smooth(inside(LIPS), -0.12, 0.12) * smooth(z, 9.0, 9.5) * skin
    w["lips"] = lip
    bag = part == 2
    roll = np.interp(head.lip_row, [0, 5], [0.8, 0]) * (head.lip_row >= 0)  # behind the contact line
    w["innerMouth"] += roll
    w["lips"] = np.where(head.lip_row >= 0, np.maximum(w["lips"], 1 - np.clip((head.lip_row - 11) / 2, 0, 1)) * (1 - roll), w["lips"])
    w["lips"][bag] = np.clip(0.2 - ring[bag] / 5.0, 0, 1)
    w["innerMouth"][bag] = 1.0
    w["nose"] = smooth(inside(NOSE), -0.35, 0.2) * smooth(z, 8.2, 9.2) * skin
    w["nostrils"] = nostril_depth(p, tris)[:q] * skin
    w["face"][head.eye_loop] = 0  # the inner edge of the lid margin belongs to the inner lids
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
