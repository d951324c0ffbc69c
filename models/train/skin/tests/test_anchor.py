"""The closed form finds a known light, and the SDK's fixture is what the code gives."""

import json
import unittest

import torch

from skin.anchor import MEAN_SKIN, fit_anchor, irradiance_basis
from skin.fixture import PATH, draw, fixture


class AnchorTest(unittest.TestCase):
    def test_finds_light_of_mean_skin(self) -> None:
        normal = draw()["normal"]
        sh = torch.zeros(1, 9, 3)
        sh[:, 0] = torch.tensor([2.0, 1.8, 1.5])
        sh[:, 3] = 0.6
        shading = torch.einsum("bkhw,bkc->bchw", irradiance_basis(normal), sh)
        linear = shading * torch.tensor(MEAN_SKIN)[:, None, None]
        one = torch.ones(1, 1, *normal.shape[2:])
        anchor = fit_anchor(linear, one, one, normal, one)
        # The ridge pulls the side light in: .09 of .6 here.
        self.assertLess(float((anchor.sh - sh).abs().max()), 0.12)
        level = torch.tensor(MEAN_SKIN)[:, None, None]
        self.assertLess(float((anchor.albedo / level - 1).abs().max()), 0.12)

    def test_fixture_of_the_sdk_is_current(self) -> None:
        stored, now = json.loads(PATH.read_text()), fixture()
        self.assertEqual(stored.keys(), now.keys())
        for a, b in zip(stored["sh"], now["sh"], strict=True):
            self.assertAlmostEqual(a, b, places=4)


if __name__ == "__main__":
    unittest.main()
