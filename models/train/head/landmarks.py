"""The 468 face-mesh points as barycentric points on our skin, from their places on the source (anatomical, no network bias)."""
import json

import numpy as np
from scipy.spatial import cKDTree

import surface


def mirror_pairs(points):
    """Mirror partner of each landmark, from their mean positions."""
    _, partner = cKDTree(points).query(points * [-1, 1, 1])
    for _ in range(3):  # mutual partners only; a landmark without one is its own
        ok = partner[partner] == np.arange(len(points))
    return np.where(ok, partner, np.arange(len(points))), ok


def source_points(path, s):
    d = json.load(open(path))
    tri, bary = np.array(d["vid"]), np.array(d["bar"])
    return (s.all_points[tri] * bary[..., None]).sum(1)


def build(path, s, head, p):
    """Returns points [478, 3], weights [478, 3]; rows 468..477 (irises) are zero, they lie on the eyeballs."""
    place = source_points(path, s)
    partner, ok = mirror_pairs(place)
    place = np.where((partner == np.arange(len(place)))[:, None] & (np.abs(place[:, :1]) < 0.35), place * [0, 1, 1], (place + place[partner] * [-1, 1, 1]) / 2)
    half = len(head.faces) // 2
    tris = surface.triangulate(head.faces[:half][head.face_part[:half] == 0])
    side = np.where(place[:, 0] >= 0, 1.0, -1.0)
    ids, bary, dist = surface.closest_points(place * np.stack([side, side * 0 + 1, side * 0 + 1], 1), p, tris)
    points = np.zeros((478, 3), int)
    weights = np.zeros((478, 3), np.float32)
    points[:468] = np.where(side[:, None] > 0, tris[ids], head.mirror[tris[ids]])
    weights[:468] = bary
    middle = place[:, 0] == 0
    for i in np.where(middle)[0]:  # on the mid-plane: along a mid-plane edge
        pts, w = points[i], weights[i].copy()
        w[~head.mid[pts]] = 0
        if w.sum() > 0:
            weights[i] = w / w.sum()
    return points, weights, partner, ok, dist


def positions(points, weights, p):
    return (p[points] * weights[..., None]).sum(1)
