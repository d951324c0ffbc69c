"""Half skin + inner parts -> the whole, exactly symmetric head: topology and the rule that carries any source field over."""
from dataclasses import dataclass

import numpy as np

import inner
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

    def carry(self, field, mirror_source):
        """A source displacement or position field [N, 3] at all our points; mirrored points take it from the mirrored source points."""
        flip = np.array([-1.0, 1, 1])
        half = (field[self.triangles] * self.bary[..., None]).sum(1)
        other = (field[mirror_source[self.triangles]] * self.bary[..., None]).sum(1)
        m = self.mid
        middle = half[m].copy()
        half[m] = (middle + other[m]) / 2
        return np.concatenate([half, other[~m]])

    def scatter(self, half_values):
        """Values of the half points at all points (mirror-symmetric scalars)."""
        return np.concatenate([half_values, half_values[~self.mid]])


def edge_parameter(skin, loop):
    """Source edge and parameter of loop points (they were placed on source edges)."""
    return skin.triangles[loop, 0], skin.triangles[loop, 1], skin.bary[loop, 1]


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

    loop = skin.eye_loop
    bag = inner.Bag(s.points, s.socket_faces["eyesocketL"])
    flat = bag.rings(*edge_parameter(skin, loop), inner.EYE_RINGS)
    rings = [add(*bag.locate(xy), 1, j + 1, np.zeros(len(loop), bool)) for j, xy in enumerate(flat)]
    # corners of the closing strip at the outer and inner corner of the eye
    outer = int(np.argmax((s.points[skin.triangles[loop]] * skin.bary[loop][..., None]).sum(1)[:, 0]))
    assert len(loop) % 2 == 0
    quads = inner.ring_quads(loop, rings) + inner.closing_strip(np.roll(rings[-1], -outer))
    faces.append(np.array(quads))
    face_part.append(np.full(len(quads), 1))

    loop = skin.mouth_loop
    bag = inner.Bag(s.points, s.socket_faces["mouthsocket"])
    flat = bag.rings(*edge_parameter(skin, loop), inner.MOUTH_RINGS)
    ends = np.zeros(len(loop), bool)
    ends[[0, -1]] = True
    rings = [add(*bag.locate(xy), 2, j + 1, ends.copy()) for j, xy in enumerate(flat)]
    quads = []
    for upper, lower in zip([loop] + rings, rings):
        quads += [(upper[k + 1], upper[k], lower[k], lower[k + 1]) for k in range(len(loop) - 1)]
    last, m = rings[-1], len(loop)
    if m % 2 == 0:
        quads += [(last[k + 1], last[k], last[m - 1 - k], last[m - 2 - k]) for k in range(m // 2 - 1)]
    else:  # a row of points between upper and lower half, ending in the corner point
        k = np.arange(m // 2 - 1)
        middle = np.zeros(len(k), bool)
        middle[0] = True
        row = add(*bag.locate((flat[-1][k] + flat[-1][m - 1 - k]) / 2), 2, len(rings) + 1, middle)
        row = np.append(row, last[m // 2])
        quads += [(last[k + 1], last[k], row[k], row[k + 1]) for k in range(m // 2 - 1)]
        quads += [(row[k + 1], row[k], last[m - 1 - k], last[m - 2 - k]) for k in range(m // 2 - 1)]
    forward = {(int(x), int(y)) for x, y in surface.directed_edges(skin.faces)}
    quads = np.array(quads)
    faces.append(quads if (int(loop[0]), int(loop[1])) in forward else quads[:, ::-1])
    face_part.append(np.full(len(quads), 2))

    tri, bary = np.concatenate(tri), np.concatenate(bary)
    part, ring, mid = (np.concatenate(x) for x in (part, ring, mid))
    faces, face_part = np.concatenate(faces), np.concatenate(face_part)
    q = len(tri)
    other = np.arange(q)
    other[~mid] = q + np.arange((~mid).sum())
    mirror = np.concatenate([other, np.where(~mid)[0]])
    faces = best_diagonals(faces, (s.points[tri] * bary[..., None]).sum(1))
    all_faces = np.concatenate([faces, other[faces][:, [0, 3, 2, 1]]])  # same diagonal on both sides
    return Head(all_faces, q, mirror, np.concatenate([part, part[~mid]]), np.concatenate([ring, ring[~mid]]),
                np.concatenate([face_part, face_part]), tri, bary, mid, skin.eye_loop, skin.mouth_loop)
