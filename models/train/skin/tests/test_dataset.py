import argparse
import shutil
import tempfile
import unittest
from pathlib import Path

import numpy as np
from PIL import Image

from skin.dataset import Order, parse_shard, write_people
from skin.person_files import MAPS
from skin.world import World

NOWHERE = Path("/nonexistent")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class Dataset(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stock = World.load("train", 128, data=NOWHERE, skins=NOWHERE, shapes=0).stock

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name: str, shard: int, shards: int) -> tuple[int, int]:
        return write_people(self.stock, Order(3, shard, shards, 7, self.folder / name))

    def test_shards_write_what_one_run_writes_and_runs_go_on(self):
        self.assertEqual(self.write("whole", 0, 1), (3, 0))
        self.assertEqual(self.write("parts", 1, 2), (1, 0))
        self.assertEqual(self.write("parts", 0, 2), (2, 0))
        whole = contents(self.folder / "whole")
        self.assertEqual(whole, contents(self.folder / "parts"))
        self.assertEqual(len(whole), 3 * (len(MAPS) + 1))
        self.assertEqual(self.write("whole", 0, 1), (0, 3))
        # a run that broke off leaves no metadata, or only a hidden folder
        (self.folder / "whole" / "000001" / "metadata.json").unlink()
        (self.folder / "whole" / ".000001.part").mkdir()
        self.assertEqual(self.write("whole", 0, 1), (1, 2))
        self.assertEqual(whole, contents(self.folder / "whole"))

    def test_maps_are_what_the_format_says(self):
        self.write("people", 2, 3)
        modes = {}
        for name in MAPS:
            with Image.open(self.folder / "people" / "000002" / f"{name}.png") as image:
                self.assertEqual(image.size, (128, 128))
                modes[name] = image.mode
                if name == "normal":
                    middle = np.asarray(image)[40:90, 40:90].mean((0, 1))
        self.assertEqual({name for name, mode in modes.items() if mode == "L"},
                         {"ambient_occlusion", "specular", "translucency"})  # fmt: skip
        np.testing.assert_allclose(middle, [127.5, 127.5, 255], atol=4)

    def test_shards_are_read_and_refused(self):
        self.assertEqual(parse_shard("1/4"), (1, 4))
        with self.assertRaises(argparse.ArgumentTypeError):
            parse_shard("4/4")


if __name__ == "__main__":
    unittest.main()
