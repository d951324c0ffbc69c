"""The auricle: the crease behind it, where the atlas is slit, and the points in front of that crease."""
import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components, dijkstra

import surface

TOP, BOTTOM = np.array([7.6, 3.6, 0.3]), np.array([6.6, -1.95, 1.1])  # ends of the crease on the source's mean, cm


def concavity(p, edges, normals):
    """Mean curvature per point, positive in creases, 1/cm."""
    a = surface.adjacency(edges, len(p))
    degree = np.asarray(a.sum(1)).ravel()
    length = np.linalg.norm(p[edges[:, 0]] - p[edges[:, 1]], axis=1)
    mean_length = np.bincount(edges.ravel(), np.repeat(length, 2), len(p)) / np.maximum(degree, 1)
    pull = (sp.diags(1 / np.maximum(degree, 1)) @ a @ p - p) * normals
    return pull.sum(1) / np.maximum(mean_length, 1e-9) ** 2


def crease(p, faces, triangles):
    """Path of points along the crease behind the left ear, from its top to below the lobe."""
    normals = surface.vertex_normals(p, triangles)
    edges, _ = surface.undirected_edges(faces)
    bend = concavity(p, edges, normals)
    a = surface.adjacency(edges, len(p))
    bend = (bend + a @ bend) / (1 + np.asarray(a.sum(1)).ravel())
    allowed = (np.abs(p - [7.6, 0.8, -0.2]) < [1.8, 3.6, 2.4]).all(1) & (normals[:, 2] < 0.45)
    e = edges[allowed[edges].all(1)]
    length = np.linalg.norm(p[e[:, 0]] - p[e[:, 1]], axis=1)
    cost = length / (0.15 + np.clip(bend[e].mean(1), 0, 0.8))
    graph = sp.csr_matrix((np.r_[cost, cost], (np.r_[e[:, 0], e[:, 1]], np.r_[e[:, 1], e[:, 0]])), shape=(len(p), len(p)))
    _, label = connected_components(graph, directed=False)
    main = label == np.bincount(label[allowed]).argmax()
    candidates = np.where(allowed & main & (bend > 0.1))[0]
    start, end = (candidates[np.linalg.norm(p[candidates] - at, axis=1).argmin()] for at in (TOP, BOTTOM))
    _, before = dijkstra(graph, indices=start, return_predecessors=True)
    path = [int(end)]
    while path[-1] != start:
        path.append(int(before[path[-1]]))
    return path[::-1]


def auricle(p, faces, path):
    """Points of the left auricle: reached from the helix without crossing the crease or the line in front of the ear. Soft 0..1."""
    edges, _ = surface.undirected_edges(faces)
    top, bottom = p[path[0]], p[path[-1]]
    front = np.interp(p[:, 1], [bottom[1], top[1]], [bottom[2], top[2]]) + 0.45
    allowed = (p[:, 2] < front) & (p[:, 1] < top[1] + 0.4) & (p[:, 1] > bottom[1] - 0.3) & (p[:, 0] > 6.2)
    allowed[path] = False
    e = edges[allowed[edges].all(1)]
    graph = surface.adjacency(e, len(p))
    seed = np.argmax(np.where(allowed, p[:, 0], -1e9))
    _, label = connected_components(graph, directed=False)
    w = (label == label[seed]).astype(float)
    w[path] = 0.5
    a = surface.adjacency(edges, len(p))
    mean = sp.diags(1 / np.maximum(np.asarray(a.sum(1)).ravel(), 1)) @ a
    for _ in range(3):
        w = 0.5 * w + 0.5 * (mean @ w)
    return w


def slit(faces, path):
    """Doubles the inner points of a path: faces on its left side get the doubles. Returns faces and the original of each new point."""
    count = faces.max() + 1
    cut = {frozenset(x) for x in zip(path, path[1:])}
    by_edge, around = {}, {}
    for i, f in enumerate(faces):
        for k in range(4):
            by_edge.setdefault(frozenset((int(f[k]), int(f[(k + 1) % 4]))), []).append(i)
            around.setdefault(int(f[k]), []).append(i)
    directed = {}
    for i, f in enumerate(faces):
        for k in range(4):
            directed[(int(f[k]), int(f[(k + 1) % 4]))] = i
    out, originals = faces.copy(), []
    for a, b in zip(path[1:-1], path[2:]):
        todo, seen = [directed[(a, b)]], set()
        while todo:
            i = todo.pop()
            if i in seen:
                continue
            seen.add(i)
            f = [int(v) for v in faces[i]]
            for k in range(4):
                edge = frozenset((f[k], f[(k + 1) % 4]))
                if a in edge and edge not in cut:
                    todo += [j for j in by_edge[edge] if j != i]
        new = count + len(originals)
        originals.append(a)
        for i in seen:
            out[i][faces[i] == a] = new
    return out, np.array(originals, int)
