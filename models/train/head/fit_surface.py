"""Moves our points a little off the source so that the surface between them lies on it: least squares over samples of both surfaces.

Corners on a curved surface put every edge inside it; the fit balances the error and about halves it.
"""
import numpy as np
import scipy.sparse as sp
import scipy.sparse.linalg as sl

import measure
import surface


NEAR = 0.3  # cm: pairs of samples farther apart do not belong together


def offsets(s, head, rounds=6, smooth=0.1, stay=0.05):
    """[Q, 3] cm for the half points (x of mid points stays 0; the neck's edge stays)."""
    q = head.half_count
    faces = head.faces[: len(head.faces) // 2]
    tris = surface.triangulate(faces)
    p = head.carry(s.points, s.mirror)[:q]
    start = p.copy()
    source_half = s.triangles[(s.points[s.triangles][:, :, 0] >= -1e-6).all(1)]
    edges, count = surface.undirected_edges(faces)
    # the half stands for the whole: points of the mid-plane have the other half's neighbours too, and count half
    share = np.where(head.mid, 0.5, 1.0)
    lap = sp.diags(np.sqrt(share)) @ mirrored_laplacian(edges, head.mid)
    # the lips' inner rows lie on the source's own edges already; the pockets need no such accuracy
    hold = share * stay * np.where((head.ring[:q] > 0) | ((head.lip_row >= 0) & (head.lip_row < 9)), 1e4, 1.0)
    collar = np.zeros(q, bool)
    collar[np.unique(edges[count == 1])] = True
    collar &= ~head.mid
    for _ in range(rounds):
        m, goal = pairs(s, source_half, p, tris)
        weight = np.asarray(m.sum(0)).ravel().mean()
        lhs = (m.T @ m + weight * (smooth * lap.T @ lap + sp.diags(hold))).tocsr()
        for axis in range(3):
            free = ~(collar | head.mid) if axis == 0 else ~collar
            rhs = m.T @ (goal[:, axis] - m @ start[:, axis])
            p[free, axis] = start[free, axis] + sl.spsolve(lhs[free][:, free].tocsc(), rhs[free])
    return p - start


def mirrored_laplacian(edges, mid):
    a = surface.adjacency(edges, len(mid)).tocoo()
    a.data = np.where(mid[a.row] & ~mid[a.col], 2.0, 1.0)
    a = a.tocsr()
    return sp.identity(len(mid)) - sp.diags(1 / np.asarray(a.sum(1)).ravel()) @ a


def pairs(s, source_half, p, tris):
    """Samples of the source with their place on our surface, and samples of ours with their place on the source: rows of weights, goals."""
    theirs, owner = measure.samples(s.points, source_half)
    ids, bary, far = surface.closest_points(theirs, p, tris, unit_normals(s.points, source_half)[owner], NEAR)
    keep = far < NEAR
    mine, mine_owner = measure.samples(p, tris)
    there, there_bary, far = surface.closest_points(mine, s.points, s.triangles, unit_normals(p, tris)[mine_owner], NEAR)
    keep_mine = far < NEAR
    row = lambda i, b: sp.csr_matrix((b.ravel(), (np.repeat(np.arange(len(i)), 3), tris[i].ravel())), shape=(len(i), len(p)))
    m = sp.vstack([row(ids[keep], bary[keep]), row(mine_owner[keep_mine], sample_barycentrics(tris, mine_owner)[keep_mine])]).tocsr()
    return m, np.concatenate([theirs[keep], surface.interpolate(s.points, s.triangles, there, there_bary)[keep_mine]])


def unit_normals(p, tris):
    n = surface.face_normals(p, tris)
    return n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12)


def sample_barycentrics(tris, owner):
    """Barycentrics of measure.samples in their triangles: corners, two edge middles, centroids."""
    points, n = np.unique(tris), len(tris)
    corners = (tris[owner[: len(points)]] == points[:, None]).astype(float)
    return np.concatenate([corners, np.tile([0.5, 0.5, 0], (n, 1)), np.tile([0, 0.5, 0.5], (n, 1)), np.full((n, 3), 1 / 3)])
