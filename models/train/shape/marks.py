"""The several hundred points of the head's mesh that the network finds."""

import numpy as np
from skin.head import REGION_NAMES, Head

# Pairs of mirrored points besides those of the mid-plane, and points of the mid-plane.
PAIRS, MIDDLE = 150, 20
# How densely a region is sampled; 0 leaves it out.
_DENSITY = {"face": 1.0, "ears": 0.8, "neck": 0.35, "hairline": 0.5, "scalp": 0.22}
_FINE = {"lids": 1.9, "lips": 1.8, "nose": 1.4, "brows": 1.3}
_NOT = ("innerMouth", "eyeSockets", "nostrils")


def choose_marks(head: Head) -> np.ndarray:
    """Point indices [P]: the mid-plane's, then the left ones, then their mirror points in the same order.

    Farthest-point sampling on the mean head, its distances stretched by how much a region matters.
    """
    region = {name: head.regions[k] for k, name in enumerate(REGION_NAMES)}
    density = sum(weight * region[name] for name, weight in _DENSITY.items())
    for name, factor in _FINE.items():
        density = density * (1 + (factor - 1) * region[name])
    out = np.maximum.reduce([region[name] for name in _NOT]) > 0.4
    # the back of the head is never seen
    out |= head.mean[:, 2] < -0.1
    density[out] = 0
    own = np.arange(len(head.mean))
    middle = _spread(head.mean, density * (head.mirror == own), MIDDLE)
    left = _spread(
        head.mean, density * ((head.mirror != own) & (head.mean[:, 0] > 0.002)), PAIRS
    )
    return np.concatenate([middle, left, head.mirror[left]]).astype(np.int64)


def _spread(points: np.ndarray, density: np.ndarray, count: int) -> np.ndarray:
    chosen = [int(np.argmax(density * (1 + points[:, 2])))]
    nearest = np.full(len(points), np.inf)
    for _ in range(count - 1):
        nearest = np.minimum(
            nearest, np.linalg.norm(points - points[chosen[-1]], axis=1)
        )
        chosen.append(int(np.argmax(nearest * density)))
    return np.array(chosen)


def mirror_marks() -> np.ndarray:
    """Permutation [P] that gives each mark its mirror partner."""
    middle, left = np.arange(MIDDLE), np.arange(PAIRS)
    return np.concatenate([middle, MIDDLE + PAIRS + left, MIDDLE + left])
