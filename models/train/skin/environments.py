"""HDR environments, split by name into those a trainer sees and those it never sees."""

from pathlib import Path

import numpy as np

WIDTH, HEIGHT = 64, 32
# Never seen in training: one each of interior, studio, dawn, sunset, night, wood.
TEST_NAMES = ("kiara_1_dawn", "studio_small_03", "st_fagans_interior", "venice_sunset", "forest_slope", "moonless_golf")


def read_hdr(path: Path) -> np.ndarray:
    """Radiance RGBE with new run lengths -> linear [H, W, 3] float32."""
    data = path.read_bytes()
    start = data.index(b"\n\n") + 2
    end = data.index(b"\n", start)
    size = data[start:end].split()
    height, width = int(size[1]), int(size[3])
    codes = np.frombuffer(data, np.uint8)
    out = np.zeros((height, 4, width), np.uint8)
    at = end + 1
    for y in range(height):
        if codes[at] != 2 or codes[at + 1] != 2:
            raise ValueError(f"{path}: only run-length coded rows are read")
        at = _read_row(codes, at + 4, out[y])
    exponent = np.exp2(out[:, 3:4].astype(np.float32) - 136)
    return (out[:, :3].astype(np.float32) * exponent).transpose(0, 2, 1)


def _read_row(codes: np.ndarray, at: int, row: np.ndarray) -> int:
    for channel in row:
        x = 0
        while x < len(channel):
            count = int(codes[at])
            if count > 128:
                channel[x : x + count - 128] = codes[at + 1]
                at, x = at + 2, x + count - 128
            else:
                channel[x : x + count] = codes[at + 1 : at + 1 + count]
                at, x = at + 1 + count, x + count
    return at


def pixel_directions() -> tuple[np.ndarray, np.ndarray]:
    """Unit directions [H * W, 3] and solid angles [H * W]: image centre -z, its right +x, row 0 +y."""
    theta = (np.arange(HEIGHT) + 0.5) / HEIGHT * np.pi
    phi = ((np.arange(WIDTH) + 0.5) / WIDTH - 0.5) * 2 * np.pi
    ring = np.sin(theta)[:, None]
    parts = (ring * np.sin(phi), np.cos(theta)[:, None] * np.ones(WIDTH), -ring * np.cos(phi))
    solid = ring * np.ones(WIDTH) * (np.pi / HEIGHT) * (2 * np.pi / WIDTH)
    return np.stack(parts, -1).reshape(-1, 3).astype(np.float32), solid.reshape(-1).astype(np.float32)


def load_environments(folder: Path, split: str) -> tuple[list[str], np.ndarray]:
    """Names and radiance [E, H * W, 3] of one split, each of mean radiance 1. Empty where the folder is not there."""
    paths = [p for p in sorted(folder.glob("*.hdr")) if (p.stem in TEST_NAMES) == (split == "test")]
    _, solid = pixel_directions()
    maps = []
    for path in paths:
        image = read_hdr(path)
        fy, fx = image.shape[0] // HEIGHT, image.shape[1] // WIDTH
        small = image.reshape(HEIGHT, fy, WIDTH, fx, 3).mean((1, 3)).reshape(-1, 3)
        maps.append(small / (small * solid[:, None]).sum(0).mean() * solid.sum())
    return [p.stem for p in paths], np.array(maps, np.float32).reshape(len(maps), WIDTH * HEIGHT, 3)
