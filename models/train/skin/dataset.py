"""An open counterpart of FFHQ-UV-Intrinsics: python -m skin.dataset --count 10000 --out DIR [--shard 0/4] [--size 512]

Person i depends on --seed and i alone: shards may run anywhere, in any order, and again: complete people are skipped.
"""

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .color import TONE_GROUPS, tone_group
from .grid import resize
from .lights import draw_light
from .people import Skin
from .person_files import is_complete, write_person
from .relief import bend
from .sample import multi_bounce
from .scene import Stock, draw_skin
from .shadows import ambient_occlusion, visible_directions
from .shapes import Shape, draw_shape, with_eyeballs
from .sphere import fibonacci, project9
from .tables import texel_frame
from .translucency import draw_translucency
from .view import draw_view
from .world import DATA, SKINS, World

# Directions of the ambient occlusion: error below .02 against 256.
OPENINGS = 96
LICENCES = {
    "head": "ICT-FaceKit, MIT, (c) 2020 USC Institute for Creative Technologies",
    "maps": "CC0-1.0",
    "picture": "MakeHuman skin of that name, CC0-1.0",
    "light": "Poly Haven map of that name, CC0-1.0",
}


@dataclass(frozen=True)
class Order:
    """What to write: people index, index + count of shards, ... below count."""

    count: int
    shard: int
    shards: int
    seed: int
    out: Path

    def people(self) -> range:
        return range(self.shard, self.count, self.shards)

    def folder(self, index: int) -> Path:
        return self.out / f"{index:06d}"


def occlusion_of(stock: Stock, shape: Shape) -> np.ndarray:
    """Ambient occlusion [S, S] of a head."""
    points, triangles = with_eyeballs(stock.head, shape.points, shape.eyes)
    at, normals = texel_frame(stock.head, stock.coarse, shape.points)
    visible = visible_directions(points, triangles, at, normals, OPENINGS)
    grid = stock.coarse.to_grid(ambient_occlusion(visible, normals)[:, None], pad=True)
    return np.clip(resize(grid, stock.atlas.size)[..., 0], 0, 1)


def maps_of(stock: Stock, rng: np.random.Generator, skin: Skin, shape: Shape) -> dict[str, np.ndarray]:
    """The six maps [S, S(, 3)], linear."""
    occlusion = occlusion_of(stock, shape)
    even = np.empty((3, *occlusion.shape), np.float32)
    multi_bounce(occlusion, np.ascontiguousarray(skin.albedo.transpose(2, 0, 1)), even)
    flat = np.zeros_like(skin.albedo)
    flat[..., 2] = 1
    normal, _ = bend(skin.height, stock.atlas.rest, flat, np.ones((9, 3), np.float32), stock.texel)
    maps = {
        "ambient_occlusion": occlusion,
        "diffuse": skin.albedo,
        "normal": normal,
        "specular": skin.specular,
        "translucency": draw_translucency(rng, stock.atlas, stock.noise),
        "light_normalized": even.transpose(1, 2, 0),
    }
    # texels beside the mesh carry their neighbours on, so that filters do not darken the seams
    nearest = stock.atlas.nearest
    return {name: m.reshape(len(nearest), -1)[nearest].reshape(m.shape) for name, m in maps.items()}


def make_person(stock: Stock, seed: int, index: int) -> tuple[dict[str, np.ndarray], dict]:
    """Maps and metadata of person `index`."""
    rng = np.random.default_rng([seed, index])
    shape = draw_shape(stock.head, rng)
    skin = draw_skin(stock, rng)
    view = draw_view(rng)
    light = draw_light(rng, stock.light_names, stock.light_maps, view.turn)
    face = (stock.atlas.regions["cheeks"] + stock.atlas.regions["forehead"] > 0.5) & (skin.skin > 0.5)
    weights = {name: _short(w) for name, w in zip(stock.head.names, shape.expression, strict=True) if w > 0}
    metadata = {
        "id": f"{index:06d}",
        "seed": seed,
        "size": stock.atlas.size,
        "identity": _short(shape.identity),
        "expression": weights,
        "light": {
            "name": light.name,
            "sh9": _short(project9(light.radiance, fibonacci() @ view.turn.T)),
            "headToCamera": _short(view.turn),
        },
        "skin": _short(skin.parameters),
        "roughness": {"mean": _short(skin.roughness[face].mean())},
        "toneGroup": TONE_GROUPS[tone_group(skin.albedo[face].mean(0))],
        "licences": LICENCES,
    }
    return maps_of(stock, rng, skin, shape), metadata


def _short(value):
    """Plain JSON numbers of 5 digits."""
    if isinstance(value, dict):
        return {name: _short(v) for name, v in value.items()}
    if isinstance(value, list | np.ndarray):
        return [_short(v) for v in value]
    return float(f"{value:.5g}") if isinstance(value, float | np.floating) else value


def write_people(stock: Stock, order: Order) -> tuple[int, int]:
    """Writes what is missing; returns how many people were written and how many stood there already."""
    written, skipped, start = 0, 0, time.time()
    for index in order.people():
        if is_complete(order.folder(index)):
            skipped += 1
            continue
        write_person(order.folder(index), *make_person(stock, order.seed, index))
        written += 1
        rate = written / (time.time() - start)
        print(f"\r{written} written, {skipped} stood there, {rate:.2f} people/s", end="", file=sys.stderr, flush=True)
    if written:
        print(file=sys.stderr)
    return written, skipped


def parse_shard(text: str) -> tuple[int, int]:
    """ "1/4" -> (1, 4): the second of four."""
    shard, shards = (int(part) for part in text.split("/"))
    if not 0 <= shard < shards:
        raise argparse.ArgumentTypeError(f"shard {text}: i/n with 0 <= i < n")
    return shard, shards


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, required=True, help="people of all shards together")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shard", type=parse_shard, default=(0, 1), metavar="i/n")
    parser.add_argument("--size", type=int, default=512, help="side of the maps, a multiple of 128")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, default=DATA, help="folder with hdr/")
    parser.add_argument("--skins", type=Path, default=SKINS, help="pictures by models/train/head/resample_skins.py")
    o = parser.parse_args()
    stock = World.load("train", o.size, data=o.data, skins=o.skins, shapes=0).stock
    before = time.process_time()
    written, skipped = write_people(stock, Order(o.count, *o.shard, o.seed, o.out))
    spent = time.process_time() - before
    each = f", {written / spent:.2f} people per CPU-second" if written else ""
    print(f"{written} people written, {skipped} stood there{each}; {o.out}")


if __name__ == "__main__":
    main()
