"""Writes test/data/skin-network-inputs.json, by which the SDK's inputs are held to these: python -m skin.fixture."""

import base64
import json
from pathlib import Path

import numpy as np
import torch

from .head import ROOT
from .inputs import prepare

PATH = ROOT / "test" / "data" / "skin-network-inputs.json"
SIZE = 16


def draw() -> dict[str, torch.Tensor]:
    """A ball in coloured light as World.draw would give it, with holes, clipped texels and a rim outside the atlas."""
    rng = np.random.default_rng(5)
    at = (np.arange(SIZE) + 0.5) / SIZE * 2 - 1
    x, y = np.meshgrid(at, -at)
    r2 = x * x + y * y
    normal = np.stack([x, y, np.sqrt(np.maximum(0.05, 1 - r2))])
    normal /= np.linalg.norm(normal, axis=0)
    light = (
        np.array([0.5, 0.45, 0.3])[:, None, None]
        * (0.6 + 0.6 * normal[:1])
        * (1 + 0.1 * rng.standard_normal((3, SIZE, SIZE)))
    )
    texture = np.clip(light * 1.6, 0.01, 1)
    visibility = np.clip(1.4 - r2 + 0.3 * rng.standard_normal((SIZE, SIZE)), 0, 1)[None]
    cues = np.array([0.4, 0.38, 0.3, 1, 0.2, 0.25, 0.3, 1, 0.03, 0.21, 0, 0])
    maps = {
        "texture": texture * (visibility > 0),
        "visibility": visibility,
        "normal": normal,
        "position": np.stack([x, y, normal[2]]),
        "ao": np.clip(1 - 0.4 * r2, 0, 1)[None],
        "cues": cues,
    }
    return {name: torch.from_numpy(values.astype(np.float32))[None] for name, values in maps.items()}


def fixture() -> dict[str, object]:
    """Inputs and results, texels first: arrays as base64 of float32."""
    batch = draw()
    at = torch.linspace(-1, 1, SIZE)
    region = torch.exp(-(at[:, None] ** 2 + at[None] ** 2))[None, None]
    covered = ((at[:, None] ** 2 + at[None] ** 2) < 1.6).float()[None, None]
    given = prepare(batch, region, covered)
    out = {**batch, "region": region, "covered": covered, "maps": given.maps, "cueVector": given.cues}
    arrays = {name: pack(values) for name, values in out.items()}
    return {"size": SIZE, "script": "python -m skin.fixture", "sh": given.anchor.sh.flatten().tolist(), **arrays}


def pack(values: torch.Tensor) -> str:
    """Channels last, little-endian float32, base64."""
    rows = values[0].movedim(0, -1) if values.dim() == 4 else values[0]
    return base64.b64encode(np.ascontiguousarray(rows.numpy(), np.float32).tobytes()).decode()


if __name__ == "__main__":
    Path(PATH).write_text(json.dumps(fixture(), indent=1) + "\n")
