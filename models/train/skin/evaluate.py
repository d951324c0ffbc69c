"""Errors of network and baselines on people never seen: python -m skin.evaluate [--batches 8] [--out DIR]."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .color import TONE_GROUPS
from .conditions import USUAL, Conditions
from .inputs import Inputs, prepare, to_linear, to_srgb
from .losses import absolute_albedo, leak_of, trusted_mean
from .network import SkinNetwork, light_of, load_network, tone_of
from .stream import atlas_maps, held_out

# People, heads and environments never seen: as trained for, and under HDR maps alone.
SETS = {"all lights": USUAL, "HDR maps": Conditions(lamps=0)}
METHODS = ("network", "anchor", "texture", "mean", "anchor level")


def estimates(
    network: SkinNetwork, batch: dict[str, Tensor], given: Inputs
) -> tuple[dict[str, Tensor], tuple[Tensor, ...]]:
    """Linear albedo by method, and what the network says beside it."""
    with torch.no_grad():
        coded, surface, light, tone = network(given.maps, given.cues)
    texture = to_linear(batch["texture"])
    mean = trusted_mean(texture, given.trust).expand_as(texture)
    albedo = absolute_albedo(coded, tone, given.trust)
    anchor = given.anchor.albedo
    # the network's albedo without its tone head: an ablation
    level = trusted_mean(anchor, given.trust) / trusted_mean(albedo, given.trust).clamp(min=1e-3)
    found = {"network": albedo, "anchor": anchor, "texture": texture, "mean": mean, "anchor level": albedo * level}
    return found, (surface, light, tone)


def albedo_errors(estimate: Tensor, truth: Tensor, irradiance: Tensor, weight: Tensor) -> dict[str, float]:
    """As test/bench/accuracy/albedoErrors.ts, weighted: linear estimate, truth, irradiance [3, H, W]; weight [1, H, W].

    siMae and rawMae are in sRGB codes: linear ones would hide the errors of dark skin.
    """
    total = 3 * weight.sum().clamp(min=1)
    gain = (estimate * truth * weight).sum() / (estimate * estimate * weight).sum().clamp(min=1e-6)
    logs = [torch.log(v.clamp(min=1e-3)) for v in (estimate, truth)]
    logs = [v - (v * weight).sum((1, 2), keepdim=True) / weight.sum().clamp(min=1) for v in logs]
    rest, variation = ((v * v * weight).sum() for v in (logs[0] - logs[1], logs[1]))

    def coded(values: Tensor) -> Tensor:
        return (to_srgb(values.clamp(0, 1)) - to_srgb(truth.clamp(0, 1))).abs()

    leak = leak_of(estimate[None], truth[None], irradiance[None], weight[None])
    return {
        "siMae": float((coded(gain * estimate) * weight).sum() / total),
        "rawMae": float((coded(estimate) * weight).sum() / total),
        "r2": float(1 - rest / variation.clamp(min=1e-6)),
        "leak": float(leak),
    }


def evenly_lit(albedo: Tensor, occlusion: Tensor) -> Tensor:
    """M [B, 3, H, W]: linear albedo under occlusion [B, 1, H, W] with its coloured bounces (sample.multi_bounce)."""
    cubic = (occlusion * (2.0404 * albedo - 0.3324) + (0.6417 - 4.7951 * albedo)) * occlusion
    return albedo * torch.maximum(occlusion, (cubic + 2.7552 * albedo + 0.6903) * occlusion)


def to_lab(linear: Tensor) -> Tensor:
    """CIE L*a*b* (D65) [3, ...] of linear Rec. 709 [3, ...]."""
    matrix = linear.new_tensor([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = (
        torch.einsum("rc,c...->r...", matrix, linear) / linear.new_tensor([0.9505, 1, 1.089])[:, None, None]
    ).clamp(min=1e-6)
    f = [torch.where(t > 0.008856, t ** (1 / 3), 7.787 * t + 16 / 116) for t in (x, y, z)]
    return torch.stack([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference_of_two(a: Tensor, b: Tensor, weight: Tensor) -> float:
    """Mean CIE76 colour difference of two linear albedos [3, H, W] over weight [1, H, W]."""
    return float(((to_lab(a) - to_lab(b)).norm(dim=0, keepdim=True) * weight).sum() / weight.sum().clamp(min=1e-3))


def measure(
    network: SkinNetwork,
    batches: list[dict[str, Tensor]],
    region: Tensor,
    covered: Tensor,
    methods: tuple[str, ...] = METHODS,
    anchored: bool = True,
) -> list[dict]:
    """One row for each person: errors by method, tone group, light, tone and skin confidence."""
    rows = []
    network.eval()
    for batch in batches:
        given = prepare(batch, region, covered, anchored)
        found, (surface, light, tone) = estimates(network, batch, given)
        weight = given.trust * batch["skin"]
        true_tone = tone_of(trusted_mean(batch["albedo"], weight).flatten(1))
        for k in range(len(weight)):
            if float(weight[k].sum()) < 0.004 * weight[k].numel():
                continue
            row = {"group": TONE_GROUPS[int(batch["tone_group"][k])]}
            for name in methods:
                row[name] = albedo_errors(found[name][k], batch["albedo"][k], batch["irradiance"][k], weight[k])
                even = evenly_lit(found[name][k : k + 1], batch["ao"][k : k + 1])[0]
                m = albedo_errors(even, batch["even"][k], batch["irradiance"][k], weight[k])
                row[name] |= {"siMaeOfM": m["siMae"], "rawMaeOfM": m["rawMae"]}
            truth = batch["sh9"][k]
            row["light"] = float((light_of(given.anchor.sh, light)[k] - truth).norm() / truth.norm())
            row["anchorLight"] = float((given.anchor.sh[k] - truth).norm() / truth.norm())
            row["toneZ"] = ((tone[k, :3] - true_tone[k]) * torch.exp(-tone[k, 3:])).tolist()
            row["toneError"] = (tone[k, :3] - true_tone[k]).tolist()
            hidden = (batch["skin"][k] < 0.5) * (given.maps[k, 3:4] > 0.5)
            shown = (batch["skin"][k] > 0.5) * (given.maps[k, 3:4] > 0.5)
            row["occluded"] = [_share(surface[k, 2:3] < 0.5, hidden), _share(surface[k, 2:3] < 0.5, shown)]
            if k % 2 == 0:
                # Samples 2k and 2k + 1 of a draw are the same skin on two heads in two lights.
                both = weight[k] * weight[k + 1]
                pairs = {name: (found[name][k], found[name][k + 1]) for name in methods}
                row["twoLights"] = {name: difference_of_two(a, b, both) for name, (a, b) in pairs.items()}
                # what is left after one gain a channel is no matter of tone
                a, b = pairs[methods[0]]
                level = [(v * both).sum((1, 2), keepdim=True).clamp(min=1e-3) for v in (a, b)]
                row["twoLights"][f"{methods[0]}, one gain"] = difference_of_two(a, b * level[0] / level[1], both)
            rows.append(row)
    return rows


def summary(rows: list[dict]) -> dict:
    """Means over the rows: by method, and the worst tone group's siMAE over the mean; light, tone spread, occluders."""
    out: dict = {"people": len(rows)}
    for name in METHODS:
        if name not in rows[0]:
            continue
        of = [row[name] for row in rows]
        out[name] = {key: round(float(np.mean([o[key] for o in of])), 4) for key in of[0]}
        groups = {g: [row[name]["siMae"] for row in rows if row["group"] == g] for g in TONE_GROUPS}
        out[name]["siMaeByTone"] = {g: round(float(np.mean(v)), 4) for g, v in groups.items() if v}
        groups = out[name]["siMaeByTone"].values()
        out[name]["worstTone"] = round(max(groups) / out[name]["siMae"], 2)
        raw = {g: [row[name]["rawMae"] for row in rows if row["group"] == g] for g in TONE_GROUPS}
        out[name]["rawMaeByTone"] = {g: round(float(np.mean(v)), 4) for g, v in raw.items() if v}
    out["light"], out["anchorLight"] = (
        round(float(np.median([r[k] for r in rows])), 3) for k in ("light", "anchorLight")
    )
    pairs = [row["twoLights"] for row in rows if "twoLights" in row]
    out["twoLights"] = {k: round(float(np.mean([p[k] for p in pairs])), 2) for k in pairs[0]} if pairs else {}
    error, z = (np.array([r[k] for r in rows]) for k in ("toneError", "toneZ"))
    out["toneError"] = np.sqrt((error**2).mean(0)).round(3).tolist()
    out["toneZ"] = np.sqrt((z**2).mean(0)).round(2).tolist()
    found = np.array([r["occluded"] for r in rows], float)
    out["occluderRecall"], out["skinLost"] = np.nanmean(found, 0).round(3).tolist()
    return out


def _share(part: Tensor, of: Tensor) -> float:
    return float((part * of).sum() / of.sum()) if of.sum() > 0 else float("nan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--batches", type=int, default=8)
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "out")
    options = parser.parse_args()
    torch.set_num_threads(1)
    network = load_network(options.out / "network.pt")
    metrics = {}
    for name, conditions in SETS.items():
        batches = held_out(options.size, options.batches, conditions)
        metrics[name] = summary(measure(network, batches, *atlas_maps(options.size)))
    text = json.dumps(metrics, indent=2)
    (options.out / "metrics.json").write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
