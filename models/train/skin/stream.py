"""Endless batches of generated skins for a trainer, drawn in a worker process."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset

from .anchor import region_trust
from .conditions import USUAL, Conditions
from .head import build_atlas, load_head

# Spherical-harmonic functions that are odd in x.
_ODD = (3, 4, 7)
_VECTORS = ("sh9", "cues", "tone_group", "exposure")


class SkinStream(IterableDataset):
    """World.draw for ever; each worker with its own seed."""

    def __init__(self, split: str, size: int, count: int, seed: int, conditions: Conditions):
        self.split, self.size, self.count, self.seed, self.conditions = split, size, count, seed, conditions

    def __iter__(self) -> Iterator[dict[str, Tensor]]:
        from .world import World

        torch.set_num_threads(1)
        world = World.load(self.split, size=self.size, conditions=self.conditions)
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng([self.seed, worker.id if worker else 0])
        while True:
            yield to_tensors(world.draw(rng, self.count))


def open_stream(
    split: str, size: int, count: int, seed: int, workers: int = 1, conditions: Conditions = USUAL
) -> Iterator[dict[str, Tensor]]:
    """Batches of SkinStream, three ahead."""
    ahead = 3 if workers else None
    stream = SkinStream(split, size, count, seed, conditions)
    return iter(DataLoader(stream, None, num_workers=workers, prefetch_factor=ahead))


def held_out(size: int, batches: int, conditions: Conditions = USUAL, seed: int = 11) -> list[dict[str, Tensor]]:
    """Batches of eight people never seen; the same ones by seed."""
    stream = open_stream("test", size, 8, seed, workers=0, conditions=conditions)
    return [next(stream) for _ in range(batches)]


def to_tensors(drawn: dict[str, np.ndarray]) -> dict[str, Tensor]:
    """World.draw's arrays as float32 tensors, maps [B, C, S, S]."""
    return {name: torch.from_numpy(np.ascontiguousarray(values)).float() for name, values in drawn.items()}


def mirror(batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """The same people seen in a mirror: the atlas is symmetric."""
    out = {name: values if name in _VECTORS else values.flip(-1) for name, values in batch.items()}
    for name in ("normal", "position"):
        out[name] = out[name] * out[name].new_tensor([-1.0, 1, 1])[:, None, None]
    sign = torch.ones(9, device=batch["sh9"].device)
    sign[list(_ODD)] = -1
    out["sh9"] = batch["sh9"] * sign[:, None]
    return out


def drop_cues(cues: Tensor, chance: float, generator: torch.Generator) -> Tensor:
    """Takes sclera and background away, each from that share of the photos: neither is in every photo."""
    keep = (torch.rand(len(cues), 2, generator=generator) >= chance).to(cues)
    out = cues.clone()
    out[:, :4] *= keep[:, :1]
    out[:, 4:8] *= keep[:, 1:]
    return out


def atlas_maps(size: int) -> tuple[Tensor, Tensor]:
    """Region trust and coverage [1, 1, size, size] of the head's atlas."""
    atlas = build_atlas(load_head(), size)
    return region_trust(atlas.regions), torch.from_numpy(atlas.mask.astype(np.float32))[None, None]
