"""The 468 face-mesh points as barycentric points on our skin, from their places on the source (anatomical, no network bias)."""
import json

import numpy as np
from scipy.spatial import cKDTree

import surface


def mirror_pairs(points):
    """Mirror partner of each landmark from their mean positions: mutual nearest ones first, then among those left. On the mid-plane: itself."""
    partner = np.full(len(points), -1)
    while (partner < 0).any():
        left = np.where(partner < 0)[0]
        _, near = cKDTree(points[left]).query(points[left] * [-1, 1, 1])
        mutual = near[near] == np.arange(len(left))
        if not mutual.any():
            raise RuntimeError("the landmarks have no mirror pairs")
        partner[left[mutual]] = left[near[mutual]]
    return partner


def source_points(path, s):
    d = json.load(open(path))
    tri, bary = np.array(d["vid"]), np.array(d["bar"])
    return (s.all_points[tri] * bary[..., None]).sum(1)


def build(path, s, head, p):
    """Points [478, 3] and weights [478, 3] (rows 468..477, the irises, are zero: they lie on the eyeballs), partners, distances to the skin in cm."""
    place = source_points(path, s)
    partner = mirror_pairs(place)
    place = (place + place[partner] * [-1, 1, 1]) / 2
    half = len(head.faces) // 2
    tris = surface.triangulate(head.faces[:half][head.face_part[:half] == 0])
    side = np.where(place[:, 0] >= 0, 1.0, -1.0)
    ids, bary, dist = surface.closest_points(place * np.stack([side, side * 0 + 1, side * 0 + 1], 1), p, tris)
    points = np.zeros((478, 3), int)
    weights = np.zeros((478, 3), np.float32)
    points[:468] = np.where(side[:, None] > 0, tris[ids], head.mirror[tris[ids]])
    weights[:468] = bary
    middle = partner == np.arange(len(partner))
    for i in np.where(middle)[0]:  # on the mid-plane: along a mid-plane edge
        pts, w = points[i], weights[i].copy()
        w[~head.mid[pts]] = 0
        if w.sum() > 0:
            weights[i] = w / w.sum()
    return points, weights, partner, dist


def positions(points, weights, p):
    return (p[points] * weights[..., None]).sum(1)
