import unittest

import numpy as np

from skin.color import linear_to_srgb, srgb_to_linear, tone_group, typology_angle


class Color(unittest.TestCase):
    def test_codes_match_the_formula(self):
        codes = np.linspace(0, 1, 1001, dtype=np.float32)
        exact = np.where(codes <= 0.04045, codes / 12.92, ((codes + 0.055) / 1.055) ** 2.4)
        # worst measured: 6e-8 decoding, 4e-6 encoding
        np.testing.assert_allclose(srgb_to_linear(codes), exact, atol=1e-6)
        np.testing.assert_allclose(linear_to_srgb(exact.astype(np.float32)), codes, atol=2e-5)

    def test_codes_are_clipped(self):
        np.testing.assert_array_equal(linear_to_srgb(np.array([-1, 2], np.float32)), [0, 1])

    def test_typology_of_the_macbeth_skins(self):
        light = srgb_to_linear(np.array([194, 150, 130], np.float32) / 255)
        dark = srgb_to_linear(np.array([115, 82, 68], np.float32) / 255)
        self.assertAlmostEqual(typology_angle(light), 41, delta=3)
        self.assertEqual(tone_group(dark), 2)
        self.assertEqual(tone_group(np.array([0.6, 0.4, 0.3])), 0)


if __name__ == "__main__":
    unittest.main()
