import unittest

import numpy as np

from skin.sphere import LAMBERT9, fibonacci, project9, rotation, sh9


class Sphere(unittest.TestCase):
    def test_white_light_gives_irradiance_pi(self):
        light = project9(np.ones((256, 3), np.float32), fibonacci())
        irradiance = sh9(fibonacci(50)) @ (light * LAMBERT9[:, None])
        np.testing.assert_allclose(irradiance, 1, atol=5e-3)

    def test_basis_is_orthonormal(self):
        basis = sh9(fibonacci(4000))
        np.testing.assert_allclose(basis.T @ basis * 4 * np.pi / 4000, np.eye(9), atol=2e-3)

    def test_positive_yaw_turns_the_face_to_its_own_left(self):
        self.assertGreater((rotation(0.3, 0, 0) @ np.array([0, 0, 1]))[0], 0)
        self.assertGreater((rotation(0, 0.3, 0) @ np.array([0, 0, 1]))[1], 0)


if __name__ == "__main__":
    unittest.main()
