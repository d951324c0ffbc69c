import unittest

import numpy as np

from skin.relief import bend

SIZE = 16


class Relief(unittest.TestCase):
    def setUp(self):
        # a plane facing +z, u along +x, v down
        x, y = np.meshgrid(np.arange(SIZE), np.arange(SIZE))
        self.position = np.stack([x, -y, 0 * x], -1).astype(np.float32)
        self.normal = np.zeros((SIZE, SIZE, 3), np.float32)
        self.normal[..., 2] = 1
        self.light = np.zeros((9, 3), np.float32)
        self.light[0], self.light[3] = 1, 0.4  # ambient and from +x

    def test_flat_skin_changes_nothing(self):
        detail, ratio = bend(np.zeros((SIZE, SIZE), np.float32), self.position, self.normal, self.light, 1.0)
        np.testing.assert_allclose(detail, self.normal, atol=1e-6)
        np.testing.assert_allclose(ratio, 1, atol=1e-6)

    def test_a_slope_leans_against_its_rise_and_takes_light_from_there(self):
        rising = np.tile(0.3 * np.arange(SIZE, dtype=np.float32), (SIZE, 1))  # towards +u
        detail, ratio = bend(-rising, self.position, self.normal, self.light, 1.0)
        self.assertAlmostEqual(float(detail[8, 8, 0]), 0.3 / np.hypot(1, 0.3), places=5)
        self.assertTrue((ratio[8, 8] > 1.05).all())

    def test_up_is_against_v(self):
        falling = np.tile(0.3 * np.arange(SIZE, dtype=np.float32)[:, None], (1, SIZE))  # higher downwards
        detail, _ = bend(falling, self.position, self.normal, self.light, 1.0)
        self.assertGreater(detail[8, 8, 1], 0.2)


if __name__ == "__main__":
    unittest.main()
