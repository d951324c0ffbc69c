"""The source's own edge loops round an opening: rings of points, each opposite its neighbour across one quad."""
import numpy as np

import surface


def outward(faces, loop, limit):
    """Rings [k, n] from the opening outwards, as far as the quads stay in rows (at most `limit`). Ring 0 is the loop."""
    by_edge = {}
    for f in faces:
        for k in range(4):
            by_edge.setdefault((int(f[k]), int(f[(k + 1) % 4])), (f, k))
    rings, n = [list(loop)], len(loop)
    previous = set()
    for _ in range(limit):
        now, nxt, used = rings[-1], [-1] * n, set()
        for i in range(n):
            a, b = now[i], now[(i + 1) % n]
            hit = by_edge.get((a, b))
            if hit is None:
                return np.array(rings)
            f, k = hit
            c, d = int(f[(k + 2) % 4]), int(f[(k + 3) % 4])
            for at, v in ((i, d), ((i + 1) % n, c)):
                if nxt[at] not in (-1, v):
                    return np.array(rings)
                nxt[at] = v
            used.add(id(f))
        if len(set(nxt)) != n or set(nxt) & {v for r in rings for v in r}:
            return np.array(rings)
        rings.append(nxt)
    return np.array(rings)


EYE_ROWS = (1, 0)  # source rings that our rows follow: 1 is the edge of the lid margin, 0 its inner edge
MOUTH_ROWS = (13, 11, 9, 8, 7, 4, 0)  # from the border of the lips over their contact line (8, 7) to their inner side; more rows would fold at the corners


def openings(s):
    """The source's rings round the left eye and the mouth, [rows, n]."""
    loops = surface.boundary_loops(s.skin_faces)
    eye = next(l for l in loops if len(l) < 50 and s.points[l][:, 0].mean() > 1)
    mouth = next(l for l in loops if s.points[l][:, 2].min() > 9 and len(l) > 60)
    return {"eye": outward(s.skin_faces, eye, EYE_ROWS[0]), "mouth": outward(s.skin_faces, mouth, MOUTH_ROWS[0])}


def inside(faces, points, ring):
    """Faces between the opening and its outermost ring."""
    inner = np.zeros(points, bool)
    inner[np.asarray(ring).ravel()] = True
    return inner[faces].all(1)


def rows(ring, edge_a, edge_b, t, which):
    """Points on other rings opposite to points at (edge a-b, t) of the outermost: triangles and barycentrics per wanted ring."""
    outer = ring[-1]
    place = {int(v): i for i, v in enumerate(outer)}
    n = len(outer)
    out = []
    for k in which:
        tri, bary = [], []
        for a, b, u in zip(edge_a, edge_b, t):
            i, j = place[int(a)], place[int(b)]
            assert (i + 1) % n == j or (j + 1) % n == i or u in (0, 1)
            tri.append((ring[k][i], ring[k][j], ring[k][i]))
            bary.append((1 - u, u, 0))
        out.append((np.array(tri), np.array(bary, float)))
    return out
