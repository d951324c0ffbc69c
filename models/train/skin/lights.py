"""Random light: a turned HDR map, or lamps over a soft ground, as radiance on the directions of the shadow tables."""

from dataclasses import dataclass

import numpy as np

from .environments import HEIGHT, WIDTH, pixel_directions
from .sphere import DIRECTIONS, fibonacci, rotation

_PIXELS, _SOLID = pixel_directions()

# Lamps sharper than this are one direction of the table: hard shadows.
POINT = 120


@dataclass(frozen=True)
class Light:
    """What shines on the head and what stands behind it."""

    name: str
    radiance: np.ndarray  # [256, 3] on fibonacci() of the head frame
    background: np.ndarray  # [32, 64, 3] equirectangular radiance, camera frame, centre -z


def unit(v: np.ndarray) -> np.ndarray:
    return v / np.linalg.norm(v)


def warmth(rng: np.random.Generator, mean: float = 0.0, spread: float = 0.18) -> np.ndarray:
    """A colour [3] around white: warm above 0, bluish below."""
    shift = mean + spread * rng.standard_normal()
    return np.clip([1 + shift, 1 + 0.05 * rng.standard_normal(), 1 - 1.2 * shift], 0.25, 2.2)


def _nearest_table() -> np.ndarray:
    """Nearest of fibonacci() for each pixel of an equirectangular map twice as fine, flat."""
    at = [((np.arange(2 * n) + 0.5) / (2 * n)) for n in (HEIGHT, WIDTH)]
    theta, phi = at[0][:, None] * np.pi, (at[1] - 0.5) * 2 * np.pi
    ring = np.sin(theta)
    d = np.stack([ring * np.sin(phi), np.cos(theta) * np.ones_like(phi), -ring * np.cos(phi)], -1).reshape(-1, 3)
    return (d @ fibonacci().T).argmax(1)


_NEAREST = _nearest_table()


def _pixel_of(directions: np.ndarray, height: int, width: int) -> np.ndarray:
    """Flat pixel of an equirectangular map that holds each unit direction [N, 3]."""
    row = np.clip(np.arccos(np.clip(directions[:, 1], -1, 1)) * (height / np.pi), 0, height - 1).astype(int)
    column = (np.arctan2(directions[:, 0], -directions[:, 2]) / (2 * np.pi) + 0.5) * width
    return row * width + column.astype(int) % width


def turned_environment(rng: np.random.Generator, name: str, image: np.ndarray, turn: np.ndarray) -> Light:
    """An HDR map [H * W, 3] at a random heading, the camera nearly level; turn [3, 3] head to camera."""
    heading = rotation(rng.uniform(-np.pi, np.pi), rng.normal(0, 0.2), rng.normal(0, 0.06))
    in_head = _PIXELS @ (turn.T @ heading).T
    nearest = _NEAREST[_pixel_of(in_head, 2 * HEIGHT, 2 * WIDTH)]
    count = DIRECTIONS
    weight = np.maximum(np.bincount(nearest, _SOLID, count), 1e-6)
    radiance = np.stack([np.bincount(nearest, image[:, c] * _SOLID, count) for c in range(3)], 1)
    background = image[_pixel_of(_PIXELS @ heading, HEIGHT, WIDTH)].reshape(HEIGHT, WIDTH, 3)
    return Light(name, (radiance / weight[:, None]).astype(np.float32), background)


def lamps(rng: np.random.Generator, turn: np.ndarray) -> Light:
    """Ambient ground with a slope from above, and one to three area or point lamps; some of strong colour."""

    def ground(at: np.ndarray) -> np.ndarray:
        return level * tint + slope * (at @ up)[:, None] * tint_up

    directions = fibonacci() @ turn.T
    level, tint = np.exp(rng.uniform(np.log(0.1), np.log(2.5))), warmth(rng, 0, 0.12)
    up, slope, tint_up = unit(rng.standard_normal(3) + [0, 1.5, 0]), rng.uniform(0, 0.5), warmth(rng)
    radiance = np.maximum(ground(directions), 0.01)
    back = np.maximum(ground(_PIXELS), 0.01) * np.exp(0.3 * rng.standard_normal())
    for _ in range(rng.integers(1, 4)):
        centre = unit(rng.standard_normal(3) + np.array([0, 0.6, 1.0]))
        # from point lamps (one direction: hard shadows) to softboxes as wide as a window
        sharpness = np.exp(rng.uniform(0.5, 5.5))
        if sharpness > POINT:
            centre = directions[(directions @ centre).argmax()]
        colour = warmth(rng, 0.08, 0.14) if rng.random() < 0.93 else rng.dirichlet([1.2] * 3) * 2.4
        power = rng.uniform(0.3, 3.0) * colour
        share = lobe(directions, centre, sharpness)
        gain = len(directions) / 4 / share.sum()
        radiance = radiance + share * gain * power
        back = back + np.minimum(lobe(_PIXELS, centre, sharpness) * gain, 30) * power
    return Light("lamps", radiance.astype(np.float32), back.reshape(HEIGHT, WIDTH, 3).astype(np.float32))


def lobe(directions: np.ndarray, centre: np.ndarray, sharpness: float) -> np.ndarray:
    """exp(k (cos - 1)) on directions [N, 3], as [N, 1]."""
    return np.exp(sharpness * (directions @ centre - 1))[:, None]


def flash(rng: np.random.Generator, turn: np.ndarray) -> Light:
    """A lamp beside the lens of a phone or camera in a dim room."""
    directions = fibonacci() @ turn.T
    centre = unit(np.array([rng.normal(0, 0.12), rng.normal(0.1, 0.12), 1]))
    share = lobe(directions, centre, np.exp(rng.uniform(3, 5.5)))
    radiance = share / share.sum() * len(directions) / 4 * rng.uniform(0.5, 3) * warmth(rng)
    back = np.full((HEIGHT, WIDTH, 3), rng.uniform(0.02, 0.3)) * warmth(rng, 0.1)
    return Light("flash", radiance.astype(np.float32), back.astype(np.float32))


def draw_light(
    rng: np.random.Generator, names: list[str], maps: np.ndarray, turn: np.ndarray, share: float = 0.45
) -> Light:
    """A share of lamps, else HDR maps; one in five has a second light as a flash or window would be, if lamps may be.

    turn [3, 3] head to camera: radiance is on fibonacci() of the head frame, where the shadow tables are.
    """
    if len(maps) == 0 or rng.random() < share:
        light = lamps(rng, turn)
    else:
        k = rng.integers(len(maps))
        light = turned_environment(rng, names[k], maps[k], turn)
    if share > 0 and rng.random() < 0.2:
        extra = flash(rng, turn) if rng.random() < 0.5 else lamps(rng, turn)
        name = f"{light.name}+{extra.name}"
        light = Light(name, light.radiance + extra.radiance * np.float32(rng.uniform(0.2, 1)), light.background)
    return light
