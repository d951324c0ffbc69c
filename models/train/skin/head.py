"""The morphable head of models/head.bin as float32 arrays, and its atlas (origin top left, row 0 on top)."""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import ndimage

from . import raster

TRAIN = Path(__file__).resolve().parent.parent
ROOT = TRAIN.parent.parent
# Order of sdk/types.ts REGION_NAMES.
REGION_NAMES = [
    "face",
    "lips",
    "innerMouth",
    "nose",
    "nostrils",
    "lids",
    "eyeSockets",
    "brows",
    "cheeks",
    "forehead",
    "chin",
] + ["ears", "scalp", "neck", "hairline"]


@dataclass(frozen=True)
class Head:
    """P points, V vertices (points split at UV seams), T triangles; metres, x to the person's left, y up, z forward."""

    mean: np.ndarray  # [P, 3]
    identity: np.ndarray  # [100, P, 3] metres per sigma
    expression: np.ndarray  # [51, P, 3] metres at weight 1
    names: tuple[str, ...]  # of the expressions
    mirror: np.ndarray  # [P]
    triangles: np.ndarray  # [T, 3] points, int32
    corners: np.ndarray  # [T, 3] vertices, int32
    uv: np.ndarray  # [V, 2]
    regions: np.ndarray  # [15, P] 0..1
    landmarks: np.ndarray  # [478, 3] points
    landmark_weights: np.ndarray  # [478, 3]
    eye_centres: np.ndarray  # [2, 3] left, right, of the mean head
    eye_modes: np.ndarray  # [2, 100, 3] metres per sigma
    eye_radius: float
    iris_radius: float
    symmetry: np.ndarray  # [100] 1 where a mode is its own mirror image, -1 where it is the opposite


def load_head(path: Path = ROOT / "models" / "head.bin") -> Head:
    """Reads head.bin by the builder's own reader, models/train/head/headfile.py."""
    sys.path.insert(0, str(TRAIN / "head"))
    try:
        import headfile
    finally:
        sys.path.pop(0)
    h = headfile.read(path)
    eyes = h.header["eyes"]

    def real(a):
        return np.ascontiguousarray(a, np.float32)

    return Head(
        mean=real(h.mean),
        identity=real(h.identity),
        expression=real(h.expression),
        names=tuple(h.names),
        mirror=h.mirror,
        triangles=np.ascontiguousarray(h.point_triangles, np.int32),
        corners=np.ascontiguousarray(h.triangles, np.int32),
        uv=real(h.uv),
        regions=real(h.regions),
        landmarks=h.landmark_points.astype(np.int64),
        landmark_weights=real(h.landmark_weights),
        eye_centres=real([eyes["left"]["centre"], eyes["right"]["centre"]]),
        eye_modes=real(h.eye_modes),
        eye_radius=float(eyes["left"]["radius"]),
        iris_radius=float(eyes["left"]["irisRadius"]),
        symmetry=real(h.header["identitySymmetry"]),
    )


@dataclass(frozen=True)
class Atlas:
    """Where the head's triangles lie in the map: n covered texels of size * size."""

    size: int
    covered: np.ndarray  # [n] flat texel indices
    triangle: np.ndarray  # [n] int32
    weights: np.ndarray  # [n, 3] float32
    mask: np.ndarray  # [size, size] bool
    nearest: np.ndarray  # [size * size] flat index of the nearest covered texel
    regions: dict[str, np.ndarray]  # name -> [size, size] 0..1
    rest: np.ndarray  # [size, size, 3] metres on the mean head, padded

    def to_grid(self, values: np.ndarray, pad: bool = False) -> np.ndarray:
        """Texel values [n, C] as a map [size, size, C]; `pad` fills the rest from the nearest covered texel."""
        grid = np.zeros((self.size * self.size, values.shape[1]), np.float32)
        grid[self.covered] = values
        if pad:
            grid = grid[self.nearest]
        return grid.reshape(self.size, self.size, -1)


def build_atlas(head: Head, size: int) -> Atlas:
    """Rasterizes the UV layout at texel centres (i + .5) / size."""
    flat = np.concatenate([head.uv * size, np.zeros((len(head.uv), 1), np.float32)], 1).astype(np.float32)
    ids, u, v, _ = raster.rasterize(flat, head.corners, size, size)
    mask = ids >= 0
    covered = np.flatnonzero(mask)
    u, v = u[mask], v[mask]
    weights = np.stack([u, v, 1 - u - v], 1)
    nearest = ndimage.distance_transform_edt(~mask, return_distances=False, return_indices=True)
    nearest = (nearest[0] * size + nearest[1]).reshape(-1)
    values = raster.interpolate(
        np.ascontiguousarray(np.concatenate([head.regions.T, head.mean], 1)), head.triangles, ids[mask], weights
    )
    grid = np.zeros((size * size, values.shape[1]), np.float32)
    grid[covered] = values
    regions = {name: grid[:, k].reshape(size, size).copy() for k, name in enumerate(REGION_NAMES)}
    rest = grid[nearest, 15:].reshape(size, size, 3)
    return Atlas(size, covered, ids[mask], weights, mask, nearest, regions, rest)
