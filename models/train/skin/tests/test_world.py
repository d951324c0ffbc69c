import unittest
from pathlib import Path

import numpy as np

from skin.color import linear_to_srgb
from skin.sample import mirrored
from skin.sphere import LAMBERT9, sh9
from skin.world import World

NOWHERE = Path("/nonexistent")
MAPS = {
    "texture": 3, "visibility": 1, "normal": 3, "position": 3, "ao": 1, "albedo": 3, "specular": 1, "roughness": 1,
    "detail_normal": 3, "even": 3, "skin": 1, "irradiance": 3,
}  # fmt: skip
VECTORS = {"sh9": (9, 3), "cues": (12,), "tone_group": (), "exposure": (3,)}


class Worlds(unittest.TestCase):
    """Without ../shared: lamps only, generated skins only."""

    @classmethod
    def setUpClass(cls):
        cls.world = World.load("test", 128, data=NOWHERE, skins=NOWHERE, shapes=2)
        cls.samples = cls.world.draw(np.random.default_rng(4), 12)

    def test_names_shapes_and_types(self):
        expected = {name: (12, c, 128, 128) for name, c in MAPS.items()} | {n: (12, *s) for n, s in VECTORS.items()}
        self.assertEqual({name: v.shape for name, v in self.samples.items()}, expected)
        self.assertTrue(all(v.dtype == np.float32 and np.isfinite(v).all() for v in self.samples.values()))

    def test_same_seed_same_samples(self):
        again = self.world.draw(np.random.default_rng(4), 2)
        for name, values in again.items():
            np.testing.assert_array_equal(values, self.samples[name][:2], err_msg=name)

    def test_ranges(self):
        s = self.samples
        for name in ("texture", "visibility", "ao", "albedo", "even", "skin", "specular", "roughness"):
            self.assertGreaterEqual(s[name].min(), 0, name)
            self.assertLessEqual(s[name].max(), 1.0001, name)
        self.assertTrue(set(s["tone_group"]) <= {0, 1, 2})
        covered = self.world.stock.atlas.mask
        lengths = np.linalg.norm(s["normal"], axis=1)[:, covered]
        np.testing.assert_allclose(lengths, 1, atol=1e-3)

    def test_evenly_lit_is_albedo_under_occlusion(self):
        s = self.samples
        self.assertTrue((s["even"] <= s["albedo"] + 1e-6).all())
        self.assertTrue((s["even"] >= s["albedo"] * s["ao"] - 1e-6).all())

    def test_skin_is_believed_where_it_is_seen(self):
        s = self.samples
        self.assertGreater(s["visibility"][s["skin"] > 0.9].mean(), 0.6)
        hidden = (s["texture"].max(1, keepdims=True) > 0) & (s["skin"] < 0.05)
        self.assertLess(s["visibility"][hidden].mean(), s["visibility"][s["skin"] > 0.9].mean() - 0.2)

    def test_the_photo_shows_albedo_in_this_irradiance(self):
        s = self.samples
        for k in range(12):
            seen = (s["skin"][k, 0] > 0.95) & (s["visibility"][k, 0] > 0.9)
            shown = s["texture"][k][:, seen]
            matte = linear_to_srgb(s["albedo"][k] * s["irradiance"][k])[:, seen]
            middle = (shown < 0.97) & (shown > 0.05)
            # gloss only adds light; noise and the camera's curve (at most .05 of codes) do the rest
            self.assertGreater(np.median((shown - matte)[middle]), -0.06, k)
            self.assertLess(np.median((shown - matte)[middle]), 0.25, k)

    def test_harmonics_predict_the_irradiance(self):
        s = self.samples
        correlations = []
        for k in range(12):
            seen = s["visibility"][k, 0] > 0.9
            weighted = s["sh9"][k] * LAMBERT9[:, None]
            smooth = sh9(s["normal"][k][:, seen].T) @ weighted
            correlations.append(np.corrcoef(smooth.mean(1), s["irradiance"][k][:, seen].mean(0))[0, 1])
        # measured: median .97; cast shadows are what the harmonics miss
        self.assertGreater(np.median(correlations), 0.85)

    def test_mirroring_twice_is_the_sample(self):
        sample = {name: v[0].copy() for name, v in self.samples.items()}
        again = mirrored(mirrored({name: v.copy() for name, v in sample.items()}))
        for name, values in sample.items():
            np.testing.assert_array_equal(again[name], values, err_msg=name)


if __name__ == "__main__":
    unittest.main()
