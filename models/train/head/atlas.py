"""The UV atlas: the skin in one chart, cut at the back; the pockets behind lids and lips in small charts below it.

Origin top left, u grows with +x (the face looks out of the map as out of a photo). Only the half with x >= 0 is laid out;
the other half is u -> 1 - u.
"""
import numpy as np
import scipy.sparse as sp
import scipy.sparse.linalg as sl

import ear
import regions
import relax_uv
import surface

GUTTER = 8 / 1024
STRIP = 0.94  # the skin's chart ends at this v; the small charts lie below


def superellipse(t, exponent):
    """Right border of the unit square with rounded corners: t = 0 at the top centre, 1 at the bottom centre."""
    a = np.linspace(0, np.pi, 20001)
    x = np.abs(np.sin(a)) ** (2 / exponent)
    y = -np.sign(np.cos(a)) * np.abs(np.cos(a)) ** (2 / exponent)
    way = np.concatenate([[0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))])
    way /= way[-1]
    return np.stack([np.interp(t, way, x), np.interp(t, way, y)], 1) / 2 + 0.5


FACE, REST, NECK, EAR, HIDDEN = 35.0, 16.0, 10.0, 22.0, 14.0  # wanted texels per cm at 1024


def density(p, edges, ears, hidden):
    """Wanted texels per cm at 1024 of each point: even on the face, falling off smoothly to the back and the neck."""
    face = smooth(p[:, 2], 0.5, 2.5) * smooth(p[:, 1], -10.0, -8.2) * smooth(p[:, 1], 11.5, 9.5)
    d = REST + (FACE - REST) * face
    d = np.maximum(d, REST + (EAR - REST) * ears)
    d = np.where(p[:, 1] < -9, np.minimum(d, NECK + (FACE - NECK) * smooth(p[:, 1], -14, -8.5)), d)
    d = np.where(hidden, HIDDEN, d)
    near_face = (face > 0.9) & ~hidden
    a = surface.adjacency(edges, len(p))
    mean = sp.diags(1 / np.maximum(np.asarray(a.sum(1)).ravel(), 1)) @ a
    for _ in range(4):
        d = 0.5 * d + 0.5 * (mean @ d)
    return np.where(near_face, np.maximum(d, FACE), d)


def smooth(x, low, high):
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def signed_area(uv, tris):
    u = uv[tris]
    d1, d2 = u[:, 1] - u[:, 0], u[:, 2] - u[:, 0]
    return (d1[:, 0] * d2[:, 1] - d1[:, 1] * d2[:, 0]) / 2


def stretch_l2(p, uv, tris):
    """Sander's L2 stretch of the map from UV to the surface."""
    q, u = p[tris], uv[tris]
    a = np.maximum(np.abs(signed_area(uv, tris)), 1e-12)[:, None] * 2
    ds = sum(q[:, k] * (u[:, (k + 1) % 3, 1] - u[:, (k + 2) % 3, 1])[:, None] for k in range(3)) / a
    dt = sum(q[:, k] * (u[:, (k + 2) % 3, 0] - u[:, (k + 1) % 3, 0])[:, None] for k in range(3)) / a
    return np.sqrt(((ds**2).sum(1) + (dt**2).sum(1)) / 2)


def solve_harmonic(weights, i, j, count, fixed, values):
    m = sp.csr_matrix((weights, (i, j)), shape=(count, count))
    lap = sp.diags(np.asarray(m.sum(1)).ravel()) - m
    f = ~fixed
    out = values.copy()
    out[f] = sl.spsolve(lap[f][:, f].tocsc(), -lap[f][:, fixed] @ values[fixed])
    return out


SEAM_FROM = -2.0  # cm: the skin is cut along its middle line behind this z, from the crown to the collar
SEAM_SHARE = 0.5  # of the half chart's border; the collar has the rest
ROUND_CORNERS = 5.0  # exponent of the superellipse


def half_skin_chart(p, faces, mid, ears, hidden, slit_ends, box, log=print):
    """The half skin laid out without flips: a Tutte embedding, its distortion then lowered by relax_uv.

    p [n, 3] cm, faces over p (slit behind the ear), mid marks the mid-plane, box in uv. Returns uv [n, 2].
    """
    border, border_uv, lips, holes = outline(p, faces, mid)
    points, opening, slit_fill = fill_holes(p, lips, holes, slit_ends)
    skin = surface.triangulate(faces)
    tris = np.concatenate([skin, opening, slit_fill])
    kept = len(skin) + len(opening)  # eye and mouth openings keep their true shape, the slit any
    on_line = np.zeros(len(points), bool)
    on_line[: len(p)] = mid & (p[:, 2] >= SEAM_FROM)
    edges, _ = surface.undirected_edges(faces)
    wanted = np.concatenate([density(p, edges, ears, hidden), np.full(len(points) - len(p), FACE)])
    flat = tutte(points, tris, len(skin), wanted[tris].mean(1) / FACE, border, border_uv, on_line)
    up = place(flat, (0, 1), (0, 1), box)
    up[on_line, 0] = 0.5
    up = up * [1, -1]
    if (signed_area(up, tris) <= 0).any():
        raise RuntimeError("the Tutte embedding has flipped triangles")
    free = np.ones((len(points), 2), bool)
    free[border] = False
    free[on_line, 0] = False
    scale = wanted[tris[:kept]].mean(1)
    weight = 1 + 3 * smooth(scale, 0.6 * FACE, 0.95 * FACE)
    weight[len(skin) :] = 0.03
    return relax_uv.relax(up, tris[:kept], points, scale / 1024, weight, free, tris[kept:], log=log)[: len(p)] * [1, -1]


def outline(p, faces, mid):
    """Border of the half chart with its places on the superellipse (the seam from its top, then the collar), the lips' open loop, the holes."""
    loops = surface.boundary_loops(faces)
    outer, holes = loops[0], loops[1:]
    seam = mid & (p[:, 2] < SEAM_FROM)
    front = mid & ~seam
    top = max(np.where(seam)[0], key=lambda v: p[v, 2] + p[v, 1] * 0.01)
    loop = np.roll(outer, -outer.index(int(top)))
    backwards = not seam[loop[1]]
    if backwards:
        loop = np.roll(loop[::-1], 1)
    end = next(i for i in range(1, len(loop)) if front[loop[i]])
    border = loop[: end + 1]
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p[border], axis=0), axis=1))])
    at = length[max(i for i in range(end) if seam[border[i]])]
    t = np.where(length <= at, length / at * SEAM_SHARE, SEAM_SHARE + (length - at) / (length[-1] - at) * (1 - SEAM_SHARE))
    rest = loop[end:]
    off = [i for i, v in enumerate(rest) if not mid[v]]
    lips = list(rest[off[0] - 1 : off[-1] + 2])
    return border, superellipse(t, ROUND_CORNERS), lips[::-1] if backwards else lips, holes


def fill_holes(p, lips, holes, slit_ends):
    """Triangles in the holes while the layout is made: a fan in the eye, ladders between the lips and between the two sides of the slit."""
    points, opening, slit_fill = p, ladder(lips), []
    for h in holes:
        ends = [k for k, v in enumerate(h) if v in slit_ends]
        if len(ends) == 2:
            slit_fill += ladder(h[ends[0] :] + h[: ends[0]])
        else:
            hub = len(points)
            points = np.concatenate([points, points[h].mean(0, keepdims=True)])
            opening += [(h[(k + 1) % len(h)], h[k], hub) for k in range(len(h))]
    return points, np.array(opening), np.array(slit_fill)


def tutte(points, tris, real, want, border, border_uv, on_line, rounds=4):
    """Stretch-minimising Tutte embedding (Yoshizawa 2004): positive weights and a convex border, so no flips. The first `real` triangles count."""
    n = len(points)
    e = np.unique(np.sort(np.concatenate([tris[:, [0, 1]], tris[:, [1, 2]], tris[:, [2, 0]]]), 1), axis=0)
    i, j = np.concatenate([e[:, 0], e[:, 1]]), np.concatenate([e[:, 1], e[:, 0]])
    on_border = np.zeros(n, bool)
    on_border[border] = True
    uv = np.zeros((n, 2))
    uv[on_line, 0] = 0.5
    uv[border] = border_uv
    w = 1 / np.maximum(np.linalg.norm(points[i] - points[j], axis=1), 1e-3)
    area = np.linalg.norm(surface.face_normals(points, tris), axis=1) / 2
    best = (np.inf, None)
    for _ in range(rounds):
        uv[:, 0] = solve_harmonic(w, i, j, n, on_border | on_line, uv[:, 0])
        uv[:, 1] = solve_harmonic(w, i, j, n, on_border, uv[:, 1])
        s = stretch_l2(points, uv, tris) * want
        capped = np.minimum(s[:real], np.quantile(s[:real], 0.995))
        score = np.sqrt((area[:real] * capped**2).sum() / area[:real].sum())
        best = min(best, (score, uv.copy()), key=lambda x: x[0])
        num = sum(np.bincount(tris[:, c], area * s**2, n) for c in range(3))
        den = sum(np.bincount(tris[:, c], area, n) for c in range(3))
        local = np.sqrt(num / den)
        w = np.clip(w / np.clip(local / np.median(local), 0.1, 10)[j] ** 0.5, 1e-3, 1e3)
    return best[1]


def ladder(loop):
    """Triangles across a hole between its two sides, which start at the loop's first point and meet in its middle."""
    out, i, j = [], 0, len(loop) - 1
    while j - i >= 2:
        out.append((loop[i + 1], loop[i], loop[j]))
        if j - i >= 3:
            out.append((loop[i + 1], loop[j], loop[j - 1]))
        i, j = i + 1, j - 1
    return out


def pocket(p, faces, loop, angles, mid=None):
    """A pocket on the unit disc: its rim on the circle at the given angles, inside by Tutte weights. Returns point ids, positions."""
    ids = np.unique(faces)
    local = np.full(ids.max() + 1, -1)
    local[ids] = np.arange(len(ids))
    tris = local[surface.triangulate(faces)]
    e = np.unique(np.sort(np.concatenate([tris[:, [0, 1]], tris[:, [1, 2]], tris[:, [2, 0]]]), 1), axis=0)
    i, j = np.concatenate([e[:, 0], e[:, 1]]), np.concatenate([e[:, 1], e[:, 0]])
    q = p[ids]
    w = 1 / np.maximum(np.linalg.norm(q[i] - q[j], axis=1), 0.05)
    rim = local[np.asarray(loop)]
    xy = np.zeros((len(ids), 2))
    xy[rim] = np.stack([np.cos(angles), np.sin(angles)], 1)
    fixed = np.zeros(len(ids), bool)
    fixed[rim] = True
    line = fixed.copy() if mid is None else fixed | mid[ids]
    xy[:, 0] = solve_harmonic(w, i, j, len(ids), line, xy[:, 0])
    xy[:, 1] = solve_harmonic(w, i, j, len(ids), fixed, xy[:, 1])
    return ids, xy


def build(head, p):
    """Whole atlas. p [P, 3] mean cm. Returns uv [V, 2], vertex_point [V], faces over vertices, vertex mirror, chart of each face."""
    half = len(head.faces) // 2
    faces, part = head.faces[:half], head.face_part[:half]
    skin_ids = np.unique(faces[part == 0])
    assert (skin_ids == np.arange(len(skin_ids))).all()
    path = ear.crease(p[: head.half_count], faces, surface.triangulate(faces))
    ears = ear.auricle(p[: head.half_count], faces, path)
    hidden = regions.nostril_depth(p, surface.triangulate(head.faces))[: head.half_count] > 0.9
    skin_faces, doubled = ear.slit(faces[part == 0], path)
    skin_ids = np.concatenate([skin_ids, doubled])
    box = (GUTTER / 2, GUTTER / 2, 1 - GUTTER / 2, STRIP - GUTTER)
    uv_skin = half_skin_chart(p[skin_ids], skin_faces, head.mid[skin_ids], ears[skin_ids], hidden[skin_ids], (path[0], path[-1]), box)
    top, bottom = STRIP, 1 - GUTTER / 2
    size = bottom - top
    eye_faces, mouth_faces = faces[part == 1], faces[part == 2]
    n = len(head.eye_loop)
    turn = np.arange(n) / n * 2 * np.pi
    eye_ids, eye_xy = pocket(p, eye_faces, head.eye_loop, turn)
    if np.median(signed_area(eye_xy, remap(eye_ids, eye_faces))) > 0:
        eye_xy[:, 0] *= -1
    m = len(head.mouth_loop)
    turn = np.arange(m) / (m - 1) * np.pi
    mouth_ids, mouth_xy = pocket(p, mouth_faces, head.mouth_loop, np.pi / 2 - turn, head.mid)
    mouth_xy[head.mid[mouth_ids], 0] = 0
    mouth_xy[:, 1] *= -1  # upper lip on top
    if np.median(signed_area(mouth_xy, remap(mouth_ids, mouth_faces))) > 0:
        mouth_xy[:, 1] *= -1
    uv_eye = place(eye_xy, (-1, 1), (-1, 1), (0.5 + size * 0.75 + GUTTER, top, 0.5 + size * 1.75 + GUTTER, bottom))
    uv_mouth = place(mouth_xy, (-1, 1), (-1, 1), (0.5 - size * 0.75, top, 0.5 + size * 0.75, bottom))
    eye_local, mouth_local = local_faces(eye_ids, eye_faces), local_faces(mouth_ids, mouth_faces)
    return weave(head, part, [(0, skin_ids, uv_skin, skin_faces), (1, eye_ids, uv_eye, eye_local), (2, mouth_ids, uv_mouth, mouth_local)])


def local_faces(ids, faces):
    local = np.full(ids.max() + 1, -1)
    local[ids] = np.arange(len(ids))
    return local[faces]


def remap(ids, faces):
    local = np.full(ids.max() + 1, -1)
    local[ids] = np.arange(len(ids))
    return local[surface.triangulate(faces)]


def place(xy, x_range, y_range, box):
    out = np.empty_like(xy)
    out[:, 0] = box[0] + (xy[:, 0] - x_range[0]) / (x_range[1] - x_range[0]) * (box[2] - box[0])
    out[:, 1] = box[1] + (xy[:, 1] - y_range[0]) / (y_range[1] - y_range[0]) * (box[3] - box[1])
    return out


def weave(head, part, charts):
    """Joins the half charts and mirrors them; vertices on the line u = .5 are shared by both sides."""
    uv, point, shared, count = [], [], [], 0
    half_faces = np.full((len(part), 4), -1)
    for which, ids, xy, faces in charts:
        half_faces[part == which] = faces + count
        middle = head.mid[ids] & (np.abs(xy[:, 0] - 0.5) < 1e-9)
        uv.append(np.where(middle[:, None] & np.array([True, False]), 0.5, xy))
        point.append(ids)
        shared.append(middle)
        count += len(ids)
    uv, point, shared = np.concatenate(uv).astype(np.float32), np.concatenate(point), np.concatenate(shared)
    # mirrored u must be exact in float32: keep u on a grid where 1 - u is
    uv = (np.round(uv * 2**23) / 2**23).astype(np.float32)
    other = np.arange(count)
    other[~shared] = count + np.arange((~shared).sum())
    all_uv = np.concatenate([uv, np.stack([np.float32(1) - uv[~shared, 0], uv[~shared, 1]], 1)])
    all_point = np.concatenate([point, head.mirror[point[~shared]]])
    mirror = np.concatenate([other, np.where(~shared)[0]])
    all_faces = np.concatenate([half_faces, other[half_faces][:, [0, 3, 2, 1]]])
    return all_uv, all_point, all_faces, mirror, np.concatenate([part, part])
