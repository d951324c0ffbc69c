"""Directions and real spherical harmonics (order l*l + l + m, Y1 = (y, z, x), as sdk/shading/evaluateSh.ts)."""

import numpy as np

DIRECTIONS = 256
# Clamped cosine over pi, bands 0..2.
LAMBERT9 = np.array([1, 2 / 3, 2 / 3, 2 / 3, 0.25, 0.25, 0.25, 0.25, 0.25], np.float32)


def fibonacci(count: int = DIRECTIONS) -> np.ndarray:
    """Even directions on the sphere, unit [count, 3]; each stands for 4 pi / count steradians."""
    i = np.arange(count) + 0.5
    y = 1 - 2 * i / count
    radius = np.sqrt(1 - y * y)
    angle = i * np.pi * (3 - np.sqrt(5))
    return np.stack([radius * np.cos(angle), y, radius * np.sin(angle)], 1).astype(np.float32)


def sh9(n: np.ndarray) -> np.ndarray:
    """Bands 0..2 of unit directions [..., 3] -> [..., 9]."""
    x, y, z = n[..., 0], n[..., 1], n[..., 2]
    return np.stack(
        [
            np.full_like(x, 0.282095),
            0.488603 * y,
            0.488603 * z,
            0.488603 * x,
            1.092548 * x * y,
            1.092548 * y * z,
            0.315392 * (3 * z * z - 1),
            1.092548 * x * z,
            0.546274 * (x * x - y * y),
        ],
        -1,
    )


def project9(radiance: np.ndarray, directions: np.ndarray) -> np.ndarray:
    """SH coefficients [9, 3] of radiance [D, 3] on even directions [D, 3]."""
    return sh9(directions).T @ radiance * (4 * np.pi / len(directions))


def rotation(yaw: float, pitch: float, roll: float) -> np.ndarray:
    """Roll about z after pitch about x (nose up positive) after yaw about y; radians, [3, 3] float32."""
    cy, sy, cx, sx, cz, sz = np.cos(yaw), np.sin(yaw), np.cos(-pitch), np.sin(-pitch), np.cos(roll), np.sin(roll)
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    about_z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return (about_z @ about_x @ about_y).astype(np.float32)
