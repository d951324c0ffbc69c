"""Moves our points a little off the source so that the surface between them lies on it: least squares over samples of both surfaces.

Corners on a curved surface put every edge inside it; the fit balances the error and about halves it.
"""
import numpy as np
import scipy.sparse as sp
import scipy.sparse.linalg as sl

import measure
import surface


def offsets(s, head, rounds=6, smooth=0.1, stay=0.05):
    """[Q, 3] cm for the half points (x of mid points stays 0; the neck's edge stays)."""
    q = head.half_count
    half = len(head.faces) // 2
    tris = surface.triangulate(head.faces[:half])
    p = head.carry(s.points, s.mirror)[:q]
    start = p.copy()
    source_half = s.triangles[(s.points[s.triangles][:, :, 0] >= -1e-6).all(1)]
    back, owner = measure.samples(s.points, source_half)
    normals = surface.face_normals(s.points, source_half)[owner]
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    edges, count = surface.undirected_edges(head.faces[:half])
    a = surface.adjacency(edges, q)
    # the half stands for the whole: points of the mid-plane have the other half's neighbours too, and count half
    share = np.where(head.mid, 0.5, 1.0)
    twice = a.tocoo()
    twice.data = np.where(head.mid[twice.row] & ~head.mid[twice.col], 2.0, 1.0)
    twice = twice.tocsr()
    lap = sp.diags(np.sqrt(share)) @ (sp.identity(q) - sp.diags(1 / np.asarray(twice.sum(1)).ravel()) @ twice)
    border = np.zeros(q, bool)
    e = edges[count == 1]
    border[np.unique(e)] = True
    border &= ~head.mid  # the neck's edge
    # lip rows lie on the source's own edges already; the pockets need no such accuracy
    hold = share * stay * np.where((head.ring[:q] > 0) | ((head.lip_row >= 0) & (head.lip_row < 9)), 1e4, 1.0)
    free = [~(border | head.mid), ~border, ~border]
    for _ in range(rounds):
        ids, bary, dist = surface.closest_points(back, p, tris, normals, 0.3)
        ok = dist < 0.3
        rows = [(ids[ok], bary[ok], back[ok])]
        mine, mine_owner = measure.samples(p, tris)
        bary_own = np.concatenate([corner_bary(tris, mine_owner[: len(np.unique(tris))], np.unique(tris)),
                                   np.tile([0.5, 0.5, 0], (len(tris), 1)), np.tile([0, 0.5, 0.5], (len(tris), 1)), np.full((len(tris), 3), 1 / 3)])
        own_normals = surface.face_normals(p, tris)[mine_owner]
        own_normals /= np.maximum(np.linalg.norm(own_normals, axis=1, keepdims=True), 1e-12)
        there, b2, d2 = surface.closest_points(mine, s.points, s.triangles, own_normals, 0.3)
        ok = d2 < 0.3
        rows.append((mine_owner[ok], bary_own[ok], surface.interpolate(s.points, s.triangles, there, b2)[ok]))
        matrices, targets = [], []
        for i, b, goal in rows:
            m = sp.csr_matrix((b.ravel(), (np.repeat(np.arange(len(i)), 3), tris[i].ravel())), shape=(len(i), q))
            matrices.append(m)
            targets.append(goal)
        m, goal = sp.vstack(matrices).tocsr(), np.concatenate(targets)
        weight = np.asarray(m.sum(0)).ravel().mean()
        for axis in range(3):
            f = free[axis]
            rhs = m.T @ (goal[:, axis] - m @ start[:, axis])
            lhs = (m.T @ m + weight * (smooth * lap.T @ lap + sp.diags(hold))).tocsr()
            p[f, axis] = start[f, axis] + sl.spsolve(lhs[f][:, f].tocsc(), rhs[f])
    return p - start


def corner_bary(tris, owner, points):
    return (tris[owner] == points[:, None]).astype(float)
