"""Where things grow on a face: static maps [S, S] in the atlas, from places on the mean head (mm)."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .head import Atlas, Head

# Face-mesh landmarks.
NOSE_BASE, MOUTH_CORNER, CHIN, EYE_OUTER, WING, BROW_INNER = 2, 291, 152, 263, 358, 285


@dataclass(frozen=True)
class Places:
    """All maps 0..1 unless said otherwise."""

    x: np.ndarray  # mm, to the person's left
    y: np.ndarray  # mm, up
    z: np.ndarray  # mm, forward
    beard: np.ndarray
    moustache: np.ndarray
    lash: np.ndarray  # the rim of the eye's opening
    under_eye: np.ndarray
    crow_angle: np.ndarray  # radians about the outer eye corner
    crow: np.ndarray  # where crow's feet run
    smile_fold: np.ndarray  # mm to the fold from nose wing to mouth corner
    forehead: np.ndarray  # where the forehead folds
    frown: np.ndarray  # between the brows
    eyes: np.ndarray  # [2, 2] x, y mm of the eye openings' centres, left first


def ramp(low: float, high: float, value: np.ndarray) -> np.ndarray:
    """Smooth step from 0 at low to 1 at high (which may be the lower one)."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def segment_distance(x: np.ndarray, y: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Distance of points x, y to the segment from a [2] to b [2]."""
    d = b - a
    t = np.clip(((x - a[0]) * d[0] + (y - a[1]) * d[1]) / (d @ d), 0, 1)
    return np.hypot(x - a[0] - t * d[0], y - a[1] - t * d[1])


def describe_places(head: Head, atlas: Atlas) -> Places:
    """The maps of one atlas."""
    marks = (head.mean[head.landmarks] * head.landmark_weights[..., None]).sum(1) * 1000
    x, y, z = (atlas.rest[..., c] * 1000 for c in range(3))
    side = np.abs(x)
    r = atlas.regions
    eye, wing, mouth = marks[EYE_OUTER], marks[WING], marks[MOUTH_CORNER]
    open_ = (1 - r["lips"]) * (1 - r["innerMouth"]) * (1 - r["ears"]) * (1 - r["scalp"]) * atlas.mask
    edge = mouth[1] - 4 + 70 * ramp(38, 72, side)
    chin = marks[CHIN][1]
    jaw = ramp(6, -5, y - edge) * ramp(chin - 55, chin - 15, y) * ramp(-85, -62, z)
    nose = marks[NOSE_BASE][1]
    above = ramp(nose + 2, nose - 7, y) * ramp(mouth[0] + 12, mouth[0] - 8, side) * ramp(mouth[1] - 14, mouth[1] - 6, y)
    hole = ndimage.distance_transform_edt(atlas.mask) / atlas.size * 256
    near_eye = (np.abs(y) < 18) & (z > -5) & (side > 10)
    dx, dy = side - eye[0], y - eye[1]
    from_corner = np.hypot(dx, dy)
    fold = segment_distance(side, y, wing[:2] + [3, 6], mouth[:2] + [7, 3]).astype(np.float32)
    maps = {
        "x": x,
        "y": y,
        "z": z,
        "beard": jaw * open_,
        "moustache": np.where(z > 10, above, 0) * open_,
        "lash": np.exp(-((hole / 1.8) ** 2)) * near_eye,
        "under_eye": np.exp(-(((y + 15) / 5) ** 2)) * ramp(50, 42, side) * ramp(12, 20, side) * (z > -5),
        "crow_angle": np.arctan2(dy, dx),
        "crow": ramp(5, 10, from_corner) * ramp(34, 18, from_corner) * ramp(-3, 4, dx) * r["face"],
        "smile_fold": np.where(z > -10, fold, 99),
        "forehead": r["forehead"] * ramp(56, 40, side),
        "frown": ramp(13, 6, side) * ramp(2, 8, y) * ramp(34, 26, y) * (z > 5),
    }
    eyes = np.array([marks[[386, 374]].mean(0)[:2], marks[[159, 145]].mean(0)[:2]])
    return Places(**{name: np.asarray(m, np.float32) for name, m in maps.items()}, eyes=eyes)
