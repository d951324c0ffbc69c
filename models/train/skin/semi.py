"""Semi-supervised step on real photos: python -m skin.semi TEXTURES [--steps 300] [--out DIR].

TEXTURES is the folder that dumpTextures.ts wrote. The step is kept only if it splits people never seen no worse.
"""

import argparse
import copy
import json
import math
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as fn
from torch import Tensor

from .evaluate import measure, summary
from .inputs import prepare, to_linear
from .losses import WEIGHTS, losses
from .network import CUES, IN_CHANNELS, SkinNetwork, load_network
from .stream import atlas_maps, held_out, open_stream
from .train import SIZE

BATCH, RATE, TEACHER = 4, 1e-4, 0.98
# Texels of 1 mm: what is finer than this may follow the photo, what is coarser follows the teacher.
SIGMA_TEXELS = 4
# Weights beside the supervised sum.
DETAIL, HOLD, MIRROR = 0.05, 0.5, 0.1
# Held-out siMAE may not rise by more than this factor, the absolute leak by no more than this.
WORSE_ERROR, WORSE_LEAK = 1.01, 0.005


def read_textures(folder: Path) -> tuple[Tensor, Tensor, Tensor]:
    """Maps [N, 17, S, S], cues [N, 13], trust [N, 1, S, S]."""
    rows = [torch.from_numpy(np.fromfile(path, "<f4")) for path in sorted(folder.glob("*.f32"))]
    if not rows:
        raise SystemExit(f"No textures in {folder}")
    values = torch.stack(rows)
    maps, cues, trust = values.split([IN_CHANNELS * SIZE * SIZE, CUES, SIZE * SIZE], 1)
    return maps.reshape(-1, IN_CHANNELS, SIZE, SIZE), cues, trust.reshape(-1, 1, SIZE, SIZE)


def smooth(values: Tensor, weight: Tensor) -> Tensor:
    """Weighted blur of [B, C, S, S] that ignores texels without weight."""
    side = 2 * SIGMA_TEXELS + 1
    pool = lambda v: fn.avg_pool2d(fn.avg_pool2d(v, side, 1, SIGMA_TEXELS), side, 1, SIGMA_TEXELS)  # noqa: E731
    return pool(values * weight) / pool(weight).clamp(min=1e-3)


def photo_loss(student: Tensor, teacher: Tensor, skin: Tensor, maps: Tensor, trust: Tensor) -> Tensor:
    """Detail follows the photo, the rest follows the teacher, both sides are alike; sRGB-coded albedos [B, 3, S, S]."""
    weight = trust * (skin > 0.5)
    ours, theirs, photo = (torch.log(to_linear(v.clamp(0.03, 0.97))) for v in (student, teacher, maps[:, 10:13]))
    low = smooth(ours, weight)
    total = (3 * weight.sum()).clamp(min=1)
    detail = ((ours - low - (photo - smooth(photo, weight))).clamp(-0.3, 0.3).abs() * weight).sum() / total
    hold = ((low - smooth(theirs, weight)).abs() * weight).sum() / total
    both = weight * weight.flip(-1)
    alike = ((low - low.flip(-1)).abs() * both).sum() / (3 * both.sum()).clamp(min=1)
    return DETAIL * detail + HOLD * hold + MIRROR * alike


def adapt(network: SkinNetwork, textures: tuple[Tensor, Tensor, Tensor], steps: int) -> SkinNetwork:
    """A copy of the network after `steps` of generated people and photos side by side."""
    student, teacher = copy.deepcopy(network), copy.deepcopy(network).eval()
    # The generated people's statistics stay: photos are few.
    student.eval()
    optimizer = torch.optim.AdamW(student.parameters(), RATE, weight_decay=1e-4)
    region, covered = atlas_maps(SIZE)
    stream = open_stream("train", SIZE, BATCH, seed=31)
    generator = torch.Generator().manual_seed(4)
    for step in range(steps):
        # to nothing: a constant rate would shake a settled network
        optimizer.param_groups[0]["lr"] = RATE * 0.5 * (1 + math.cos(math.pi * step / steps))
        batch = next(stream)
        with torch.no_grad():
            given = prepare(batch, region, covered)
        terms = losses(student(given.maps, given.cues), batch, given)
        picked = torch.randperm(len(textures[0]), generator=generator)[:BATCH]
        maps, cues, trust = (values[picked] for values in textures)
        with torch.no_grad():
            theirs, surface, _, _ = teacher(maps, cues)
        real = photo_loss(student(maps, cues)[0], theirs, surface[:, 2:3], maps, trust)
        loss = sum(WEIGHTS[name] * term for name, term in terms.items()) + real
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimizer.step()
        with torch.no_grad():
            for old, new in zip(teacher.parameters(), student.parameters(), strict=True):
                old.lerp_(new, 1 - TEACHER)
        if step % 20 == 0:
            print(f"step {step} of {steps}: supervised {float(loss - real):.4f}, photos {float(real):.4f}", flush=True)
    return student


def is_no_worse(before: dict, after: dict) -> bool:
    """Whether held-out error and leak (summaries of evaluate.py) allow the step."""
    old, new = before["network"], after["network"]
    return new["siMae"] <= WORSE_ERROR * old["siMae"] and abs(new["leak"]) <= abs(old["leak"]) + WORSE_LEAK


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("textures", type=Path)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "out")
    options = parser.parse_args()
    torch.set_num_threads(1)
    network = load_network(options.out / "network.pt")
    region, covered = atlas_maps(SIZE)
    people = held_out(SIZE, 4)
    before = summary(measure(network, people, region, covered))
    adapted = adapt(network, read_textures(options.textures), options.steps)
    after = summary(measure(adapted, people, region, covered))
    kept = is_no_worse(before, after)
    report = {"kept": kept, "before": before["network"], "after": after["network"]}
    (options.out / "semi.json").write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report))
    if kept:
        torch.save(adapted.state_dict(), options.out / "network.pt")


if __name__ == "__main__":
    main()
