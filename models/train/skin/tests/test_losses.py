"""The losses are zero where they should be and see leaks where they are."""

import unittest

import torch

from skin.fixture import SIZE, draw
from skin.inputs import prepare, to_linear, to_srgb
from skin.losses import WEIGHTS, absolute_albedo, leak_of, losses, trusted_mean
from skin.network import tone_of


def example() -> tuple[dict[str, torch.Tensor], object]:
    """The fixture's ball with a made-up truth."""
    batch = draw()
    one = torch.ones(1, 1, SIZE, SIZE)
    batch |= {
        "albedo": 0.2 + 0.2 * torch.rand(1, 3, SIZE, SIZE),
        "skin": one,
        "specular": 0.4 * one,
        "roughness": 0.5 * one,
    }
    batch |= {"irradiance": 0.5 + torch.rand(1, 3, SIZE, SIZE), "sh9": torch.rand(1, 9, 3)}
    return batch, prepare(batch, one, one)


class LossesTest(unittest.TestCase):
    def setUp(self) -> None:
        torch.manual_seed(1)
        self.batch, self.given = example()

    def test_true_albedo_costs_nothing_at_any_level(self) -> None:
        batch, given = self.batch, self.given
        tone = torch.cat([tone_of(trusted_mean(batch["albedo"], given.trust).flatten(1)), torch.zeros(1, 3)], 1)
        surface = torch.cat([batch["specular"], batch["roughness"], batch["skin"]], 1)
        terms = losses((to_srgb(0.5 * batch["albedo"]), surface, torch.zeros(1, 27), tone), batch, given)
        self.assertEqual(terms.keys(), WEIGHTS.keys())
        for name in ("aligned", "gradient", "level", "leak", "tone", "surface"):
            self.assertLess(float(terms[name]), 2e-3, name)

    def test_texture_as_albedo_leaks_all_of_the_light(self) -> None:
        albedo, light = self.batch["albedo"], self.batch["irradiance"].mean(1, keepdim=True)
        self.assertAlmostEqual(float(leak_of(albedo * light, albedo, light, self.given.trust)), 1, delta=0.05)

    def test_absolute_albedo_has_the_tones_colour(self) -> None:
        tone = tone_of(torch.tensor([[0.3, 0.2, 0.1]]))
        found = absolute_albedo(to_srgb(self.batch["albedo"]), tone, self.given.trust)
        mean = trusted_mean(found, self.given.trust).flatten()
        self.assertTrue(torch.allclose(mean, torch.tensor([0.3, 0.2, 0.1]), atol=1e-3))

    def test_srgb_goes_there_and_back(self) -> None:
        values = torch.linspace(0.001, 1, 50)
        self.assertTrue(torch.allclose(to_linear(to_srgb(values)), values, atol=1e-4))


if __name__ == "__main__":
    unittest.main()
