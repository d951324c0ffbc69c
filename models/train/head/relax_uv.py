"""Lowers the distortion of a flat layout without ever flipping a triangle: symmetric Dirichlet energy (Smith and Schaefer 2015) by L-BFGS."""
import numpy as np
import scipy.sparse as sp
import scipy.sparse.linalg as sl


def rest_frames(p, tris, scale):
    """Inverse edge matrices [T, 2, 2] and areas of the triangles laid flat, at the wanted size."""
    e1, e2 = p[tris[:, 1]] - p[tris[:, 0]], p[tris[:, 2]] - p[tris[:, 0]]
    l1 = np.maximum(np.linalg.norm(e1, axis=1), 1e-6)
    x = (e1 * e2).sum(1) / l1
    y = np.maximum(np.linalg.norm(np.cross(e1, e2), axis=1) / l1, 0.02 * l1)  # slivers: a floor keeps them finite
    zero = np.zeros_like(x)
    frame = np.stack([np.stack([l1, x], 1), np.stack([zero, y], 1)], 1) * scale[:, None, None]
    return np.linalg.inv(frame), l1 * y * scale**2 / 2


class Layout:
    def __init__(self, tris, inverse, area, count):
        self.tris, self.inverse, self.area, self.count = tris, inverse, area, count

    def value(self, uv):
        j, det = self.jacobians(uv)
        if det.min() <= 0:
            return np.inf, None
        n2 = (j**2).sum((1, 2))
        value = (self.area * n2 * (1 + 1 / det**2)).sum()
        cof = np.stack([np.stack([j[:, 1, 1], -j[:, 1, 0]], 1), np.stack([-j[:, 0, 1], j[:, 0, 0]], 1)], 1)
        d = self.area[:, None, None] * (2 * j * (1 + 1 / det**2)[:, None, None] - 2 * (n2 / det**3)[:, None, None] * cof)
        g = d @ np.swapaxes(self.inverse, 1, 2)  # by the edges
        out = np.zeros((self.count, 2))
        for c in range(2):
            out[:, c] = (np.bincount(self.tris[:, 1], g[:, c, 0], self.count) + np.bincount(self.tris[:, 2], g[:, c, 1], self.count)
                         - np.bincount(self.tris[:, 0], g[:, c, 0] + g[:, c, 1], self.count))
        return value, out

    def edges(self, uv):
        a = uv[self.tris]
        return np.stack([a[:, 1] - a[:, 0], a[:, 2] - a[:, 0]], 2)

    def jacobians(self, uv):
        j = self.edges(uv) @ self.inverse
        return j, j[:, 0, 0] * j[:, 1, 1] - j[:, 0, 1] * j[:, 1, 0]

    def longest_step(self, uv, move):
        """Largest step that keeps every triangle's orientation."""
        a, b = self.edges(uv), self.edges(move)
        det = lambda m, n: m[:, 0, 0] * n[:, 1, 1] - m[:, 0, 1] * n[:, 1, 0]
        c, lin, quad = det(a, a), det(a, b) + det(b, a), det(b, b)
        disc = lin**2 - 4 * quad * c
        with np.errstate(all="ignore"):
            root = np.sqrt(np.maximum(disc, 0))
            straight = np.abs(quad) < 1e-14 * np.maximum(np.abs(lin), 1e-14)
            r1, r2 = (-lin - root) / (2 * quad), (-lin + root) / (2 * quad)
            first = np.where(straight, -c / lin, np.where(r1 > 0, r1, np.inf))
            second = np.where(straight, np.inf, np.where(r2 > 0, r2, np.inf))
        step = np.where(disc < 0, np.inf, np.minimum(np.where(first > 0, first, np.inf), second))
        return min(1e6, np.nanmin(step))


def relax(uv, tris, p, scale, weight, free, scaffold, loops=8, rounds=60, log=print):
    """uv [n, 2] with positive triangles; scale [T] wanted uv length per unit of p; weight [T] importance; free [n, 2] coordinates that may move.

    `scaffold` triangles fill the holes: they cost next to nothing but must not flip either, so the map stays one-to-one
    (Jiang et al. 2017). Triangles that end up smaller than wanted ask for more in the next loop.
    """
    ask = scale.copy()
    for k in range(loops):
        uv = descend(uv, tris, p, ask, weight, free, scaffold, rounds)
        got = areas(uv, tris) / np.maximum(flat_area(p, tris), 1e-12)
        ratio = scale / np.sqrt(got)
        spread = ratio / np.exp(np.average(np.log(ratio), weights=flat_area(p, tris) * weight))
        ask = ask * np.clip(spread, 0.5, 2) ** 0.25
        log("  uv loop", k, "wanted/got", np.quantile(ratio, [0.01, 0.5, 0.99]).round(2))
    return uv


def areas(uv, tris):
    a = uv[tris]
    d1, d2 = a[:, 1] - a[:, 0], a[:, 2] - a[:, 0]
    return (d1[:, 0] * d2[:, 1] - d1[:, 1] * d2[:, 0]) / 2


def flat_area(p, tris):
    return np.linalg.norm(np.cross(p[tris[:, 1]] - p[tris[:, 0]], p[tris[:, 2]] - p[tris[:, 0]]), axis=1) / 2


def descend(uv, tris, p, scale, weight, free, scaffold, rounds):
    n = len(uv)
    inverse, area = rest_frames(p, tris, scale)
    area = area * weight * free[tris].any((1, 2))  # a triangle of pinned corners has no say
    fill = uv[scaffold]
    edges = np.stack([fill[:, 1] - fill[:, 0], fill[:, 2] - fill[:, 0]], 2)
    tris = np.concatenate([tris, scaffold])
    inverse = np.concatenate([inverse, np.linalg.inv(edges)])
    area = np.concatenate([area, 0.02 * np.maximum(np.linalg.det(edges) / 2, np.median(area) * 0.1)])
    layout = Layout(tris, inverse, area, n)
    stiff = laplacian(tris, inverse, area, n)
    solvers = []
    for c in range(2):
        f = free[:, c]
        solvers.append((f, sl.splu(stiff[f][:, f].tocsc())))

    def precondition(g):
        out = np.zeros_like(g)
        for c, (f, lu) in enumerate(solvers):
            out[f, c] = lu.solve(g[f, c])
        return out

    uv = uv.copy()
    value, g = layout.value(uv)
    history = []
    for k in range(rounds):
        g = g * free
        q, alphas = g.copy(), []
        for s, y, rho in reversed(history):
            a = rho * (s * q).sum()
            alphas.append(a)
            q -= a * y
        q = precondition(q) * (1.0 if not history else (history[-1][0] * history[-1][1]).sum() / (history[-1][1] * precondition(history[-1][1])).sum())
        for (s, y, rho), a in zip(history, reversed(alphas)):
            q += s * (a - rho * (y * q).sum())
        move = -q
        slope = (move * g).sum()
        if slope >= 0:
            history, move = [], -precondition(g)
            slope = (move * g).sum()
        step = min(1.0, 0.8 * layout.longest_step(uv, move))
        while True:
            new_value, new_g = layout.value(uv + step * move)
            if new_value <= value + 1e-4 * step * slope or step < 1e-12:
                break
            step /= 2
        if step < 1e-12:
            if not history:
                break
            history = []
            continue
        s, y = step * move, new_g * free - g
        if (s * y).sum() > 1e-14:
            history = (history + [(s, y, 1 / (s * y).sum())])[-12:]
        uv = uv + s
        done = value - new_value < 1e-7 * value
        value, g = new_value, new_g
        if done:
            break
    return uv


def laplacian(tris, inverse, area, n):
    """Stiffness of the Dirichlet energy in the wanted metric; positive definite once borders are fixed."""
    g = np.stack([-(inverse[:, 0] + inverse[:, 1]), inverse[:, 0], inverse[:, 1]], 1)  # gradient of each corner's hat
    rows, cols, vals = [], [], []
    for a in range(3):
        for b in range(3):
            rows.append(tris[:, a])
            cols.append(tris[:, b])
            vals.append(2 * area * (g[:, a] * g[:, b]).sum(1))
    m = sp.csr_matrix((np.concatenate(vals), (np.concatenate(rows), np.concatenate(cols))), shape=(n, n))
    return m + 1e-9 * sp.identity(n)
