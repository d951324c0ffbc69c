import tempfile
import unittest
from pathlib import Path

import numpy as np

from skin.environments import HEIGHT, TEST_NAMES, WIDTH, load_environments, pixel_directions, read_hdr


def write_hdr(path: Path, image: np.ndarray) -> None:
    """RGBE, every row run-length coded: runs of equal codes, else literals of one."""
    height, width, _ = image.shape
    top = np.maximum(image.max(-1), 1e-9)
    exponent = np.ceil(np.log2(top)).astype(int)
    codes = np.concatenate([image / 2.0 ** exponent[..., None] * 255.5, exponent[..., None] + 128], -1).astype(np.uint8)
    data = bytearray(b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y %d +X %d\n" % (height, width))
    for row in codes:
        data += bytes([2, 2, width >> 8, width & 255])
        for channel in row.T:
            x = 0
            while x < width:
                run = 1
                while x + run < width and run < 127 and channel[x + run] == channel[x]:
                    run += 1
                data += bytes([128 + run, channel[x]] if run > 1 else [1, channel[x]])
                x += run
    path.write_bytes(bytes(data))


class Environments(unittest.TestCase):
    def test_reads_what_was_written_and_splits_by_name(self):
        rng = np.random.default_rng(1)
        image = rng.exponential(2, (HEIGHT, WIDTH, 3)).astype(np.float32)
        image[:, :20] = 0.5
        with tempfile.TemporaryDirectory() as folder:
            for name in ("seen", TEST_NAMES[0]):
                write_hdr(Path(folder) / f"{name}.hdr", image)
            read = read_hdr(Path(folder) / "seen.hdr")
            # 8-bit mantissas under a common exponent: half a step of the largest channel
            self.assertLess(np.abs(read - image).max() / image.max(), 1 / 128)
            names, maps = load_environments(Path(folder), "train")
            self.assertEqual(names, ["seen"])
            self.assertEqual(load_environments(Path(folder), "test")[0], [TEST_NAMES[0]])
        _, solid = pixel_directions()
        self.assertAlmostEqual(float(solid.sum()), 4 * np.pi, delta=0.02)
        self.assertAlmostEqual(float((maps[0].mean(1) * solid).sum() / solid.sum()), 1, delta=0.01)

    def test_a_missing_folder_gives_none(self):
        names, maps = load_environments(Path("/nonexistent"), "train")
        self.assertEqual((names, maps.shape), ([], (0, HEIGHT * WIDTH, 3)))


if __name__ == "__main__":
    unittest.main()
