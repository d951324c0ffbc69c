"""Spots on the skin: freckles, moles, pimples, age spots."""

import numba as nb
import numpy as np


@nb.njit(cache=True, fastmath=True)
def splat(out, x, y, radius, depth):
    """Adds soft discs (flat inside, edge a third of the radius) of `depth` to a map [S, S], in texels."""
    size = out.shape[0]
    for i in range(x.shape[0]):
        reach = radius[i] * nb.float32(1.5) + nb.float32(1)
        for r in range(max(int(y[i] - reach), 0), min(int(y[i] + reach) + 1, size)):
            for c in range(max(int(x[i] - reach), 0), min(int(x[i] + reach) + 1, size)):
                dx, dy = (c + nb.float32(0.5) - x[i]) / radius[i], (r + nb.float32(0.5) - y[i]) / radius[i]
                q = dx * dx + dy * dy
                out[r, c] += depth[i] * np.exp(-q * q * nb.float32(0.8) - nb.float32(0.2) * q)


def scatter_spots(
    rng: np.random.Generator,
    where: np.ndarray,
    mean_count: float,
    radius_mm: tuple[float, float],
    depth: tuple[float, float],
    millimetres: float,
) -> np.ndarray:
    """A map [S, S] with a Poisson number of spots of random size and depth; `where` [S, S] thins them out.

    Spots smaller than a texel keep their amount: fainter, a texel wide.
    """
    size = len(where)
    out = np.zeros((size, size), np.float32)
    # where the map is thin most throws miss: throw in proportion
    count = rng.poisson(mean_count / max(float(where.mean()), 0.02))
    x, y, luck = rng.uniform(0, size, count), rng.uniform(0, size, count), rng.random(count)
    kept = luck < where[y.astype(int), x.astype(int)]
    x, y = x[kept], y[kept]
    radius = np.exp(rng.uniform(*np.log(radius_mm), len(x))) / millimetres
    amount = rng.uniform(*depth, len(x))
    amount *= np.minimum(radius / 0.6, 1) ** 2
    splat(out, *(a.astype(np.float32) for a in (x, y, np.maximum(radius, 0.6), amount)))
    return out
