"""Trains the shape network on a ring that drawers fill: python -m shape.train --seconds 5400 [--warm FILE | --scratch]"""

import argparse
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from skin.head import load_head

from .augment import Mirror, augment
from .losses import WEIGHTS, Surface, Truth, figures, losses
from .marks import choose_marks
from .network import ShapeNetwork, start_from_face_mesh
from .ring import MARKS, OUT, Ring, open_ring

BATCH, RATE, TRUNK_RATE, LAST_RATE, WARM_UP, CLIP = 24, 1.5e-3, 0.4, 0.01, 150, 5.0
# Crops before training starts.
LEAST = 1500
# Seconds.
LOG_EVERY, SAVE_EVERY = 30, 180


def mean_marks(ring: Ring) -> np.ndarray:
    """Mean places [P, 2] of the marks in the crop: where the network starts."""
    return np.array(ring.labels[ring.filled[:1000], : 2 * MARKS]).mean(0).reshape(-1, 2)


class Trainer:
    """The network, its optimiser and how far the schedule, which is measured in seconds, has come."""

    def __init__(self, network: ShapeNetwork, surface: Surface, mirror: Mirror, seconds: float, rate: float):
        self.network = network.to(memory_format=torch.channels_last)
        self.surface, self.mirror, self.seconds, self.rate = surface, mirror, seconds, rate
        trunk = [p for m in (network.stem, network.stem_act, network.blocks) for p in m.parameters() if p.requires_grad]
        known = {id(p) for p in trunk}
        own = [p for p in network.parameters() if p.requires_grad and id(p) not in known]
        self.optimizer = torch.optim.AdamW(
            [{"params": trunk, "share": TRUNK_RATE}, {"params": own, "share": 1.0}], rate, weight_decay=1e-4
        )
        self.generator = torch.Generator().manual_seed(2)
        self.elapsed, self.step, self.ahead = 0.0, 0, {}
        self.average = {name: p.detach().clone() for name, p in network.named_parameters()}

    def learn(self, crops: Tensor, labels: Tensor) -> dict[str, float]:
        """One step on crops [B, 3, 256, 256] (codes 0..1); the terms of the loss."""
        progress = min(1.0, self.elapsed / self.seconds)
        rate = self.rate * min(1, (self.step + 1) / WARM_UP)
        rate *= LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + math.cos(math.pi * progress))
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["share"]
        if torch.rand((), generator=self.generator) < 0.5:
            crops, labels = crops.flip(-1), self.mirror(labels)
        crops = augment(crops, self.generator).contiguous(memory_format=torch.channels_last)
        answer = self.network.parts(self.network(crops))
        terms = losses(answer, Truth.of(labels), self.surface)
        loss = sum(WEIGHTS[name] * term for name, term in terms.items())
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)
        if torch.isfinite(norm):
            self.optimizer.step()
        self.step += 1
        self._follow(min(0.999, (self.step + 1) / (self.step + 10)))
        return {name: float(term.detach()) for name, term in terms.items()}

    def _follow(self, keep: float) -> None:
        """The mean of the last thousand steps' weights is what is kept: a batch of 24 is noisy."""
        with torch.no_grad():
            for name, p in self.network.named_parameters():
                self.average[name].lerp_(p, 1 - keep)

    def save(self, path: Path) -> None:
        partial = path.with_suffix(".part")
        torch.save({"network": self.average, "step": self.step}, partial)
        partial.rename(path)


def take(ring: Ring, rng: np.random.Generator, count: int) -> tuple[Tensor, Tensor]:
    """Random valid slots as crops [B, 3, 256, 256] 0..1 and labels."""
    picked = np.sort(rng.choice(ring.filled, count))
    crops = torch.from_numpy(np.array(ring.crops[picked])).permute(0, 3, 1, 2).float() / 255
    return crops, torch.from_numpy(np.array(ring.labels[picked]))


def measure(network: ShapeNetwork, ring: Ring, surface: Surface, count: int = 400) -> dict[str, float]:
    """Figures on the ring's first crops."""
    chosen = ring.filled[:count]
    network.eval()
    with torch.no_grad():
        flat = [
            network(torch.from_numpy(np.array(ring.crops[part])).permute(0, 3, 1, 2).float() / 255)
            for part in np.array_split(chosen, max(1, len(chosen) // 32))
        ]
    network.train()
    truth = Truth.of(torch.from_numpy(np.array(ring.labels[chosen])))
    return figures(network.parts(torch.cat(flat)), truth, surface)


def load_network(path: Path) -> ShapeNetwork:
    """A trained network; checkpoints hold the same."""
    network = ShapeNetwork(np.zeros((MARKS, 2), np.float32))
    network.load_state_dict(torch.load(path)["network"])
    return network.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--slots", type=int, default=40000)
    parser.add_argument("--ring", type=Path, default=OUT / "ring")
    parser.add_argument("--test", type=Path, default=OUT / "test")
    parser.add_argument("--test-slots", type=int, default=400)
    parser.add_argument("--out", type=Path, default=OUT / "network.pt")
    parser.add_argument("--warm", type=Path)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--scratch", action="store_true", help="without the face mesh's weights")
    o = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    ring, test = open_ring(o.ring, o.slots), open_ring(o.test, o.test_slots)
    while len(ring.filled) < LEAST:
        time.sleep(2)
    head = load_head()
    network = ShapeNetwork(mean_marks(ring).astype(np.float32))
    if o.warm:
        network.load_state_dict(torch.load(o.warm)["network"])
    elif not o.scratch:
        start_from_face_mesh(network)
    if not o.scratch:
        network.freeze_start()
    surface = Surface(head)
    trainer = Trainer(network, surface, Mirror(head), o.seconds, o.rate)
    rng = np.random.default_rng(7)
    start = last_log = last_save = time.time()
    sums: dict[str, float] = {}
    while trainer.elapsed < o.seconds:
        terms = trainer.learn(*take(ring, rng, BATCH))
        for name, value in terms.items():
            sums[name] = 0.98 * sums.get(name, value) + 0.02 * value
        now = time.time()
        trainer.elapsed = now - start
        if now - last_log > LOG_EVERY:
            last_log = now
            shown = {name: round(value, 3) for name, value in sums.items()}
            print(f"{trainer.elapsed:.0f} s, step {trainer.step}, slots {len(ring.filled)}", json.dumps(shown), flush=True)
        if now - last_save > SAVE_EVERY:
            last_save = now
            trainer.save(o.out)
            held = load_network(o.out).to(memory_format=torch.channels_last)
            print("held out", json.dumps({k: round(v, 4) for k, v in measure(held, test, surface).items()}), flush=True)
    trainer.save(o.out)
    print("held out", json.dumps(measure(load_network(o.out), test, surface)), flush=True)


if __name__ == "__main__":
    main()
