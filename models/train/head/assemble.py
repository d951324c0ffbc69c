"""Half skin + inner parts -> the whole, exactly symmetric head: topology and the rule that carries any source field over."""
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

import inner
import rings
import surface


@dataclass
class Head:
    faces: np.ndarray  # [F, 4] quads over points
    half_count: int  # points 0..half_count-1 have x >= 0, the rest are their mirrors
    mirror: np.ndarray  # [P]
    part: np.ndarray  # [P] 0 skin, 1 inner lid, 2 mouth bag
    ring: np.ndarray  # [P] 0 skin, 1.. ring inwards
    face_part: np.ndarray  # [F]
    triangles: np.ndarray  # [Q, 3] source points of each half point
    bary: np.ndarray  # [Q, 3]
    mid: np.ndarray  # [Q]
    eye_loop: np.ndarray  # left eye, points
    mouth_loop: np.ndarray  # half, upper middle to lower middle
    smoother: object  # sparse [P, P] or None: evens out what the source folds (corner of the mouth, ends of the pockets), for every field alike
    lip_row: np.ndarray  # [Q] source ring of the points on lip rows (0 inner side .. 13 border), -1 elsewhere

    def carry(self, field, mirror_source):
        """A source displacement or position field [N, 3] at all our points; mirrored points take it from the mirrored source points."""
        flip = np.array([-1.0, 1, 1])
        half = (field[self.triangles] * self.bary[..., None]).sum(1)
        other = (field[mirror_source[self.triangles]] * self.bary[..., None]).sum(1)
        m = self.mid
        middle = half[m].copy()
        half[m] = (middle + other[m]) / 2
        whole = np.concatenate([half, other[~m]])
        return whole if self.smoother is None else self.smoother @ whole

    def scatter_vector(self, half_values):
        """Vectors of the half points and their mirrors."""
        return np.concatenate([half_values, half_values[~self.mid] * [-1, 1, 1]])

    def scatter(self, half_values):
        """Values of the half points at all points (mirror-symmetric scalars)."""
        return np.concatenate([half_values, half_values[~self.mid]])


def edge_of(row):
    """Edge ends and parameter of a row of rings.rows."""
    tri, bary = row
    return tri[:, 0], tri[:, 1], bary[:, 1]


def edge_parameter(skin, loop):
    """Source edge and parameter of loop points (they were placed on source edges)."""
    return skin.triangles[loop, 0], skin.triangles[loop, 1], skin.bary[loop, 1]


CORNER = np.array([2.23, -3.47, 10.1])  # the left corner of the mouth on the source's mean, cm


def smoother(head, p, rounds=8):
    """Laplacian steps as one linear map: strong at the corners of the mouth, where the source's rows fold over each other, and at the pockets' ends."""
    edges, _ = surface.undirected_edges(head.faces)
    a = surface.adjacency(edges, len(p))
    mean = sp.diags(1 / np.asarray(a.sum(1)).ravel()) @ a
    near = np.linalg.norm(np.abs(p) * [1, 0, 0] + p * [0, 1, 1] - CORNER, axis=1)
    w = np.clip((0.4 - near) / 0.3, 0, 1) * (head.part == 0)
    last = [head.ring[head.part == k].max() for k in (1, 2)]
    w = np.maximum(w, ((head.part == 1) & (head.ring >= last[0] - 1)) * 0.8)
    w = np.maximum(w, ((head.part == 2) & (head.ring >= last[1] - 2)) * 0.8)
    step = sp.identity(len(p)) + sp.diags(0.5 * w) @ (mean - sp.identity(len(p)))
    out = step
    for _ in range(rounds - 1):
        out = step @ out
    return out.tocsr()


def best_diagonals(faces, points):
    """Turns each quad so that its diagonal 0-2 gives the two better triangles (largest smallest angle)."""

    def smallest_sine(a, b, c):
        p = points
        area = np.linalg.norm(np.cross(p[b] - p[a], p[c] - p[a]), axis=1)
        l = [np.linalg.norm(p[x] - p[y], axis=1) for x, y in ((a, b), (b, c), (c, a))]
        return np.min([area / (l[0] * l[2] + 1e-20), area / (l[0] * l[1] + 1e-20), area / (l[1] * l[2] + 1e-20)], 0)

    f = faces.T
    first = np.minimum(smallest_sine(f[0], f[1], f[2]), smallest_sine(f[0], f[2], f[3]))
    second = np.minimum(smallest_sine(f[1], f[2], f[3]), smallest_sine(f[1], f[3], f[0]))
    return np.where((second > first * 1.02)[:, None], np.roll(faces, -1, 1), faces)


def assemble(s, skin):
    n = len(skin.triangles)
    tri, bary = [skin.triangles], [skin.bary]
    part, ring, mid = [np.zeros(n, int)], [np.zeros(n, int)], [skin.mid.copy()]
    faces, face_part = [skin.faces], [np.zeros(len(skin.faces), int)]

    def add(t, b, which, level, middle):
        start = sum(len(x) for x in tri)
        tri.append(t)
        bary.append(b)
        part.append(np.full(len(t), which))
        ring.append(np.full(len(t), level))
        mid.append(middle)
        return np.arange(start, start + len(t))

    opening = rings.openings(s)
    forward = {(int(x), int(y)) for x, y in surface.directed_edges(skin.faces)}

    # rows over the lid margin and over the lips: they follow the source's own edge loops
    eye_rows = rings.rows(opening["eye"], *edge_parameter(skin, skin.eye_loop), rings.EYE_ROWS[1:])
    lid = [skin.eye_loop] + [add(*r, 0, 0, np.zeros(len(skin.eye_loop), bool)) for r in eye_rows]
    quads = np.array([q for u, l in zip(lid, lid[1:]) for q in inner.ring_quads(u, [l])])
    faces.append(quads)
    face_part.append(np.zeros(len(quads), int))
    ends = np.zeros(len(skin.mouth_loop), bool)
    ends[[0, -1]] = True
    mouth_rows = rings.rows(opening["mouth"], *edge_parameter(skin, skin.mouth_loop), rings.MOUTH_ROWS[1:])
    lips = [skin.mouth_loop] + [add(*r, 0, 0, ends.copy()) for r in mouth_rows]
    quads = np.array([(u[k + 1], u[k], l[k], l[k + 1]) for u, l in zip(lips, lips[1:]) for k in range(len(ends) - 1)])
    mouth_forward = (int(skin.mouth_loop[0]), int(skin.mouth_loop[1])) in forward
    faces.append(quads if mouth_forward else quads[:, ::-1])
    face_part.append(np.zeros(len(quads), int))

    loop = lid[-1]
    bag = inner.Bag(s.points, s.socket_faces["eyesocketL"])
    flat = bag.rings(*edge_of(eye_rows[-1]), inner.EYE_RINGS)
    levels = [add(*bag.locate(xy), 1, j + 1, np.zeros(len(loop), bool)) for j, xy in enumerate(flat)]
    # corners of the closing strip at the outer and inner corner of the eye
    outer = int(np.argmax((s.points[eye_rows[-1][0]] * eye_rows[-1][1][..., None]).sum(1)[:, 0]))
    assert len(loop) % 2 == 0
    quads = inner.ring_quads(loop, levels) + inner.closing_strip(np.roll(levels[-1], -outer))
    faces.append(np.array(quads))
    face_part.append(np.full(len(quads), 1))

    loop = lips[-1]
    bag = inner.Bag(s.points, s.socket_faces["mouthsocket"])
    flat = bag.rings(*edge_of(mouth_rows[-1]), inner.MOUTH_RINGS)
    levels = [add(*bag.locate(xy), 2, j + 1, ends.copy()) for j, xy in enumerate(flat)]
    quads = []
    for upper, lower in zip([loop] + levels, levels):
        quads += [(upper[k + 1], upper[k], lower[k], lower[k + 1]) for k in range(len(loop) - 1)]
    last, m = levels[-1], len(loop)
    if m % 2 == 0:
        quads += [(last[k + 1], last[k], last[m - 1 - k], last[m - 2 - k]) for k in range(m // 2 - 1)]
    else:  # a row of points between upper and lower half, ending in the corner point
        k = np.arange(m // 2 - 1)
        middle = np.zeros(len(k), bool)
        middle[0] = True
        row = add(*bag.locate((flat[-1][k] + flat[-1][m - 1 - k]) / 2), 2, len(levels) + 1, middle)
        row = np.append(row, last[m // 2])
        quads += [(last[k + 1], last[k], row[k], row[k + 1]) for k in range(m // 2 - 1)]
        quads += [(row[k + 1], row[k], last[m - 1 - k], last[m - 2 - k]) for k in range(m // 2 - 1)]
    quads = np.array(quads)
    faces.append(quads if mouth_forward else quads[:, ::-1])
    face_part.append(np.full(len(quads), 2))

    tri, bary = np.concatenate(tri), np.concatenate(bary)
    row = np.full(len(tri), -1)
    for k, r in zip(rings.MOUTH_ROWS, lips):
        row[r] = k
    part, ring, mid = (np.concatenate(x) for x in (part, ring, mid))
    faces, face_part = np.concatenate(faces), np.concatenate(face_part)
    q = len(tri)
    other = np.arange(q)
    other[~mid] = q + np.arange((~mid).sum())
    mirror = np.concatenate([other, np.where(~mid)[0]])
    faces = best_diagonals(faces, (s.points[tri] * bary[..., None]).sum(1))
    all_faces = np.concatenate([faces, other[faces][:, [0, 3, 2, 1]]])  # same diagonal on both sides
    head = Head(all_faces, q, mirror, np.concatenate([part, part[~mid]]), np.concatenate([ring, ring[~mid]]),
                np.concatenate([face_part, face_part]), tri, bary, mid, lid[-1], lips[-1], None, row)
    head.smoother = smoother(head, head.carry(s.points, s.mirror))
    return head
