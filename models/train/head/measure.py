"""Measurements shared by the check and by those who tune the builder: distances to the source, inverted triangles, texel density."""
import numpy as np

import surface


def samples(p, tris):
    """Points on a surface: corners, edge middles, centroids; with a triangle for each."""
    q = p[tris]
    pts = np.concatenate([p[np.unique(tris)], (q[:, 0] + q[:, 1]) / 2, (q[:, 1] + q[:, 2]) / 2, q.mean(1)])
    owner = np.zeros(len(p), int)
    for k in range(3):
        owner[tris[:, k]] = np.arange(len(tris))
    n = np.arange(len(tris))
    return pts, np.concatenate([owner[np.unique(tris)], n, n, n])


def distances(own, own_tris, other, other_tris, weight):
    """Both-way distances (same unit as the points) where `weight` [own points] > .5. Returns {direction: array}."""
    t_in = weight[own_tris].mean(1) > 0.5
    pts, owner = samples(own, own_tris)
    pts = pts[t_in[owner]]
    _, _, there = surface.closest_points(pts, other, other_tris)
    back, _ = samples(other, other_tris)
    ids, bary, here = surface.closest_points(back, own, own_tris)
    w = (weight[own_tris[ids]] * bary).sum(1)
    return {"ours to source": there, "source to ours": here[w > 0.5]}


def inverted(mean, tris, moved, normals=None):
    """How many triangles point against their direction on the mean."""
    n0 = surface.face_normals(mean, tris) if normals is None else normals
    return (np.einsum("ij,ij->i", n0, surface.face_normals(moved, tris)) < 0)
