"""Labelled crops on disk, written by drawers and read by the trainer at the same time: python -m shape.ring --help"""

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from skin.scene import draw_skin
from skin.world import World

from .marks import MIDDLE, PAIRS, choose_marks
from .mesh import COUNT, LEAST_SCORE, FaceMesh
from .picture import SIZE, crop, draw_picture, draw_window, turn_in_crop
from .stranger import Strangers
from .subject import draw_subject

MARKS = MIDDLE + 2 * PAIRS
# Numbers of a label, in this order: marks x and y, identity, expression, two columns of the head's turn, log metres.
LABEL = (2 * MARKS, 100, 51, 6, 1)
OUT = Path(__file__).resolve().parent / "out"
# Pictures of a person in a row, and crops of a picture: painting a skin is a tenth of a picture's time.
SHARED = 2


@dataclass(frozen=True)
class Ring:
    """Slots of crops and their labels; a slot is valid once its serial is above 0."""

    crops: np.ndarray  # [N, 256, 256, 3] uint8
    labels: np.ndarray  # [N, sum(LABEL)] float32
    landmarks: np.ndarray  # [N, 956] float32: the face mesh's, -.5 .. .5 of the crop
    serials: np.ndarray  # [N] int64

    @property
    def filled(self) -> np.ndarray:
        """Indices of the valid slots."""
        return np.flatnonzero((self.serials > 0) & (self.landmarks[:, 0] != 0))


def open_ring(folder: Path, slots: int) -> Ring:
    """Opens a ring, or makes an empty one."""
    folder.mkdir(parents=True, exist_ok=True)
    shapes = {
        "crops": ((slots, SIZE, SIZE, 3), np.uint8),
        "labels": ((slots, sum(LABEL)), np.float32),
    }
    shapes["landmarks"] = ((slots, 2 * COUNT), np.float32)
    shapes["serials"] = ((slots,), np.int64)
    parts = {}
    for name, (shape, kind) in shapes.items():
        path = folder / f"{name}.bin"
        if (
            not path.exists()
            or path.stat().st_size != int(np.prod(shape)) * np.dtype(kind).itemsize
        ):
            np.memmap(path, kind, "w+", shape=shape).flush()
        parts[name] = np.memmap(path, kind, "r+", shape=shape)
    return Ring(**parts)


def draw_labelled(
    world: World,
    rng: np.random.Generator,
    skin,
    marks: np.ndarray,
    strangers: Strangers,
):
    """One crop [256, 256, 3] uint8 and its label [sum(LABEL)]."""
    stock = world.stock
    subject = draw_subject(stock.head, rng, strangers)
    picture = draw_picture(stock, rng, subject, skin)
    window = draw_window(rng, stock.head, picture)
    places = window.to_crop(picture.view.project(subject.points[marks])[:, :2])
    turn = turn_in_crop(picture.view, window)
    distance = np.log(-picture.view.move[2])
    label = [
        places.reshape(-1),
        subject.identity,
        subject.expression,
        turn[:, :2].T.reshape(-1),
        [distance],
    ]
    codes = np.clip(crop(picture.codes, window), 0, 1)
    return (codes * 255 + 0.5).astype(np.uint8), np.concatenate(label).astype(
        np.float32
    )


def fill(
    folder: Path,
    slots: int,
    split: str,
    seed: int,
    worker: int,
    workers: int,
    count: int | None,
) -> None:
    """Writes every `workers`-th slot, over and over, `count` crops in all or without end."""
    ring = open_ring(folder, slots)
    world = World.load(split)
    marks = choose_marks(world.stock.head)
    mesh, strangers = FaceMesh(), Strangers(world.stock.head)
    rng = np.random.default_rng([seed, worker, int(ring.serials.max())])
    mine = np.arange(worker, slots, workers)
    at = int(np.argmin(ring.serials[mine]))
    start, drawn = time.time(), 0
    while count is None or drawn < count:
        if drawn % SHARED == 0:
            skin = draw_skin(world.stock, rng)
        image, label = draw_labelled(world, rng, skin, marks, strangers)
        landmarks, score = mesh.find(image.astype(np.float32) / 255)
        if score < LEAST_SCORE:
            continue
        slot = mine[(at + drawn) % len(mine)]
        ring.crops[slot], ring.labels[slot], ring.landmarks[slot] = (
            image,
            label,
            landmarks,
        )
        ring.serials[slot] = drawn + 1
        drawn += 1
        if drawn % 500 == 0:
            print(
                f"{drawn} drawn, {drawn / (time.time() - start):.1f} a second",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=OUT / "ring")
    parser.add_argument("--slots", type=int, default=40000)
    parser.add_argument("--split", default="train", choices=("train", "test"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worker", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--count", type=int)
    o = parser.parse_args()
    fill(o.folder, o.slots, o.split, o.seed, o.worker, o.workers, o.count)


if __name__ == "__main__":
    main()
