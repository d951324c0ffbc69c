"""Trains the light-and-skin network: python -m skin.train --seconds 7200 [--out DIR] [--resume | --warm FILE]."""

import argparse
import json
import math
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from .evaluate import measure, summary
from .inputs import Inputs, prepare
from .losses import WEIGHTS, losses
from .network import SkinNetwork, load_network
from .pool import SamplePool
from .stream import atlas_maps, drop_cues, held_out, open_stream

SIZE = 256
# Recipe of facts/training.md.
BATCH, RATE, LAST_RATE, WARM_UP, CLIP = 8, 3e-3, 0.02, 80, 1.0
HALF_SIZE_SHARE = 0.6
WARM_RATE = 1.5e-3
# Samples kept by size: about 1 GB.
POOL = {SIZE // 2: 1536, SIZE: 384}
CUE_DROP = 0.3
# Seconds.
LOG_EVERY, SAVE_EVERY = 30, 240


class Trainer:
    """The network, its optimiser and how far the schedule, which is measured in seconds, has come."""

    def __init__(self, seconds: float, out: Path, device: str = "cpu"):
        torch.manual_seed(1)
        self.seconds, self.out, self.device = seconds, out, device
        self.network = SkinNetwork().to(device, memory_format=torch.channels_last)
        self.optimizer = torch.optim.AdamW(self.network.parameters(), RATE, weight_decay=1e-4)
        self.elapsed, self.step = 0.0, 0
        self.rate, self.half_share = RATE, HALF_SIZE_SHARE
        self.generator = torch.Generator().manual_seed(2)

    @property
    def progress(self) -> float:
        return min(1.0, self.elapsed / self.seconds)

    def resume(self) -> None:
        """Goes on from the checkpoint; the schedule's share of the time stays, whatever --seconds says now."""
        state = torch.load(self.out / "checkpoint.pt", map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]
        self.elapsed = state["progress"] * self.seconds
        self.rate, self.half_share = state.get("rate", RATE), state.get("half_share", HALF_SIZE_SHARE)

    def warm(self, weights: Path) -> None:
        """Begins a new schedule from a trained network's weights, at a lower rate and at the whole size."""
        self.network.load_state_dict(load_network(weights).state_dict())
        self.rate, self.half_share = WARM_RATE, 0.0

    def save(self) -> None:
        state = {"network": self.network.state_dict(), "optimizer": self.optimizer.state_dict()}
        partial = self.out / "checkpoint.part"
        schedule = {"step": self.step, "progress": self.progress, "rate": self.rate, "half_share": self.half_share}
        torch.save({**state, **schedule}, partial)
        partial.rename(self.out / "checkpoint.pt")

    def learn(self, batch: dict[str, Tensor], given: Inputs) -> dict[str, float]:
        """One step; the terms of the loss."""
        rate = self.rate * min(1, (self.step + 1) / WARM_UP)
        rate *= LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + math.cos(math.pi * self.progress))
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.network.train()
        out = self.network(given.maps.contiguous(memory_format=torch.channels_last), given.cues)
        terms = losses(out, batch, given)
        loss = sum(WEIGHTS[name] * term for name, term in terms.items())
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)
        if torch.isfinite(norm):
            self.optimizer.step()
        self.step += 1
        return {name: float(term.detach()) for name, term in terms.items()}


def settle_statistics(network: SkinNetwork, given: list[Inputs]) -> None:
    """Estimates the batch statistics anew, as plain means over these batches: running ones lag behind the weights."""
    norms = [m for m in network.modules() if isinstance(m, nn.BatchNorm2d)]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None
    network.train()
    with torch.no_grad():
        for inputs in given:
            network(inputs.maps, inputs.cues)
    for norm in norms:
        norm.momentum = 0.03
    network.eval()


def run(trainer: Trainer, batch_size: int, workers: int, validation: list[dict[str, Tensor]]) -> None:
    """Trains until the time is over: first at half the size, then at the whole."""
    for size, until in ((SIZE // 2, trainer.half_share), (SIZE, 1.0)):
        if trainer.progress >= until:
            continue
        region, covered = (m.to(trainer.device) for m in atlas_maps(size))
        stream = open_stream("train", size, BATCH, seed=1000 + trainer.step, workers=workers)
        pool = SamplePool(stream, POOL[size], trainer.step)
        pool.take(batch_size)
        sums: dict[str, float] = {}
        count, drawn = 0, pool.drawn
        logged = saved = last = time.monotonic()
        while trainer.progress < until:
            batch = {name: values.to(trainer.device) for name, values in pool.take(batch_size).items()}
            batch["cues"] = drop_cues(batch["cues"], CUE_DROP, trainer.generator)
            with torch.no_grad():
                given = prepare(batch, region, covered)
            for name, value in trainer.learn(batch, given).items():
                sums[name] = sums.get(name, 0) + value
            count += 1
            now = time.monotonic()
            trainer.elapsed += now - last
            last = now
            if now - logged > LOG_EVERY:
                speeds = (count * batch_size / (now - logged), (pool.drawn - drawn) / (now - logged))
                report(trainer, {name: value / count for name, value in sums.items()}, speeds, size)
                sums, count, drawn, logged = {}, 0, pool.drawn, now
            if now - saved > SAVE_EVERY:
                trainer.save()
                check(trainer, validation)
                saved = time.monotonic()
        pool.close()
        trainer.save()


def report(trainer: Trainer, means: dict[str, float], speeds: tuple[float, float], size: int) -> None:
    bar = "#" * int(30 * trainer.progress)
    terms = " ".join(f"{name} {value:.4f}" for name, value in means.items())
    speed = f"{speeds[0]:.1f} learnt and {speeds[1]:.1f} drawn/s"
    print(f"[{bar:<30}] {100 * trainer.progress:5.1f} % step {trainer.step} at {size}, {speed}: {terms}", flush=True)


def check(trainer: Trainer, validation: list[dict[str, Tensor]]) -> None:
    """Prints the errors on people never seen, at the size that training began with."""
    if not validation:
        return
    region, covered = atlas_maps(validation[0]["texture"].shape[-1])
    trainer.network.eval()
    rows = measure(trainer.network.cpu(), validation, region, covered, methods=("network", "anchor"))
    trainer.network.to(trainer.device)
    print("  held out:", json.dumps(summary(rows), separators=(",", ":")), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=7200)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "out")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--warm", type=Path, help="begin a new schedule from these weights")
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--workers", type=int, default=1, help="processes that draw samples")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(options.seconds, options.out, options.device)
    if options.resume and (options.out / "checkpoint.pt").exists():
        trainer.resume()
    elif options.warm:
        trainer.warm(options.warm)
    validation = held_out(SIZE // 2 if trainer.half_share else SIZE, 4, seed=7)
    run(trainer, options.batch, options.workers, validation)
    region, covered = atlas_maps(SIZE)
    stream = open_stream("train", SIZE, BATCH, seed=5, workers=0)
    trainer.network.cpu()
    settle_statistics(trainer.network, [prepare(next(stream), region, covered) for _ in range(16)])
    torch.save(trainer.network.state_dict(), options.out / "network.pt")
    print(f"done: {trainer.step} steps", flush=True)


if __name__ == "__main__":
    main()
