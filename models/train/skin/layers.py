"""Layers of colour on maps."""

import numpy as np


def cover(base: np.ndarray, colour: np.ndarray, amount: np.ndarray) -> None:
    """Lays a colour [3] or map [S, S, 3] over a map [S, S, 3] in place, by amount [S, S] 0..1."""
    base += np.asarray(amount, np.float32)[..., None] * (colour - base)
