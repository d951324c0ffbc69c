"""Contact sheet of samples to look at: python -m skin.sheet --out sheet.png"""

import argparse

import numpy as np
from PIL import Image

from .color import linear_to_srgb
from .world import World

ROWS = ("texture", "albedo", "irradiance", "visibility", "skin")


def picture(name: str, image: np.ndarray) -> np.ndarray:
    """[C, S, S] -> uint8 [S, S, 3]."""
    image = image.transpose(1, 2, 0)
    if name in ("normal", "detail_normal"):
        image = image * 0.5 + 0.5
    elif name == "position":
        image = image * 0.4 + 0.5
    elif name not in ("texture", "visibility", "skin", "ao", "roughness"):
        image = linear_to_srgb(image)
    return (np.clip(np.broadcast_to(image, image.shape[:2] + (3,)), 0, 1) * 255).astype(np.uint8)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", required=True)
    options.add_argument("--split", default="test")
    options.add_argument("--count", type=int, default=8)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--size", type=int, default=256)
    options.add_argument("--shapes", type=int)
    options.add_argument("--maps", nargs="*", default=ROWS)
    o = options.parse_args()
    samples = World.load(o.split, o.size, shapes=o.shapes).draw(np.random.default_rng(o.seed), o.count)
    rows = [np.concatenate([picture(name, m) for m in samples[name]], 1) for name in o.maps]
    Image.fromarray(np.concatenate(rows, 0)).save(o.out)


if __name__ == "__main__":
    main()
