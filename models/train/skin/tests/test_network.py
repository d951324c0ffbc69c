"""The network keeps its promises about shapes, tones and its exported form."""

import tempfile
import unittest
from pathlib import Path

import torch

from skin.anchor import MEAN_SKIN
from skin.export import export
from skin.network import CUES, IN_CHANNELS, SkinNetwork, color_of, light_of, tone_of


class NetworkTest(unittest.TestCase):
    def setUp(self) -> None:
        torch.manual_seed(0)
        torch.set_num_threads(1)
        self.network = SkinNetwork(widths=(8, 8, 16, 16, 24)).eval()

    def test_starts_at_mean_skin(self) -> None:
        with torch.no_grad():
            albedo, surface, light, tone = self.network(torch.rand(2, IN_CHANNELS, 32, 32), torch.rand(2, CUES))
        self.assertEqual(tuple(albedo.shape), (2, 3, 32, 32))
        self.assertEqual(tuple(surface.shape), (2, 3, 32, 32))
        self.assertEqual(tuple(light.shape), (2, 27))
        self.assertLess(float((tone[:, :3] - tone_of(torch.tensor(MEAN_SKIN))).abs().max()), 0.2)

    def test_tone_is_invertible(self) -> None:
        color = torch.rand(5, 3) + 0.01
        self.assertTrue(torch.allclose(color_of(tone_of(color)), color, atol=1e-5))

    def test_no_residual_keeps_the_light(self) -> None:
        sh = torch.rand(2, 9, 3) + 0.1
        self.assertTrue(torch.allclose(light_of(sh, torch.zeros(2, 27)), sh))

    def test_exported_network_is_the_trained_one(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "network.onnx"
            differences = export(self.network, path, size=32)
            self.assertLess(max(differences.values()), 2e-3)
            # fp16 weights: two bytes each, and the graph.
            self.assertLess(path.stat().st_size, 2.6 * sum(p.numel() for p in self.network.parameters()) + 20000)


if __name__ == "__main__":
    unittest.main()
