"""What each part of the training brings: python -m skin.ablate [--steps 1500] [--batches 8] [--out DIR].

Trains small twins of the network at half the size, alike but for one part, and measures them on the same people. The
parts of the tone are taken from the trained network itself.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from .conditions import USUAL, Conditions
from .evaluate import measure, summary
from .inputs import prepare
from .network import SkinNetwork, load_network
from .pool import SamplePool
from .stream import atlas_maps, drop_cues, held_out, open_stream
from .train import BATCH, CUE_DROP, POOL, SIZE, Trainer, settle_statistics

HALF = SIZE // 2


@dataclass(frozen=True)
class Variant:
    conditions: Conditions = USUAL
    anchored: bool = True


VARIANTS = {
    "all": Variant(),
    "without the anchor": Variant(anchored=False),
    "without occluders": Variant(Conditions(occluders=False)),
    "without the pipeline's errors": Variant(Conditions(fit_errors=False)),
    "under HDR maps only": Variant(Conditions(lamps=0)),
}
COLUMNS = ("siMae", "rawMae", "r2", "leak")


def train_twin(variant: Variant, steps: int, out: Path) -> SkinNetwork:
    """A network after `steps` at half the size, its schedule measured in steps so that all twins learn as much."""
    trainer = Trainer(1, out)
    region, covered = atlas_maps(HALF)
    stream = open_stream("train", HALF, BATCH, seed=77, conditions=variant.conditions)
    pool = SamplePool(stream, POOL[HALF], 3)
    for step in range(steps):
        trainer.elapsed = step / steps
        batch = pool.take(BATCH)
        batch["cues"] = drop_cues(batch["cues"], CUE_DROP, trainer.generator)
        with torch.no_grad():
            given = prepare(batch, region, covered, variant.anchored)
        trainer.learn(batch, given)
    given = [prepare(pool.take(BATCH), region, covered, variant.anchored) for _ in range(16)]
    pool.close()
    settle_statistics(trainer.network, given)
    return trainer.network


def row(name: str, errors: dict, recall: float) -> str:
    values = " | ".join(f"{errors[column]:.4f}" for column in COLUMNS)
    return f"| {name} | {values} | {errors['worstTone']:.2f} | {recall:.2f} |"


def tone_rows(network: SkinNetwork, batches: list[dict[str, Tensor]]) -> list[str]:
    """The trained network with all cues, without sclera and background, and at the closed form's level."""
    maps = atlas_maps(SIZE)
    told = summary(measure(network, batches, *maps, methods=("network", "anchor level")))
    blind = [{**batch, "cues": drop_cues(batch["cues"], 1.0, torch.Generator())} for batch in batches]
    untold = summary(measure(network, blind, *maps, methods=("network",)))
    rows = [("shipped", told["network"]), ("without sclera and background", untold["network"])]
    rows.append(("without the tone head: the closed form's level", told["anchor level"]))
    return [row(name, errors, told["occluderRecall"]) for name, errors in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--batches", type=int, default=8)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "out")
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(
        "| network | siMAE | raw error | R2 | leak | worst tone / mean | occluders found |\n| --- " + "| --- " * 6 + "|"
    )
    batches = held_out(HALF, options.batches)
    for name, variant in VARIANTS.items():
        network = train_twin(variant, options.steps, options.out)
        found = summary(measure(network, batches, *atlas_maps(HALF), methods=("network",), anchored=variant.anchored))
        print(row(f"{options.steps} steps at {HALF}, {name}", found["network"], found["occluderRecall"]), flush=True)
    if (options.out / "network.pt").exists():
        print(
            "\n".join(tone_rows(load_network(options.out / "network.pt"), held_out(SIZE, options.batches))), flush=True
        )
    if (options.out / "semi.json").exists():
        report = json.loads((options.out / "semi.json").read_text())
        before, after = (report[k]["siMae"] for k in ("before", "after"))
        print(f"semi-supervised step: siMAE {before} to {after}, {'kept' if report['kept'] else 'refused'}")


if __name__ == "__main__":
    main()
