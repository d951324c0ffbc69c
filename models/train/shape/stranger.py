"""Shapes that the model's modes do not hold: a smooth random change of the head, and the modes that come nearest to it.

Real heads lie .6 to .8 mm from the nearest head of the model (facts/geometry.md). A network that has only seen heads of
the model takes what it does not know for identity.
"""

from dataclasses import dataclass

import numpy as np
from skin.head import REGION_NAMES, Head

# Lengths over which a change keeps its direction, and its standard deviation by axis, metres.
SCALES = ((0.06, 8e-4), (0.03, 8e-4), (0.015, 3e-4))
# Changes of each length that others are mixed from, even ones and then those that differ left and right; waves in each.
EVEN, ODD, WAVES = 40, 12, 16
# The odd ones' part; share of heads that stay the model's own; least and most that a change is enlarged.
_ASKEW, _PLAIN, _LEAST, _MOST = 0.35, 0.25, 0.2, 1.7
# Metres of change that a sigma of a mode has to be worth: modes that hardly move the face are left alone.
_WORTH = 8e-5


@dataclass(frozen=True)
class Stranger:
    """What a head has beyond its identity."""

    moved: np.ndarray  # [P, 3] metres
    identity: np.ndarray  # [100] sigma: the modes that come nearest to it on the face


class Strangers:
    """A bank of changes."""

    def __init__(self, head: Head, seed: int = 5):
        rng = np.random.default_rng(seed)
        self.fields = np.concatenate(
            [_fields(head, rng, length, size) for length, size in SCALES]
        )
        self.identities = _nearest_modes(head, self.fields)

    def draw(self, rng: np.random.Generator) -> Stranger:
        """A change of random size, none for a quarter of the heads."""
        amount = 0 if rng.random() < _PLAIN else rng.uniform(_LEAST, _MOST)
        weights = amount * rng.standard_normal(len(self.fields))
        return Stranger(
            np.tensordot(weights.astype(np.float32), self.fields, 1),
            (weights @ self.identities).astype(np.float32),
        )


def _fields(
    head: Head, rng: np.random.Generator, length: float, size: float
) -> np.ndarray:
    """[EVEN + ODD, P, 3]: sums of waves, mirrored, so that normal weights give `size` by axis."""
    out = np.empty((EVEN + ODD, *head.mean.shape), np.float32)
    for k in range(EVEN + ODD):
        waves = rng.standard_normal((WAVES, 3)) / length
        phase = head.mean @ waves.T + rng.uniform(0, 2 * np.pi, WAVES)
        field = np.cos(phase) @ rng.standard_normal((WAVES, 3)) * np.sqrt(2 / WAVES)
        mirrored = field[head.mirror] * [-1, 1, 1]
        part, count = (1, EVEN) if k < EVEN else (_ASKEW, ODD)
        both = field + mirrored if k < EVEN else field - mirrored
        out[k] = both * (size * part / np.sqrt(2 * count))
    return out


def _nearest_modes(head: Head, fields: np.ndarray) -> np.ndarray:
    region = {name: head.regions[k] for k, name in enumerate(REGION_NAMES)}
    hidden = np.maximum.reduce(
        [region[n] for n in ("innerMouth", "eyeSockets", "nostrils")]
    )
    face = np.flatnonzero((region["face"] > 0.5) & (hidden < 0.3))
    modes = head.identity[:, face].reshape(len(head.identity), -1).astype(np.float64)
    gram = modes @ modes.T / len(face) + _WORTH**2 * np.eye(len(modes))
    wanted = fields[:, face].reshape(len(fields), -1) @ modes.T / len(face)
    return np.linalg.solve(gram, wanted.T).T
