"""Endless labelled samples for the skin networks: World.load once, World.draw as often as wanted."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .conditions import USUAL, Conditions
from .environments import load_environments
from .fit_error import error_fields
from .head import ROOT, build_atlas, load_head
from .noise import build_noise
from .places import describe_places
from .real_skins import load_skins
from .sample import draw_sample
from .scene import Stock, draw_skin
from .strands import build_strands
from .tables import SEEDS, SHADE_SIZE, load_shapes

DATA = ROOT.parent / "shared" / "data"
# Samples of one draw that share a person's skin: painting it is a fifth of a sample's time.
SHARED = 2
# Millimetres of a texel in the middle of the mean face (measured: 1.36 along u, 1.12 along v).
TEXEL_AT_256 = 1.24
SKINS = ROOT / "models" / "train" / "out" / "skins"


@dataclass(frozen=True)
class World:
    """One split: its heads, skins and lights share nothing with the other split's."""

    stock: Stock
    split: str
    size: int

    @classmethod
    def load(
        cls,
        split: str,
        size: int = 256,
        *,
        data: Path = DATA,
        skins: Path = SKINS,
        shapes: int | None = None,
        conditions: Conditions = USUAL,
    ):
        """split "train" or "test"; size of the maps in texels, a multiple of 128; `shapes` fewer heads, for tests."""
        if split not in SEEDS:
            raise ValueError(f"split is train or test, not {split}")
        head = load_head()
        atlas, coarse = build_atlas(head, size), build_atlas(head, SHADE_SIZE)
        names, maps = load_environments(data / "hdr", split)
        stock = Stock(
            head,
            atlas,
            coarse,
            load_shapes(head, coarse, split, shapes),
            error_fields(head),
            describe_places(head, atlas),
            TEXEL_AT_256 * 256 / size,
            build_noise(size, SEEDS[split]),
            build_strands(atlas, SEEDS[split]),
            load_skins(skins, atlas, split),
            names,
            maps,
            conditions,
        )
        return cls(stock, split, size)

    def draw(self, rng: np.random.Generator, count: int) -> dict[str, np.ndarray]:
        """`count` samples (each person twice, on other heads in other light), float32.

        Maps [count, C, size, size] and vectors; README.md names them all.
        """
        out: dict[str, np.ndarray] = {}
        for k in range(count):
            if k % SHARED == 0:
                skin = draw_skin(self.stock, rng)
            for name, value in draw_sample(self.stock, rng, skin).items():
                if k == 0:
                    out[name] = np.empty((count, *np.shape(value)), np.float32)
                out[name][k] = value
        return out
