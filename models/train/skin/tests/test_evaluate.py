"""The errors that networks are judged by."""

import unittest

import numpy as np
import torch

from skin.evaluate import albedo_errors, difference_of_two, evenly_lit
from skin.sample import multi_bounce


class Errors(unittest.TestCase):
    def setUp(self) -> None:
        torch.manual_seed(3)
        self.truth = 0.2 + 0.3 * torch.rand(3, 32, 32)
        self.light = 0.3 + torch.rand(1, 32, 32)
        self.weight = torch.ones(1, 32, 32)

    def errors(self, estimate: torch.Tensor) -> dict[str, float]:
        return albedo_errors(estimate, self.truth, self.light.expand(3, -1, -1), self.weight)

    def test_truth_in_another_exposure_errs_in_the_raw_alone(self) -> None:
        found = self.errors(0.5 * self.truth)
        self.assertLess(found["siMae"], 1e-5)
        self.assertGreater(found["rawMae"], 0.1)
        self.assertAlmostEqual(found["r2"], 1, places=4)

    def test_the_lit_picture_leaks_all(self) -> None:
        self.assertAlmostEqual(self.errors(self.truth * self.light)["leak"], 1, places=1)

    def test_evenly_lit_is_the_generators(self) -> None:
        occlusion = torch.rand(32, 32)
        theirs = np.empty((3, 32, 32), np.float32)
        multi_bounce(occlusion.numpy(), self.truth.numpy(), theirs)
        ours = evenly_lit(self.truth[None], occlusion[None, None])[0]
        np.testing.assert_allclose(ours.numpy(), theirs, atol=1e-5)

    def test_black_and_white_are_100_apart(self) -> None:
        white = torch.ones(3, 32, 32)
        self.assertAlmostEqual(difference_of_two(white, 0 * white, self.weight), 100, delta=0.5)


if __name__ == "__main__":
    unittest.main()
