"""People for measureDetail.ts: python -m skin.detail_truth OUT [--split test] [--count 24] [--seed 31] [--px 450 830].

The network's photos are 144 to 400 px, which carry no wrinkle; these are a portrait's. Every second person is at least
middle-aged. OUT/NN.f32 holds, little-endian float32, 13 cues (the last one spare), then at 512, channels last: linear
texture 3, visibility, camera-frame normal 3, head-frame position 3 (m), occlusion, true albedo 3, irradiance 3, detail
normal 3 and skin.
"""

import argparse
from pathlib import Path

import numpy as np

from .lights import draw_light
from .people import Skin
from .sample import unwrap
from .scene import draw_skin, light_scene
from .shot import photograph
from .view import draw_view
from .world import World

SIZE = 512
PLANES = ("texture", "visibility", "normal", "position", "ao", "albedo", "irradiance", "detail_normal", "skin")
MIDDLE_AGE = 0.45


def to_linear(coded: np.ndarray) -> np.ndarray:
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def draw_adult(world: World, rng: np.random.Generator, youngest: float) -> Skin:
    """A skin at least that old (0 young .. 1 old)."""
    while True:
        skin = draw_skin(world.stock, rng)
        if skin.parameters["age"] >= youngest:
            return skin


def draw(world: World, rng: np.random.Generator, youngest: float, side: tuple[int, int]) -> dict[str, np.ndarray]:
    """One sample as skin.sample draws it, from a photo whose side in px lies between those of `side`."""
    stock = world.stock
    skin = draw_adult(world, rng, youngest)
    shape = int(rng.integers(len(stock.shapes.points)))
    view = draw_view(rng, *side)
    light = draw_light(rng, stock.light_names, stock.light_maps, view.turn, stock.conditions.lamps)
    scene = light_scene(stock, rng, shape, view, skin, light)
    return unwrap(stock, rng, scene, photograph(stock, rng, scene))


def pack(sample: dict[str, np.ndarray]) -> bytes:
    """One sample as measureDetail.ts reads it."""
    sample = sample | {"texture": to_linear(sample["texture"]), "position": sample["position"] / 10}
    cues = np.append(sample["cues"], 0)
    maps = [np.moveaxis(sample[name], 0, -1).reshape(-1) for name in PLANES]
    return np.concatenate([cues, *maps]).astype("<f4").tobytes()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--split", default="test")
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--seed", type=int, default=31)
    parser.add_argument("--px", type=int, nargs=2, default=(450, 830))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    world = World.load(options.split, SIZE)
    for i in range(options.count):
        rng = np.random.default_rng([options.seed, i])
        sample = draw(world, rng, MIDDLE_AGE if i % 2 else 0, tuple(options.px))
        (options.out / f"{i:02}.f32").write_bytes(pack(sample))


if __name__ == "__main__":
    main()
