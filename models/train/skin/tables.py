"""Expensive tables, made once per split and kept under out/ (git-ignored)."""

import hashlib
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import raster
from .head import Atlas, Head
from .shadows import ambient_occlusion, visible_directions
from .shapes import draw_shape, pose, with_eyeballs

OUT = Path(__file__).resolve().parent / "out"
SHADE_SIZE = 128
# Raise it when shapes.py or shadows.py give other heads or shadows.
RECIPE = 1
SHAPES = {"train": 96, "test": 12}
SEEDS = {"train": 1, "test": 2}


@dataclass(frozen=True)
class Shapes:
    """S posed heads with their shadow tables; n texels of the atlas at SHADE_SIZE."""

    identity: np.ndarray  # [S, 100]
    expression: np.ndarray  # [S, 51]
    points: np.ndarray  # [S, P, 3] metres
    moved: np.ndarray  # [S, P, 3] metres, what the expression did
    eyes: np.ndarray  # [S, 2, 3] metres
    visible: np.ndarray  # [S, n, 256] uint8
    occlusion: np.ndarray  # [S, n] ambient, 0..1


def load_shapes(head: Head, atlas: Atlas, split: str, count: int | None = None) -> Shapes:
    """The split's heads, from out/ or made now (.65 CPU-s each)."""
    count = SHAPES[split] if count is None else count
    if count == 0:
        return Shapes(*(np.zeros((0,)) for _ in Shapes.__dataclass_fields__))
    folder = OUT / f"shapes-{split}-{_key(head)}"
    rows = [_load_row(head, atlas, split, folder, k) for k in range(count)]
    return Shapes(*(np.stack([row[name] for row in rows]) for name in Shapes.__dataclass_fields__))


def _key(head: Head) -> str:
    """Changes with the head model and the recipe."""
    digest = hashlib.sha256(head.mean.tobytes() + head.identity[0].tobytes() + bytes([RECIPE]))
    return digest.hexdigest()[:10]


def _load_row(head: Head, atlas: Atlas, split: str, folder: Path, k: int) -> dict[str, np.ndarray]:
    path = folder / f"{k:03d}.npz"
    if not path.exists():
        print(f"\rshadow table {split} {k + 1}", end="", file=sys.stderr, flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            np.savez(file, **make_shape(head, atlas, np.random.default_rng([SEEDS[split], k])))
        os.replace(name, path)
    with np.load(path) as row:
        return dict(row)


def make_shape(head: Head, atlas: Atlas, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """One random head and which directions each of its texels sees."""
    shape = draw_shape(head, rng)
    points, triangles = with_eyeballs(head, shape.points, shape.eyes)
    at, normals = texel_frame(head, atlas, shape.points)
    visible = visible_directions(points, triangles, at, normals)
    return {
        "identity": shape.identity,
        "expression": shape.expression,
        "points": shape.points,
        "moved": shape.points - pose(head, shape.identity, np.zeros_like(shape.expression)),
        "eyes": shape.eyes,
        "visible": visible,
        "occlusion": ambient_occlusion(visible, normals),
    }


def texel_frame(head: Head, atlas: Atlas, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Position [n, 3] (metres) and unit normal [n, 3] of the covered texels, head frame."""
    normals = raster.point_normals(points, head.triangles)
    return raster.interpolate_frame(points, normals, head.triangles, atlas.triangle, atlas.weights)
