"""Trains the shape network on a ring that drawers fill: python -m shape.train --seconds 5400 [--warm FILE | --scratch]"""

import argparse
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from skin.head import load_head
from torch import Tensor, nn

from .augment import Mirror, augment, shake
from .losses import WEIGHTS, Surface, Truth, figures, losses
from .network import IDENTITY, ShapeNetwork, start_from_face_mesh
from .ring import LABEL, MARKS, OUT, Ring, open_ring
from .shipped import load_shipped

BATCH, RATE, TRUNK_RATE, BASE_RATE, LAST_RATE, WARM_UP, CLIP = (
    24,
    5e-4,
    0.6,
    0.1,
    0.01,
    100,
    5.0,
)
# Crops before training starts, and most that the first answer is made from.
LEAST, FIRST = 1500, 12000
# Seconds.
LOG_EVERY, SAVE_EVERY = 30, 180


# What the network states before it has learnt how sure it is: log of the marks' spread, of identity and of distance.
UNSURE = (-4.5, -0.3, -1.0)


def first_answer(network: ShapeNetwork, ring: Ring, mirror: Mirror) -> None:
    """The network begins with what the landmarks of the ring's crops tell linearly."""
    chosen = ring.filled[:FIRST]
    landmarks = torch.from_numpy(np.array(ring.landmarks[chosen]))
    labels = torch.from_numpy(np.array(ring.labels[chosen]))
    _, other, turned = mirror(torch.empty(len(chosen), 0), landmarks, labels)
    places, identity, expression, turn, distance = torch.cat([labels, turned]).split(
        LABEL, 1
    )
    sure = [
        torch.full((len(places), n), u)
        for n, u in zip((MARKS, IDENTITY, 1), UNSURE, strict=True)
    ]
    targets = torch.cat(
        [places, sure[0], identity, sure[1], expression, turn, distance, sure[2]], 1
    )
    network.start_from_landmarks(
        torch.cat([landmarks, other]).double().numpy(), targets.double().numpy()
    )


class Trainer:
    """The network, its optimiser and how far the schedule, which is measured in seconds, has come."""

    def __init__(
        self,
        network: ShapeNetwork,
        surface: Surface,
        mirror: Mirror,
        seconds: float,
        rate: float,
    ):
        self.network = network.to(memory_format=torch.channels_last)
        self.surface, self.mirror, self.seconds, self.rate = (
            surface,
            mirror,
            seconds,
            rate,
        )
        groups = {"base": [], "trunk": [], "own": []}
        for name, p in network.named_parameters():
            if p.requires_grad:
                part = name.split(".")[0]
                groups[
                    "base"
                    if part == "base"
                    else "trunk"
                    if part in ("stem", "blocks")
                    else "own"
                ].append(p)
        # the linear answer and the trunk know something already
        shares = {"base": BASE_RATE, "trunk": TRUNK_RATE, "own": 1.0}
        self.optimizer = torch.optim.AdamW(
            [
                {"params": groups[name], "share": share}
                for name, share in shares.items()
            ],
            rate,
            weight_decay=1e-4,
        )
        self.generator = torch.Generator().manual_seed(2)
        self.elapsed, self.step, self.ahead = 0.0, 0, {}
        self.average = {
            name: p.detach().clone() for name, p in network.named_parameters()
        }

    def learn(
        self, crops: Tensor, landmarks: Tensor, labels: Tensor
    ) -> dict[str, float]:
        """One step on crops [B, 3, 256, 256] (codes 0..1); the terms of the loss."""
        progress = min(1.0, self.elapsed / self.seconds)
        rate = self.rate * min(1, (self.step + 1) / WARM_UP)
        rate *= LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + math.cos(math.pi * progress))
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["share"]
        if torch.rand((), generator=self.generator) < 0.5:
            crops, landmarks, labels = self.mirror(crops, landmarks, labels)
        crops = augment(crops, self.generator).contiguous(
            memory_format=torch.channels_last
        )
        answer = self.network.parts(
            self.network(crops, shake(landmarks, self.generator))
        )
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
        state = self.network.state_dict() | self.average
        torch.save({"network": state, "step": self.step}, partial)
        partial.rename(path)


def load_slots(ring: Ring, picked: np.ndarray) -> tuple[Tensor, Tensor, Tensor]:
    """Slots as crops [B, 3, 256, 256] 0..1, landmarks and labels."""
    crops = (
        torch.from_numpy(np.array(ring.crops[picked])).permute(0, 3, 1, 2).float() / 255
    )
    return crops, *(
        torch.from_numpy(np.array(values[picked]))
        for values in (ring.landmarks, ring.labels)
    )


def settle(network: ShapeNetwork, ring: Ring, batches: int = 40) -> None:
    """Estimates the feature statistics anew for the averaged weights: running ones belong to the last weights.

    On plain crops: noise makes a few features a hundred times as large, and means over such batches fit no batch
    (3.1 px of error with plain crops, 9.7 with changed ones, 2.7 with each batch's own).
    """
    rng = np.random.default_rng(3)
    network.even.reset_running_stats()
    momentum, network.even.momentum = network.even.momentum, None
    network.train()
    with torch.no_grad():
        for _ in range(batches):
            crops, landmarks, _ = load_slots(
                ring, np.sort(rng.choice(ring.filled, BATCH))
            )
            network(crops, landmarks)
    network.even.momentum = momentum
    network.eval()


def measure(
    network: ShapeNetwork, ring: Ring, surface: Surface, count: int = 400
) -> dict[str, float]:
    """Figures on the ring's first crops."""
    network.eval()
    flat, labels = [], []
    with torch.no_grad():
        for part in np.array_split(ring.filled[:count], max(1, count // 32)):
            crops, landmarks, truth = load_slots(ring, part)
            flat.append(network(crops, landmarks))
            labels.append(truth)
    return figures(network.parts(torch.cat(flat)), Truth.of(torch.cat(labels)), surface)


def load_network(path: Path) -> ShapeNetwork:
    """A trained network; checkpoints hold the same."""
    network = ShapeNetwork(MARKS)
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
    parser.add_argument(
        "--fixed",
        action="store_true",
        help="learns on with fixed feature statistics, as the SDK runs it",
    )
    parser.add_argument(
        "--scratch", action="store_true", help="without the face mesh's weights"
    )
    o = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    ring, test = open_ring(o.ring, o.slots), open_ring(o.test, o.test_slots)
    while len(ring.filled) < LEAST:
        time.sleep(2)
    head = load_head()
    network, mirror = ShapeNetwork(MARKS), Mirror(head)
    if o.warm and o.warm.suffix == ".onnx":
        network = load_shipped(o.warm)
    elif o.warm:
        network.load_state_dict(torch.load(o.warm)["network"])
    else:
        first_answer(network, ring, mirror)
        if not o.scratch:
            start_from_face_mesh(network)
    if not o.scratch:
        network.freeze_start()
    surface = Surface(head)
    trainer = Trainer(network, surface, mirror, o.seconds, o.rate)
    rng = np.random.default_rng(7)
    print("landmarks alone", json.dumps(measure(network, test, surface)), flush=True)
    network.train()
    if o.fixed:
        settle(network, ring)
        network.train()
        network.even.eval()
    start = last_log = last_save = time.time()
    sums: dict[str, float] = {}
    filled = ring.filled
    while trainer.elapsed < o.seconds:
        terms = trainer.learn(*load_slots(ring, np.sort(rng.choice(filled, BATCH))))
        for name, value in terms.items():
            sums[name] = 0.98 * sums.get(name, value) + 0.02 * value
        now = time.time()
        trainer.elapsed = now - start
        if now - last_log > LOG_EVERY:
            last_log, filled = now, ring.filled
            shown = {name: round(value, 3) for name, value in sums.items()}
            print(
                f"{trainer.elapsed:.0f} s, step {trainer.step}, slots {len(filled)}",
                json.dumps(shown),
                flush=True,
            )
        if now - last_save > SAVE_EVERY:
            last_save = now
            trainer.save(o.out)
            held = load_network(o.out).to(memory_format=torch.channels_last)
            if not o.fixed:
                settle(held, ring, 10)
            print(
                "held out",
                json.dumps(
                    {k: round(v, 4) for k, v in measure(held, test, surface).items()}
                ),
                flush=True,
            )
    trainer.save(o.out)
    settled = load_network(o.out)
    if not o.fixed:
        settle(settled, ring)
    torch.save({"network": settled.state_dict(), "step": trainer.step}, o.out)
    print("held out", json.dumps(measure(settled, test, surface)), flush=True)


if __name__ == "__main__":
    main()
