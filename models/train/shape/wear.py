"""What a photo shows around a face: hair with volume, long hair, teeth, shoulders. Meshes in the head frame, metres."""

from dataclasses import dataclass

import numpy as np
from skin import raster
from skin.head import REGION_NAMES, Head
from skin.noise import NoiseBank
from skin.places import ramp


@dataclass(frozen=True)
class Part:
    """A mesh with a radiance map of its own, or the head's atlas coordinates."""

    points: np.ndarray  # [N, 3] float32
    triangles: np.ndarray  # [T, 3] int32
    uv: np.ndarray  # [N, 2] 0..1 of its own map


def _waves(rng: np.random.Generator, points: np.ndarray, length: float) -> np.ndarray:
    """Smooth unit noise [N] over space; `length` in metres."""
    out = np.zeros(len(points), np.float32)
    for _ in range(4):
        k = rng.standard_normal(3) * 2 * np.pi / length
        out += np.sin(points @ k.astype(np.float32) + rng.uniform(0, 2 * np.pi))
    return out / np.sqrt(2)


def hair_cover(rng: np.random.Generator, head: Head) -> np.ndarray:
    """Where hair stands off the head, [P]: above 0, and 1 in the midst."""
    r = {name: head.regions[k] for k, name in enumerate(REGION_NAMES)}
    x, y, z = head.mean.T
    line = rng.uniform(0.15, 0.6)
    cover = r["scalp"] + rng.uniform(0.2, 0.6) * r["hairline"] - line
    if rng.random() < 0.35:
        # a fringe down to a slanted line on the forehead
        edge = rng.uniform(0.022, 0.07) + rng.uniform(-0.25, 0.25) * x
        front = (
            ramp(-0.004, 0.004, y - edge)
            * (z > 0)
            * np.maximum(r["forehead"], r["scalp"])
        )
        cover = np.maximum(cover, 0.7 * front - line)
    if rng.random() < 0.3:
        cover += rng.uniform(0.2, 0.9) * r["ears"]
    # ragged, but no islands of hair on the face
    ragged = min(rng.uniform(0.03, 0.2), line / 1.6)
    return cover + ragged * np.clip(_waves(rng, head.mean, 0.02), -1.5, 1.5)


def hair_shell(
    rng: np.random.Generator, head: Head, points: np.ndarray, cover: np.ndarray
) -> np.ndarray:
    """The head's points [P, 3] lifted where hair is; its triangles are those whose corners all have cover > 0."""
    normals = raster.point_normals(points, head.triangles)
    volume = np.exp(rng.uniform(np.log(0.002), np.log(0.035)))
    top = rng.uniform(0, 0.03) * ramp(0.03, 0.11, head.mean[:, 1])
    lump = 1 + 0.3 * _waves(rng, head.mean, rng.uniform(0.02, 0.06))
    height = 0.0006 + np.clip(cover / 0.8, 0, 1) * lump * (volume + top)
    return (points + height[:, None] * normals).astype(np.float32)


def long_hair(rng: np.random.Generator) -> Part:
    """A curtain about sides and back; u runs round, v down."""
    around, down = 40, 14
    opening = rng.uniform(0.55, 1.25)
    angle = np.linspace(opening, 2 * np.pi - opening, around)
    low = -rng.uniform(0.02, 0.3)
    wide, deep = rng.uniform(0.078, 0.1), rng.uniform(0.1, 0.125)
    flare = rng.uniform(-0.1, 0.5)
    fall = np.linspace(0, 1, down)[:, None]
    wave = 1 + 0.06 * np.sin(
        rng.uniform(2, 6) * angle[None] + rng.uniform(0, 6) + rng.uniform(0, 4) * fall
    )
    radius = (0.35 + 0.65 * np.minimum(1, 4 * fall)) * (1 + flare * fall) * wave
    x = wide * np.sin(angle)[None] * radius
    z = -0.03 + deep * np.cos(angle)[None] * radius
    y = 0.1 + (low - 0.1) * fall + 0 * angle[None] + rng.uniform(-0.02, 0.02)
    u = np.linspace(0, 1, around)[None] + 0 * fall
    return _grid(np.stack([x, y, z], -1), np.stack([u, fall + 0 * u], -1))


def shoulders(rng: np.random.Generator, turn: np.ndarray) -> Part:
    """Neck to chest, turned back towards the camera against the head's own turn [3, 3]; v 0 is the collar."""
    around, down = 36, 10
    angle = np.linspace(0, 2 * np.pi, around)
    fall = np.linspace(0, 1, down)
    collar = rng.uniform(0.055, 0.085)
    out = fall ** rng.uniform(0.35, 0.7)
    wide = collar + (rng.uniform(0.17, 0.25) - collar) * out
    deep = collar + (rng.uniform(0.09, 0.13) - collar) * out
    y = -rng.uniform(0.115, 0.15) - 0.32 * fall ** rng.uniform(1.3, 2.2)
    ring = np.stack(
        [
            wide[:, None] * np.sin(angle),
            y[:, None] + 0 * angle,
            -0.05 + deep[:, None] * np.cos(angle),
        ],
        -1,
    )
    share = rng.uniform(0.2, 1)
    forward = turn.T @ np.array([0, 0, 1.0])
    yaw = share * np.arctan2(forward[0], forward[2])
    c, s = np.cos(yaw), np.sin(yaw)
    pivot = np.array([0, 0, -0.05])
    ring = (ring - pivot) @ np.array([[c, 0, -s], [0, 1, 0], [s, 0, c]]) + pivot
    u = np.linspace(0, 1, around)[None] + 0 * fall[:, None]
    return _grid(ring, np.stack([u, fall[:, None] + 0 * u], -1))


def teeth(
    rng: np.random.Generator, head: Head, neutral: np.ndarray, points: np.ndarray
) -> list[Part]:
    """Upper and lower row behind the lips, as bent strips; the lower one moves with the chin."""

    def landmark(shape: np.ndarray, k: int) -> np.ndarray:
        return (shape[head.landmarks[k]] * head.landmark_weights[k][:, None]).sum(0)

    upper, lower = landmark(neutral, 13), landmark(neutral, 14)
    moved = 0.85 * (landmark(points, 152) - landmark(neutral, 152))
    half = rng.uniform(0.023, 0.028)
    x = np.linspace(-1, 1, 25)
    front = upper[2] - rng.uniform(0.004, 0.008)
    z = front - rng.uniform(0.018, 0.026) * (1 - np.sqrt(1 - 0.95 * x * x))
    rows = []
    for top, bottom, shift in (
        (upper[1] + 0.008, upper[1] - rng.uniform(0, 0.003), np.zeros(3)),
        (
            lower[1] - rng.uniform(0, 0.003),
            lower[1] - 0.009,
            moved - np.array([0, 0, 0.002]),
        ),
    ):
        level = np.array([top, bottom])[:, None] + 0 * x
        sheet = (
            np.stack([upper[0] + half * x + 0 * level, level, z + 0 * level], -1)
            + shift
        )
        u = (x + 1) / 2 + 0 * level
        rows.append(
            _grid(sheet, np.stack([u, np.array([0, 1.0])[:, None] + 0 * u], -1))
        )
    return rows


def strand_map(
    rng: np.random.Generator, noise: NoiseBank, colour: np.ndarray
) -> np.ndarray:
    """Albedo [S, S, 3] of hair whose strands run along v."""
    strand = noise.draw(rng, "strand")
    shade = np.exp(rng.uniform(0.2, 0.6) * strand)[..., None]
    return np.minimum(colour * shade, 0.8).astype(np.float32)


def _grid(points: np.ndarray, uv: np.ndarray) -> Part:
    rows, columns = points.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b, c, d = index[:-1, :-1], index[:-1, 1:], index[1:, :-1], index[1:, 1:]
    triangles = np.stack([a, c, b, b, c, d], -1).reshape(-1, 3)
    return Part(
        np.ascontiguousarray(points.reshape(-1, 3), np.float32),
        triangles.astype(np.int32),
        np.ascontiguousarray(uv.reshape(-1, 2), np.float32),
    )
