import unittest
from pathlib import Path

import numpy as np

from skin.conditions import Conditions
from skin.world import World

NOWHERE = Path("/nonexistent")


def draw(conditions: Conditions, count: int) -> dict[str, np.ndarray]:
    world = World.load("test", 128, data=NOWHERE, skins=NOWHERE, shapes=2, conditions=conditions)
    return world.draw(np.random.default_rng(4), count)


class ConditionsOfSamples(unittest.TestCase):
    def test_without_fit_errors_hair_is_not_taken_for_skin(self):
        """The usual visibility believes in hair and glasses here and there; a true one hardly ever does."""
        usual, true = (draw(Conditions(fit_errors=errors), 8) for errors in (True, False))
        believed = [s["visibility"][s["skin"] < 0.05].mean() for s in (usual, true)]
        self.assertLess(believed[1], 0.3 * believed[0])

    def test_without_occluders_more_skin_is_seen(self):
        usual, free = (draw(Conditions(occluders=present), 24)["skin"].mean() for present in (True, False))
        self.assertGreater(free, usual)


if __name__ == "__main__":
    unittest.main()
