"""Colour codes and skin tone. Linear means linear Rec. 709 primaries, D65."""

import math

import numba as nb
import numpy as np

LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)
TONE_GROUPS = ("light", "medium", "dark")
# Degrees of the individual typology angle, as models/train/render/skinToneGroup.ts (Chardon 1991).
LIGHT_FROM, DARK_BELOW = 41.0, 10.0
_STEPS = 4096


def _exact_encode(x: np.ndarray) -> np.ndarray:
    return np.where(x <= 0.0031308, 12.92 * x, 1.055 * np.maximum(x, 1e-9) ** (1 / 2.4) - 0.055)


def _exact_decode(x: np.ndarray) -> np.ndarray:
    return np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4)


# Encoding is tabled over the square root of its argument, where the curve is nearly straight.
_ENCODE = _exact_encode(np.linspace(0, 1, _STEPS + 1) ** 2).astype(np.float32)
_DECODE = _exact_decode(np.linspace(0, 1, _STEPS + 1)).astype(np.float32)


@nb.njit(cache=True, fastmath=True)
def _look_up(values, table, root, out):
    top = table.shape[0] - 1
    for i in range(values.shape[0]):
        x = min(max(values[i], nb.float32(0)), nb.float32(1))
        if root:
            x = math.sqrt(x)
        at = x * top
        k = min(int(at), top - 1)
        f = at - k
        out[i] = table[k] + (table[k + 1] - table[k]) * f


def _tabled(values: np.ndarray, table: np.ndarray, root: bool) -> np.ndarray:
    flat = np.ascontiguousarray(values, np.float32)
    out = np.empty_like(flat)
    _look_up(flat.reshape(-1), table, root, out.reshape(-1))
    return out


def linear_to_srgb(linear: np.ndarray) -> np.ndarray:
    """sRGB code 0..1 of linear values, which are clipped to 0..1; float32 of any shape."""
    return _tabled(linear, _ENCODE, True)


def srgb_to_linear(coded: np.ndarray) -> np.ndarray:
    """Linear values 0..1 of sRGB codes 0..1; float32 of any shape."""
    return _tabled(coded, _DECODE, False)


def typology_angle(linear: np.ndarray) -> float:
    """Individual typology angle atan((L* - 50) / b*) in degrees of a linear albedo [3]."""
    y = float(linear @ LUMINANCE)
    z = float(linear @ np.array([0.0193, 0.1192, 0.9505])) / 1.0891

    def lab(t: float) -> float:
        return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116

    return math.degrees(math.atan2(116 * lab(y) - 16 - 50, 200 * (lab(y) - lab(z))))


def tone_group(linear: np.ndarray) -> int:
    """0 light, 1 medium, 2 dark: group of a skin by its mean linear albedo [3]."""
    angle = typology_angle(linear)
    return 0 if angle > LIGHT_FROM else 2 if angle < DARK_BELOW else 1
