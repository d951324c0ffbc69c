"""Small geometry functions on triangle and quad meshes (numpy arrays; faces with -1 in the fourth column are triangles)."""
import numba as nb
import numpy as np
import scipy.sparse as sp
from scipy.spatial import cKDTree


def triangulate(faces):
    """Triangles of a quad-or-triangle list; a quad's two triangles stand next to each other."""
    out = []
    for f in faces:
        out.append((f[0], f[1], f[2]))
        if f[3] >= 0:
            out.append((f[0], f[2], f[3]))
    return np.array(out, np.int64)


def directed_edges(faces):
    """All directed edges of the faces, [E, 2], in face order."""
    quad = faces[:, 3] >= 0
    e = [faces[:, [0, 1]], faces[:, [1, 2]], faces[quad][:, [2, 3]], faces[quad][:, [3, 0]], faces[~quad][:, [2, 0]]]
    return np.concatenate(e)


def undirected_edges(faces):
    """Unique edges and how many faces use each."""
    return np.unique(np.sort(directed_edges(faces), 1), axis=0, return_counts=True)


def boundary_loops(faces):
    """Boundary loops as ordered vertex lists, in the direction of their faces' edges, longest first."""
    e = directed_edges(faces)
    _, inverse, count = np.unique(np.sort(e, 1), axis=0, return_inverse=True, return_counts=True)
    following = {int(a): int(b) for a, b in e[count[inverse.ravel()] == 1]}
    loops, seen = [], set()
    for start in following:
        loop, v = [], start
        while v not in seen and v in following:
            seen.add(v)
            loop.append(v)
            v = following[v]
        if loop:
            loops.append(loop)
    return sorted(loops, key=len, reverse=True)


def face_normals(points, triangles):
    """Area-weighted normals (length = twice the area)."""
    p = points[triangles]
    return np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])


def vertex_normals(points, triangles):
    n = face_normals(points, triangles)
    out = np.zeros_like(points)
    for k in range(3):
        for c in range(3):
            out[:, c] += np.bincount(triangles[:, k], n[:, c], len(points))
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)


def adjacency(edges, count):
    i = np.concatenate([edges[:, 0], edges[:, 1]])
    j = np.concatenate([edges[:, 1], edges[:, 0]])
    return sp.csr_matrix((np.ones(len(i)), (i, j)), shape=(count, count))


@nb.njit(cache=True)
def _closest_on_triangle(p, a, b, c):
    """Barycentrics of the closest point of a triangle (Ericson, Real-Time Collision Detection, 5.1.5)."""
    ab, ac, ap = b - a, c - a, p - a
    d1, d2 = np.dot(ab, ap), np.dot(ac, ap)
    if d1 <= 0 and d2 <= 0:
        return 1.0, 0.0, 0.0
    bp = p - b
    d3, d4 = np.dot(ab, bp), np.dot(ac, bp)
    if d3 >= 0 and d4 <= d3:
        return 0.0, 1.0, 0.0
    vc = d1 * d4 - d3 * d2
    if vc <= 0 and d1 >= 0 and d3 <= 0:
        v = d1 / (d1 - d3)
        return 1 - v, v, 0.0
    cp = p - c
    d5, d6 = np.dot(ab, cp), np.dot(ac, cp)
    if d6 >= 0 and d5 <= d6:
        return 0.0, 0.0, 1.0
    vb = d5 * d2 - d1 * d6
    if vb <= 0 and d2 >= 0 and d6 <= 0:
        w = d2 / (d2 - d6)
        return 1 - w, 0.0, w
    va = d3 * d6 - d5 * d4
    if va <= 0 and (d4 - d3) >= 0 and (d5 - d6) >= 0:
        w = (d4 - d3) / ((d4 - d3) + (d5 - d6))
        return 0.0, 1 - w, w
    s = va + vb + vc
    if s == 0:
        return 1.0, 0.0, 0.0
    return va / s, vb / s, vc / s


@nb.njit(cache=True)
def _closest(points, normals, surface, tris, tri_normals, candidates, penalty):
    n = points.shape[0]
    ids = np.zeros(n, np.int64)
    bary = np.zeros((n, 3))
    dist = np.full(n, 1e18)
    for i in range(n):
        best = 1e18
        for t in candidates[i]:
            a, b, c = surface[tris[t, 0]], surface[tris[t, 1]], surface[tris[t, 2]]
            u, v, w = _closest_on_triangle(points[i], a, b, c)
            q = a * u + b * v + c * w - points[i]
            d = np.sqrt(np.dot(q, q))
            score = d
            if penalty > 0 and np.dot(tri_normals[t], normals[i]) < 0.2:
                score += penalty
            if score < best:
                best = score
                ids[i] = t
                dist[i] = d
                bary[i, 0] = u
                bary[i, 1] = v
                bary[i, 2] = w
    return ids, bary, dist


def closest_points(points, surface, tris, normals=None, penalty=0.0, k=48):
    """Closest triangle, barycentrics and distance for each point. With `normals`, triangles that face another way cost `penalty` more."""
    k = min(k, len(tris))
    _, candidates = cKDTree(surface[tris].mean(1)).query(points, k=k)
    tn = face_normals(surface, tris)
    tn /= np.maximum(np.linalg.norm(tn, axis=1, keepdims=True), 1e-12)
    if normals is None:
        normals, penalty = np.zeros_like(points), 0.0
    f = lambda a: np.ascontiguousarray(a, np.float64)
    return _closest(f(points), f(normals), f(surface), np.ascontiguousarray(tris, np.int64), f(tn), np.ascontiguousarray(candidates, np.int64), penalty)


def interpolate(field, tris, ids, bary):
    """Field [N, ...] at barycentric points."""
    t = tris[ids]
    shape = (-1, 3) + (1,) * (field.ndim - 1)
    return (field[t] * bary.reshape(shape)).sum(1)
