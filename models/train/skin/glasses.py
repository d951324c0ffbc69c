"""Glasses: their shadow on the head, and rims and lenses drawn into the photo."""

from dataclasses import dataclass

import numba as nb
import numpy as np

from .view import View


@dataclass(frozen=True)
class Glasses:
    """Two rims in a plane before the eyes; metres, head frame."""

    centres: np.ndarray  # [2, 3]
    half: np.ndarray  # [2] half width and half height of a lens
    square: float  # exponent of the super-ellipse: 2 round .. 6 boxy
    thick: float  # of the rim
    colour: np.ndarray  # [3] linear albedo
    tint: np.ndarray  # [3] what the lens lets through
    reflection: np.ndarray  # [3] radiance share of the lens's mirror image
    band: float  # share of the lens that the mirror image covers
    ear: np.ndarray  # [2, 3] where the temples end


def draw_glasses(rng: np.random.Generator, eyes: np.ndarray, points: np.ndarray, ears: np.ndarray) -> Glasses:
    """For eyeball centres [2, 3]; points [P, 3] tell how far the face stands out; ears [2, 3]."""
    front = points[:, 2][np.abs(points[:, 1] - eyes[0, 1]) < 0.02].max()
    plane = front + rng.uniform(-0.008, 0.0)
    drop = rng.uniform(-0.008, 0.002)
    centres = eyes + np.array([0, drop, 0])
    centres[:, 2] = plane
    sun = rng.random() < 0.15
    shade = rng.uniform(0.03, 0.25) if sun else rng.uniform(0.85, 0.97)
    mirrored = rng.random() < 0.45
    return Glasses(
        centres=centres,
        half=np.array([rng.uniform(0.021, 0.029), rng.uniform(0.014, 0.025)]),
        square=rng.uniform(2, 5),
        thick=float(np.exp(rng.uniform(np.log(0.0007), np.log(0.004)))),
        colour=np.full(3, np.exp(rng.uniform(np.log(0.01), np.log(0.4)))) * rng.uniform(0.6, 1.2, 3),
        tint=np.clip(shade * rng.uniform(0.9, 1.1, 3), 0, 1),
        reflection=rng.uniform(0.02, 0.35) * rng.uniform(0.7, 1.3, 3) if mirrored else np.zeros(3),
        band=rng.uniform(0.2, 0.8),
        ear=ears,
    )


@nb.njit(cache=True, fastmath=True)
def _shadow(position, light, axes, origin, half, square, thick, tint, out):
    """Rays from texels [n, 3] towards the light through the rims' plane; out [n] *= what passes."""
    for i in range(position.shape[0]):
        along = light[0] * axes[2, 0] + light[1] * axes[2, 1] + light[2] * axes[2, 2]
        if along < 0.1:
            return
        for e in range(2):
            dx, dy, dz = origin[e, 0] - position[i, 0], origin[e, 1] - position[i, 1], origin[e, 2] - position[i, 2]
            t = (dx * axes[2, 0] + dy * axes[2, 1] + dz * axes[2, 2]) / along
            if t < 0 or t > 0.08:
                continue
            hx, hy, hz = t * light[0] - dx, t * light[1] - dy, t * light[2] - dz
            u = hx * axes[0, 0] + hy * axes[0, 1] + hz * axes[0, 2]
            v = hx * axes[1, 0] + hy * axes[1, 1] + hz * axes[1, 2]
            q = (abs(u / half[0]) ** square + abs(v / half[1]) ** square) ** (1 / square)
            edge = (q - 1) * half[1] / thick
            if abs(edge) < 1.5:
                out[i] *= min(max(abs(edge) - nb.float32(0.5), nb.float32(0)), nb.float32(1))
            elif q < 1:
                out[i] *= tint


def cast_shadow(glasses: Glasses, position: np.ndarray, light: np.ndarray) -> np.ndarray:
    """What of a light from `light` [3] (unit, head frame) reaches texels [n, 3] (metres): 0..1 [n]."""
    out = np.ones(len(position), np.float32)
    f = np.float32
    _shadow(
        position.astype(f),
        light.astype(f),
        np.eye(3, dtype=f),
        glasses.centres.astype(f),
        glasses.half.astype(f),
        f(glasses.square),
        f(glasses.thick + 0.0008),
        f(glasses.tint.mean()),
        out,
    )
    return out


def _rim(glasses: Glasses, e: int, count: int = 72) -> np.ndarray:
    a = np.linspace(0, 2 * np.pi, count, endpoint=False)
    p = 2 / glasses.square
    x = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** p * glasses.half[0]
    y = np.sign(np.sin(a)) * np.abs(np.sin(a)) ** p * glasses.half[1]
    return glasses.centres[e] + np.stack([x, y, -0.12 * np.abs(x) * (x * glasses.centres[e, 0] > 0)], 1)


@nb.njit(cache=True, fastmath=True)
def _stroke(path, width, near, mask):
    """A thick line along path [K, 3] (x, y, 1 / depth) into mask [N, N] where it is nearer than the head."""
    size = mask.shape[0]
    for k in range(path.shape[0] - 1):
        steps = int(max(abs(path[k + 1, 0] - path[k, 0]), abs(path[k + 1, 1] - path[k, 1])) * 2) + 1
        for s in range(steps):
            t = s / steps
            x = path[k, 0] + t * (path[k + 1, 0] - path[k, 0])
            y = path[k, 1] + t * (path[k + 1, 1] - path[k, 1])
            n = path[k, 2] + t * (path[k + 1, 2] - path[k, 2])
            reach = width + 1
            for r in range(max(int(y - reach), 0), min(int(y + reach) + 1, size)):
                for c in range(max(int(x - reach), 0), min(int(x + reach) + 1, size)):
                    if near[r, c] > n * 1.004:
                        continue
                    d = np.sqrt((c + 0.5 - x) ** 2 + (r + 0.5 - y) ** 2)
                    mask[r, c] = max(mask[r, c], min(max(width + 0.5 - d, 0.0), 1.0))


def wear(
    rng: np.random.Generator,
    glasses: Glasses,
    view: View,
    near: np.ndarray,
    light: np.ndarray,
    radiance: np.ndarray,
    skin: np.ndarray,
) -> np.ndarray:
    """Draws them over the photo's radiance [N, N, 3] and skin [N, N] in place; returns the rims' mask [N, N].

    near [N, N] is the head's 1 / depth, light [3] the mean radiance around.
    """
    size = view.size
    mask = np.zeros((size, size), np.float32)
    width = glasses.thick / 2 * view.focal * float(near.max())
    for e in range(2):
        rim = view.project(_rim(glasses, e))
        _fill_lens(rng, glasses, rim, light, radiance, skin)
        _stroke(np.concatenate([rim, rim[:1]]), width, near, mask)
        outer = glasses.centres[e] + [np.sign(glasses.centres[e, 0]) * glasses.half[0], 0.004, -0.003]
        _stroke(view.project(np.stack([outer, glasses.ear[e]])), width, near, mask)
    bridge = glasses.centres + np.stack([[-glasses.half[0], 0.003, 0], [glasses.half[0], 0.003, 0]])
    _stroke(view.project(bridge), width, near, mask)
    shine = rng.uniform(0.5, 1.2) + 0.5 * rng.random() * rng.standard_normal((size, 1)).astype(np.float32) ** 2 * 0.1
    radiance += mask[..., None] * ((glasses.colour * light * shine[..., None]).astype(np.float32) - radiance)
    skin *= 1 - mask
    return mask


def _fill_lens(
    rng, glasses: Glasses, rim: np.ndarray, light: np.ndarray, radiance: np.ndarray, skin: np.ndarray
) -> None:
    """Tint and mirror image inside the rim's outline [K, 3]."""
    size = len(skin)
    left, top = np.maximum(np.floor(rim[:, :2].min(0)).astype(int), 0)
    right, bottom = np.minimum(np.ceil(rim[:, :2].max(0)).astype(int) + 1, size)
    if right - left < 2 or bottom - top < 2:
        return
    x, y = np.meshgrid(np.arange(left, right) + 0.5, np.arange(top, bottom) + 0.5)
    centre, reach = rim[:, :2].mean(0), np.ptp(rim[:, :2], axis=0) / 2
    u, v = (x - centre[0]) / reach[0], (y - centre[1]) / reach[1]
    inside = np.clip((1 - (np.abs(u) ** glasses.square + np.abs(v) ** glasses.square)) * 6, 0, 1).astype(np.float32)
    slant = rng.uniform(-1, 1)
    band = np.clip((glasses.band - np.abs(u * slant + v - rng.uniform(-0.6, 0.6))) * 5, 0, 1)
    window = (slice(top, bottom), slice(left, right))
    passed = 1 + inside[..., None] * (glasses.tint - 1)
    mirror = (inside * band)[..., None] * glasses.reflection
    radiance[window] = radiance[window] * passed + (mirror * light * 3).astype(np.float32)
    # skin is still seen through clear glass, not through a mirror image or a dark lens
    hidden = np.clip(mirror.mean(-1) * 12, 0, 1) + inside * np.clip(1.6 - 2 * glasses.tint.mean(), 0, 1)
    skin[window] *= 1 - np.clip(hidden, 0, 1)
