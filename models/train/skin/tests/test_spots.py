import unittest

import numpy as np

from skin.spots import scatter_spots


class Spots(unittest.TestCase):
    def test_stay_where_they_may_and_count_as_asked(self):
        where = np.zeros((128, 128), np.float32)
        where[:, :64] = 1
        rng = np.random.default_rng(2)
        spots = scatter_spots(rng, where, 200, (0.8, 0.8001), (1, 1.0001), 1.0)
        self.assertLess(spots[:, 68:].max(), 1e-3)
        one = scatter_spots(rng, np.ones((128, 128), np.float32), 1e4, (0.8, 0.8001), (1, 1.0001), 1.0).sum() / 1e4
        self.assertAlmostEqual(float(spots.sum() / one), 200, delta=60)

    def test_smaller_than_a_texel_they_fade(self):
        everywhere = np.ones((64, 64), np.float32)
        small = scatter_spots(np.random.default_rng(1), everywhere, 30, (0.2, 0.2001), (1, 1.0001), 1.0)
        large = scatter_spots(np.random.default_rng(1), everywhere, 30, (0.6, 0.6001), (1, 1.0001), 1.0)
        self.assertAlmostEqual(float(small.sum() / large.sum()), 1 / 9, delta=0.02)


if __name__ == "__main__":
    unittest.main()
