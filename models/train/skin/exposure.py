"""What the camera makes of radiance: exposure, white balance, noise, clipping, the file's code."""

import io

import numpy as np
from PIL import Image

from .color import LUMINANCE, linear_to_srgb
from .shade import gaussian

# Linear luminance that half the scene's and half the face's light is brought to: faces then have a photo's .15 - .4.
FACE_LEVEL = 0.32


def draw_gain(rng: np.random.Generator, radiance: np.ndarray, skin: np.ndarray) -> np.ndarray:
    """Per-channel gain [3]: half metered on the scene, half on the face; most of the light's colour is taken out."""
    whole = radiance[::2, ::2].mean((0, 1))
    face = (radiance[::2, ::2] * skin[::2, ::2, None]).sum((0, 1)) / max(skin[::2, ::2].sum(), 1)
    mean = np.sqrt(whole * face) + 1e-6
    level = mean @ LUMINANCE
    exposure = FACE_LEVEL / level * np.exp(rng.normal(0, 0.35 if rng.random() < 0.85 else 0.9))
    bright = exposure * float(face @ LUMINANCE) + 1e-9
    exposure *= np.clip(bright, 0.04, 0.6) / bright
    # a grey that the camera takes for white: mostly right, seldom left as it is
    kept = rng.uniform(0.7, 1.05) if rng.random() < 0.8 else rng.uniform(0.2, 0.7)
    neutral = whole**0.7 * face**0.3 / np.array([1.3, 0.95, 0.8]) ** 0.3
    balance = (neutral @ LUMINANCE / np.maximum(neutral, 1e-6)) ** kept * np.exp(0.04 * rng.standard_normal(3))
    # cameras keep skin warm: unwrapped photos have red / green 1.3 - 2.5, median 1.9
    warm = np.array([1.18, 1, 0.92]) ** rng.uniform(0, 1.5)
    return (exposure * balance * warm).astype(np.float32)


_GRAIN = np.random.default_rng(9).standard_normal(2**21, np.float32)


def draw_grain(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Unit white noise: a random stretch of a stored one, four times as fast as fresh numbers."""
    count = int(np.prod(shape))
    start = rng.integers(0, len(_GRAIN) - count)
    return _GRAIN[start : start + count].reshape(shape)


def open_shutter(rng: np.random.Generator, radiance: np.ndarray) -> np.ndarray:
    """Radiance [N, N, 3] through a lens of random sharpness; one photo in ten is shaken or out of focus."""
    soft = rng.uniform(0.25, 0.7) if rng.random() < 0.9 else rng.uniform(0.7, 2.0)
    return np.stack([gaussian(radiance[..., c], soft) for c in range(3)], -1)


def expose(rng: np.random.Generator, radiance: np.ndarray, gain: np.ndarray) -> np.ndarray:
    """The photo file's sRGB codes 0..1 [N, N, 3] of linear radiance [N, N, 3]."""
    light = radiance * gain
    level = np.exp(rng.uniform(np.log(0.001), np.log(0.02)))
    light += np.float32(level) * np.sqrt(0.05 + np.maximum(light, 0)) * draw_grain(rng, light.shape)
    codes = linear_to_srgb(light)
    if rng.random() < 0.4:
        # a camera's own curve: a little more or less contrast about the middle
        bend = np.float32(rng.uniform(-0.25, 0.5))
        codes = codes + bend * codes * (1 - codes) * (2 * codes - 1)
    if rng.random() < 0.25:
        return codes
    packed = io.BytesIO()
    Image.fromarray((codes * 255 + 0.5).astype(np.uint8)).save(packed, "JPEG", quality=int(rng.integers(45, 96)))
    return np.asarray(Image.open(packed), np.float32) / 255
