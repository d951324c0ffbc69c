import unittest

import numpy as np

from skin.chromophores import albedo_of, coordinates, draw_tone
from skin.color import tone_group


class Chromophores(unittest.TestCase):
    def test_coordinates_invert_the_albedo(self):
        melanin, haemoglobin, rest = coordinates(albedo_of(np.float64(0.7), np.float64(0.4)))
        self.assertAlmostEqual(melanin, 0.7, places=5)
        self.assertAlmostEqual(haemoglobin, 0.4, places=5)
        np.testing.assert_allclose(rest, 0, atol=1e-6)

    def test_tones_come_equally_often(self):
        rng = np.random.default_rng(1)
        tones = [draw_tone(rng) for _ in range(600)]
        groups = [tone_group(albedo_of(np.float64(m), np.float64(h))) for m, h in tones]
        counts = np.bincount(groups, minlength=3)
        # 200 each; worst measured deviation of ten seeds: 31
        self.assertTrue((np.abs(counts - 200) < 45).all(), counts)


if __name__ == "__main__":
    unittest.main()
