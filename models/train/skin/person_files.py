"""Writes one person in the folder format of FFHQ-UV-Intrinsics."""

import json
import os
import shutil
from pathlib import Path

import numpy as np
from PIL import Image

from .color import linear_to_srgb

MAPS = ("ambient_occlusion", "diffuse", "normal", "specular", "translucency", "light_normalized")


def is_complete(folder: Path) -> bool:
    """Whether a person stands there: a folder gets its name only when all of it is written."""
    return (folder / "metadata.json").exists()


def write_person(folder: Path, maps: dict[str, np.ndarray], metadata: dict) -> None:
    """Writes maps [S, S(, 3)] as 8-bit PNG and the metadata, and only then gives the folder its name.

    Colours (diffuse, light_normalized) are sRGB-coded, normals lie around (.5, .5, 1), the rest is linear.
    """
    part = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    for name, values in maps.items():
        if name in ("diffuse", "light_normalized"):
            values = linear_to_srgb(values)
        elif name == "normal":
            values = values * 0.5 + 0.5
        codes = (np.clip(values, 0, 1) * 255 + 0.5).astype(np.uint8)
        Image.fromarray(codes).save(part / f"{name}.png", compress_level=6)
    (part / "metadata.json").write_text(json.dumps(metadata, indent=1, sort_keys=True) + "\n")
    shutil.rmtree(folder, ignore_errors=True)
    os.replace(part, folder)
