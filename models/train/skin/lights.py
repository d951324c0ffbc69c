"""Random light: a turned HDR map, or lamps over a soft ground, as radiance on given directions of the camera frame."""

from dataclasses import dataclass

import numpy as np

from .environments import HEIGHT, WIDTH, pixel_directions
from .sphere import rotation

_PIXELS, _SOLID = pixel_directions()

# Lamps sharper than this are one direction of the table: hard shadows.
POINT = 120


@dataclass(frozen=True)
class Light:
    """What shines on the head and what stands behind it."""

    name: str
    radiance: np.ndarray  # [256, 3] on the directions asked for
    background: np.ndarray  # [32, 64, 3] equirectangular radiance, camera frame, centre -z


def unit(v: np.ndarray) -> np.ndarray:
    return v / np.linalg.norm(v)


def warmth(rng: np.random.Generator, mean: float = 0.0, spread: float = 0.18) -> np.ndarray:
    """A colour [3] around white: warm above 0, bluish below."""
    shift = mean + spread * rng.standard_normal()
    return np.clip([1 + shift, 1 + 0.05 * rng.standard_normal(), 1 - 1.2 * shift], 0.25, 2.2)


def turned_environment(rng: np.random.Generator, name: str, image: np.ndarray, directions: np.ndarray) -> Light:
    """An HDR map [H * W, 3] at a random heading, the camera nearly level."""
    turn = rotation(rng.uniform(-np.pi, np.pi), rng.normal(0, 0.2), rng.normal(0, 0.06))
    turned = _PIXELS @ turn.T
    nearest = (turned @ directions.T).argmax(1)
    weight = np.maximum(np.bincount(nearest, _SOLID, len(directions)), 1e-6)
    radiance = np.stack([np.bincount(nearest, image[:, c] * _SOLID, len(directions)) for c in range(3)], 1)
    return Light(name, (radiance / weight[:, None]).astype(np.float32), _look_up_image(image, _PIXELS @ turn))


def _look_up_image(image: np.ndarray, directions: np.ndarray) -> np.ndarray:
    """Image [H * W, 3] at directions [N, 3], nearest pixel, as [H, W, 3]."""
    row = np.clip(np.arccos(np.clip(directions[:, 1], -1, 1)) / np.pi * HEIGHT, 0, HEIGHT - 1).astype(int)
    column = (np.arctan2(directions[:, 0], -directions[:, 2]) / (2 * np.pi) + 0.5) * WIDTH
    return image[row * WIDTH + column.astype(int) % WIDTH].reshape(HEIGHT, WIDTH, 3)


def lamps(rng: np.random.Generator, directions: np.ndarray) -> Light:
    """Ambient ground with a slope from above, and one to three area or point lamps; some of strong colour."""

    def ground(at: np.ndarray) -> np.ndarray:
        return level * tint + slope * (at @ up)[:, None] * tint_up

    level, tint = rng.uniform(0.05, 0.9), warmth(rng)
    up, slope, tint_up = unit(rng.standard_normal(3) + [0, 1.5, 0]), rng.uniform(0, 0.5), warmth(rng)
    radiance = np.maximum(ground(directions), 0.01)
    back = np.maximum(ground(_PIXELS), 0.01) * np.exp(0.3 * rng.standard_normal())
    for _ in range(rng.integers(1, 4)):
        centre = unit(rng.standard_normal(3) + np.array([0, 0.5, 0.7]))
        # from point lamps (one direction: hard shadows) to softboxes as wide as a window
        sharpness = np.exp(rng.uniform(0.5, 5.5))
        if sharpness > POINT:
            centre = directions[(directions @ centre).argmax()]
        colour = warmth(rng, 0.1) if rng.random() < 0.85 else rng.dirichlet([1.2] * 3) * 2.4
        power = rng.uniform(0.3, 3.0) * colour
        share = lobe(directions, centre, sharpness)
        gain = len(directions) / 4 / share.sum()
        radiance = radiance + share * gain * power
        back = back + np.minimum(lobe(_PIXELS, centre, sharpness) * gain, 30) * power
    return Light("lamps", radiance.astype(np.float32), back.reshape(HEIGHT, WIDTH, 3).astype(np.float32))


def lobe(directions: np.ndarray, centre: np.ndarray, sharpness: float) -> np.ndarray:
    """exp(k (cos - 1)) on directions [N, 3], as [N, 1]."""
    return np.exp(sharpness * (directions @ centre - 1))[:, None]


def draw_light(rng: np.random.Generator, names: list[str], maps: np.ndarray, directions: np.ndarray) -> Light:
    """About half HDR maps, half lamps; one in eight maps has a lamp added as a flash or window would be.

    directions [256, 3]: the even directions of the shadow table, in the camera frame.
    """
    if len(maps) == 0 or rng.random() < 0.45:
        return lamps(rng, directions)
    k = rng.integers(len(maps))
    light = turned_environment(rng, names[k], maps[k], directions)
    if rng.random() < 0.125:
        extra = lamps(rng, directions)
        light = Light(light.name, light.radiance + extra.radiance * rng.uniform(0.2, 1), light.background)
    return light
