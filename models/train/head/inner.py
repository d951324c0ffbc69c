"""What lies behind lids and lips: rings of quads from the skin's loops into the source's eye sockets and mouth socket, closed at the end."""
import numpy as np
import scipy.sparse as sp
import scipy.sparse.linalg as sl

import surface

# Shares of the way from the loop to the end of the socket at which the rings lie; the last ring is closed by a strip of quads.
EYE_RINGS = (0.05, 0.13, 0.26, 0.45, 0.66, 0.85)
MOUTH_RINGS = (0.012, 0.035, 0.075, 0.13, 0.21, 0.33, 0.48, 0.64, 0.8)


def disc_map(points, faces, mirror=None):
    """Flattens a bag (one boundary loop) onto the unit disc: loop by arc length, inside by Tutte weights. Returns {point: (x, y)}, the loop."""
    loop = np.array(surface.boundary_loops(faces)[0])
    ids = np.unique(faces[faces >= 0])
    local = np.full(ids.max() + 1, -1)
    local[ids] = np.arange(len(ids))
    edges, _ = surface.undirected_edges(np.where(faces >= 0, local[faces], -1))
    a = surface.adjacency(edges, len(ids))
    laplace = sp.diags(np.asarray(a.sum(1)).ravel()) - a
    length = np.linalg.norm(points[loop] - points[np.roll(loop, -1)], axis=1)
    turn = np.concatenate([[0], np.cumsum(length)[:-1]]) / length.sum() * 2 * np.pi
    xy = np.zeros((len(ids), 2))
    fixed = np.zeros(len(ids), bool)
    fixed[local[loop]] = True
    xy[local[loop]] = np.stack([np.cos(turn), np.sin(turn)], 1)
    free = ~fixed
    solve = sl.splu(laplace[free][:, free].tocsc())
    rhs = -laplace[free][:, fixed] @ xy[fixed]
    xy[free] = np.stack([solve.solve(rhs[:, 0]), solve.solve(rhs[:, 1])], 1)
    return ids, local, xy, loop, turn


class Bag:
    """A socket laid out on the unit disc: places our ring points on it."""

    def __init__(self, points, faces):
        self.points = points
        _, self.local, self.xy, _, _ = disc_map(points, faces)
        self.tris = surface.triangulate(faces)
        self.flat = np.concatenate([self.xy, np.zeros((len(self.xy), 1))], 1)

    def locate(self, xy):
        """Source triangle (three points) and barycentrics of disc positions [n, 2]."""
        flat = np.concatenate([xy, np.zeros((len(xy), 1))], 1)
        ids, bary, _ = surface.closest_points(flat, self.flat, self.local[self.tris], k=32)
        return self.tris[ids], bary

    def rings(self, edge_a, edge_b, t, shares, samples=160):
        """Disc positions [rings, columns, 2] of points at the given shares of the way from the loop points (on edges a-b at t) to the end."""
        start = self.xy[self.local[edge_a]] * (1 - t[:, None]) + self.xy[self.local[edge_b]] * t[:, None]
        s = 1 - np.linspace(0, 1, samples)
        tri, bary = self.locate((start[:, None] * s[None, :, None]).reshape(-1, 2))
        p = (self.points[tri] * bary[..., None]).sum(1).reshape(len(t), samples, 3)
        step = np.linalg.norm(np.diff(p, axis=1), axis=2)
        way = np.concatenate([np.zeros((len(t), 1)), np.cumsum(step, 1)], 1)
        radius = np.array([[np.interp(f * w[-1], w, s) for w in way] for f in shares])
        return start[None] * radius[..., None]


def ring_quads(loop, rings):
    """Quads from a skin loop (in the direction of its faces' edges) through closed rings, and the strip that closes the last one."""
    quads = []
    levels = [np.asarray(loop)] + [np.asarray(r) for r in rings]
    n = len(loop)
    for upper, lower in zip(levels, levels[1:]):
        for k in range(n):
            j = (k + 1) % n
            quads.append((upper[j], upper[k], lower[k], lower[j]))
    return quads


def closing_strip(ring):
    """Closes an even ring with quads across: (k, k+1) to (n-2-k, n-1-k). The ring runs in the direction of the quads already there."""
    n = len(ring)
    return [(ring[k + 1], ring[k], ring[n - 1 - k], ring[n - 2 - k]) for k in range(n // 2 - 1)]
