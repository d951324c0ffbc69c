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


class Parts:
    """Half points and faces as they are put together."""

    def __init__(self, skin):
        n = len(skin.triangles)
        self.tri, self.bary, self.mid = [skin.triangles], [skin.bary], [skin.mid.copy()]
        self.part, self.ring = [np.zeros(n, int)], [np.zeros(n, int)]
        self.faces, self.face_part = [skin.faces], [np.zeros(len(skin.faces), int)]

    def points(self, placed, part, ring, mid):
        """Adds points placed at (source triangles, barycentrics); returns their numbers."""
        tri, bary = placed
        start = sum(len(x) for x in self.tri)
        for store, value in ((self.tri, tri), (self.bary, bary), (self.mid, mid), (self.part, np.full(len(tri), part)), (self.ring, np.full(len(tri), ring))):
            store.append(value)
        return np.arange(start, start + len(tri))

    def quads(self, quads, part):
        self.faces.append(np.array(quads))
        self.face_part.append(np.full(len(quads), part))

    def joined(self):
        return (np.concatenate(x) for x in (self.tri, self.bary, self.mid, self.part, self.ring, self.faces, self.face_part))


def add_lid(skin, parts, ring):
    """Row over the lid margin. Returns its inner edge and the edge's place."""
    none = np.zeros(len(skin.eye_loop), bool)
    rows = rings.rows(ring, *edge_parameter(skin, skin.eye_loop), rings.EYE_ROWS[1:])
    lid = [skin.eye_loop] + [parts.points(r, 0, 0, none) for r in rows]
    parts.quads([q for u, l in zip(lid, lid[1:]) for q in inner.ring_quads(u, [l])], 0)
    return lid[-1], rows[-1]


def add_eye_pocket(s, parts, loop, row):
    bag = inner.Bag(s.points, s.socket_faces["eyesocketL"])
    assert len(loop) % 2 == 0
    none = np.zeros(len(loop), bool)
    levels = [parts.points(bag.locate(xy), 1, j + 1, none) for j, xy in enumerate(bag.rings(*edge_of(row), inner.EYE_RINGS))]
    tri, bary = row
    outer = int(np.argmax((s.points[tri] * bary[..., None]).sum(1)[:, 0]))  # the closing strip runs from corner to corner of the eye
    parts.quads(inner.ring_quads(loop, levels) + inner.closing_strip(np.roll(levels[-1], -outer)), 1)


def add_lips(skin, parts, ring, turn):
    """Rows from the border of the lips to their inner side. Returns the rows' points, the last row's place."""
    ends = np.zeros(len(skin.mouth_loop), bool)
    ends[[0, -1]] = True
    rows = rings.rows(ring, *edge_parameter(skin, skin.mouth_loop), rings.MOUTH_ROWS[1:])
    lips = [skin.mouth_loop] + [parts.points(r, 0, 0, ends) for r in rows]
    parts.quads(np.array(strip_quads(lips))[:, ::turn], 0)
    return lips, rows[-1]


def strip_quads(levels):
    return [(u[k + 1], u[k], l[k], l[k + 1]) for u, l in zip(levels, levels[1:]) for k in range(len(u) - 1)]


def add_mouth_bag(s, parts, loop, row, turn):
    """Rings into the mouth; the last is closed across, upper with lower half."""
    bag = inner.Bag(s.points, s.socket_faces["mouthsocket"])
    flat = bag.rings(*edge_of(row), inner.MOUTH_RINGS)
    ends = np.zeros(len(loop), bool)
    ends[[0, -1]] = True
    levels = [parts.points(bag.locate(xy), 2, j + 1, ends) for j, xy in enumerate(flat)]
    quads = strip_quads([loop] + levels)
    last, m = levels[-1], len(loop)
    if m % 2 == 0:
        quads += [(last[k + 1], last[k], last[m - 1 - k], last[m - 2 - k]) for k in range(m // 2 - 1)]
    else:  # a row of points between the halves, ending in the corner point
        k = np.arange(m // 2 - 1)
        middle = parts.points(bag.locate((flat[-1][k] + flat[-1][m - 1 - k]) / 2), 2, len(levels) + 1, k == 0)
        middle = np.append(middle, last[m // 2])
        quads += [(last[k + 1], last[k], middle[k], middle[k + 1]) for k in range(m // 2 - 1)]
        quads += [(middle[k + 1], middle[k], last[m - 1 - k], last[m - 2 - k]) for k in range(m // 2 - 1)]
    parts.quads(np.array(quads)[:, ::turn], 2)


def assemble(s, skin):
    opening = rings.openings(s)
    forward = {(int(a), int(b)) for a, b in surface.directed_edges(skin.faces)}
    turn = 1 if (int(skin.mouth_loop[0]), int(skin.mouth_loop[1])) in forward else -1
    parts = Parts(skin)
    lid, lid_row = add_lid(skin, parts, opening["eye"])
    lips, lip_place = add_lips(skin, parts, opening["mouth"], turn)
    add_eye_pocket(s, parts, lid, lid_row)
    add_mouth_bag(s, parts, lips[-1], lip_place, turn)
    tri, bary, mid, part, ring, faces, face_part = parts.joined()
    lip_row = np.full(len(tri), -1)
    for k, r in zip(rings.MOUTH_ROWS, lips):
        lip_row[r] = k
    q = len(tri)
    other = np.arange(q)
    other[~mid] = q + np.arange((~mid).sum())
    mirror = np.concatenate([other, np.where(~mid)[0]])
    faces = best_diagonals(faces, (s.points[tri] * bary[..., None]).sum(1))
    all_faces = np.concatenate([faces, other[faces][:, [0, 3, 2, 1]]])  # same diagonal on both sides
    both = lambda x: np.concatenate([x, x[~mid]])
    head = Head(all_faces, q, mirror, both(part), both(ring), np.concatenate([face_part, face_part]), tri, bary, mid, lid, lips[-1], None, lip_row)
    head.smoother = smoother(head, head.carry(s.points, s.mirror))
    return head
