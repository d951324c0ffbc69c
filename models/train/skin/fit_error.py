"""What the pipeline believes of the head's shape and pose: the truth with a fit's errors."""

from dataclasses import replace

import numpy as np

from .head import Head
from .sphere import rotation
from .view import View


def draw_fit(
    rng: np.random.Generator, head: Head, points: np.ndarray, moved: np.ndarray, fields: np.ndarray, view: View
) -> tuple[np.ndarray, View, np.ndarray]:
    """Fitted points [P, 3], fitted view, and their places [P, 3] in the photo (x px, y px, 1 / depth).

    The fit sees landmarks: whatever its errors in depth, its projection lies on them, to about 1 % of the face.
    """
    mix = rng.standard_normal(3) / np.sqrt(3) * rng.uniform(0.4, 1.2)
    chosen = rng.choice(len(fields), 3, replace=False)
    fitted = points + np.tensordot(mix.astype(np.float32), fields[chosen], 1)
    fitted = fitted + np.float32(rng.uniform(-0.4, 0.1)) * moved
    tilt = rotation(*np.radians(rng.normal(0, [2.0, 2.0, 0.7])))
    turned = replace(view, turn=tilt @ view.turn, move=view.move + view.turn @ MIDDLE - tilt @ view.turn @ MIDDLE)
    screen = turned.project(fitted)
    marks = head.landmarks[:468, 0]
    screen[:, :2] = _align(screen[marks, :2], view.project(points[marks])[:, :2], screen[:, :2])
    face = np.ptp(screen[marks, 1])
    screen[:, :2] += (rng.standard_normal(2) * 0.006 * face).astype(np.float32)
    return fitted.astype(np.float32), turned, screen


MIDDLE = np.array([0, -0.02, -0.01], np.float32)


def _align(source: np.ndarray, target: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Values [N, 2] moved by the similarity that lays source [K, 2] on target [K, 2] best."""
    a, b = source.mean(0), target.mean(0)
    s, t = source - a, target - b
    square = float((s * s).sum())
    cosine, sine = float((s * t).sum()) / square, float((s[:, 0] * t[:, 1] - s[:, 1] * t[:, 0]).sum()) / square
    turn = np.array([[cosine, sine], [-sine, cosine]], np.float32)
    return (values - a) @ turn + b
