import unittest
from pathlib import Path

import numpy as np

from skin.color import tone_group
from skin.scene import draw_skin
from skin.world import World

NOWHERE = Path("/nonexistent")


class People(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stock = World.load("train", 128, data=NOWHERE, skins=NOWHERE, shapes=0).stock
        rng = np.random.default_rng(1)
        cls.people = [draw_skin(cls.stock, rng) for _ in range(150)]

    def test_tones_come_equally_often(self):
        r = self.stock.atlas.regions
        face = r["cheeks"] + r["forehead"] > 0.5
        groups = [tone_group(p.albedo[face & (p.skin > 0.5)].mean(0)) for p in self.people]
        counts = np.bincount(groups, minlength=3)
        # 50 each; a binomial spread of 6 allows 18
        self.assertTrue((np.abs(counts - 50) < 18).all(), counts)

    def test_lips_are_redder_than_cheeks(self):
        r = self.stock.atlas.regions
        lips, cheeks = r["lips"] > 0.8, r["cheeks"] > 0.8
        bare = [p for p in self.people if not p.parameters["makeup"] and p.parameters["hair"]["beard"] == 0]
        redness = [[np.log(p.albedo[m, 0] / p.albedo[m, 1]).mean() for m in (lips, cheeks)] for p in bare]
        self.assertGreater(np.mean([a > b for a, b in redness]), 0.8)

    def test_maps_stay_in_range(self):
        for p in self.people:
            self.assertTrue(p.albedo.min() > 0 and p.albedo.max() < 1)
            self.assertTrue(p.roughness.min() >= 0.2 and p.roughness.max() <= 0.85)
            self.assertTrue(p.specular.min() > 0.04 and p.specular.max() <= 1)
            self.assertEqual({m.dtype for m in (p.albedo, p.roughness, p.specular, p.height, p.skin)}, {np.dtype("f4")})


if __name__ == "__main__":
    unittest.main()
