import unittest

import numpy as np

from skin.chromophores import albedo_of, coordinates


class Chromophores(unittest.TestCase):
    def test_coordinates_invert_the_albedo(self):
        melanin, haemoglobin, rest = coordinates(albedo_of(np.float64(0.7), np.float64(0.4)))
        self.assertAlmostEqual(melanin, 0.7, places=5)
        self.assertAlmostEqual(haemoglobin, 0.4, places=5)
        np.testing.assert_allclose(rest, 0, atol=1e-6)


if __name__ == "__main__":
    unittest.main()
