"""Banks of band-limited noise in the atlas: made once, then only picked and rolled."""

from dataclasses import dataclass

import numpy as np
from scipy import fft

# Cycles per atlas side. The face is about 160 mm wide and takes some .6 of it: 30 cycles are 9 mm waves.
BANDS = {"wide": (1, 4), "broad": (4, 12), "mid": (12, 32), "fine": (32, 80), "pore": (70, 160), "micro": (140, 400)}
KINDS = 6


@dataclass(frozen=True)
class NoiseBank:
    """Fields of unit variance by band, and streaks along v: `strand` for the head's hair, `stubble` for short hair."""

    size: int
    fields: dict[str, np.ndarray]  # band -> [KINDS, size, size]

    def draw(self, rng: np.random.Generator, band: str) -> np.ndarray:
        """One field [size, size] of a band at a random shift and flip."""
        fields = self.fields[band]
        field = fields[rng.integers(len(fields))]
        if rng.random() < 0.5:
            field = field[:, ::-1]
        return np.roll(field, tuple(rng.integers(0, self.size, 2)), (0, 1))


def build_noise(size: int, seed: int) -> NoiseBank:
    """The bank of one atlas size; bands beyond its Nyquist limit shrink to what it carries."""
    rng = np.random.default_rng(seed)
    fy = np.fft.fftfreq(size)[:, None] * size
    fx = np.fft.rfftfreq(size)[None] * size
    radius = np.hypot(fx, fy)
    fields = {}
    for name, (low, high) in BANDS.items():
        high = min(high, size // 2)
        low = min(low, high // 2)
        centre, width = np.log2(low * high) / 2, np.log2(high / low) / 2 + 0.3
        fields[name] = _make(rng, np.exp(-(((np.log2(np.maximum(radius, 0.5)) - centre) / width) ** 2)), size)
    # hair: fine across, long (head) or short (brows, beard) along v
    across = np.exp(-(((np.log2(np.maximum(np.abs(fx), 0.5)) - np.log2(size / 5)) / 1.0) ** 2))
    fields["strand"] = _make(rng, across * np.exp(-((fy / 8) ** 2)), size)
    fields["stubble"] = _make(rng, across * np.exp(-((fy / 40) ** 2)), size)
    return NoiseBank(size, fields)


def _make(rng: np.random.Generator, gain: np.ndarray, size: int) -> np.ndarray:
    spectrum = fft.rfft2(rng.standard_normal((KINDS, size, size)).astype(np.float32), workers=1)
    field = fft.irfft2(spectrum * gain, (size, size), workers=1)
    return (field / field.std((1, 2), keepdims=True)).astype(np.float32)
