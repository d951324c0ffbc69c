"""The semi-supervised step lets detail through, holds the rest, and refuses what is worse."""

import unittest

import torch

from skin.semi import is_no_worse, photo_loss


class SemiTest(unittest.TestCase):
    def setUp(self) -> None:
        torch.manual_seed(2)
        self.maps = torch.rand(1, 17, 64, 64)
        self.maps[:, 10:13] = 0.5 + 0.1 * torch.rand(1, 3, 64, 64)
        self.one = torch.ones(1, 1, 64, 64)

    def loss(self, student: torch.Tensor, teacher: torch.Tensor) -> float:
        return float(photo_loss(student, teacher, self.one, self.maps, self.one))

    def test_detail_of_the_photo_is_welcome_and_another_level_is_not(self) -> None:
        flat = torch.full((1, 3, 64, 64), 0.55)
        followed = self.loss(self.maps[:, 10:13], flat)
        self.assertLess(followed, self.loss(flat, flat))
        self.assertLess(followed, self.loss(self.maps[:, 10:13] * 0.8, flat))

    def test_worse_error_or_leak_is_refused(self) -> None:
        before = {"network": {"siMae": 0.02, "leak": -0.01}}
        self.assertTrue(is_no_worse(before, {"network": {"siMae": 0.02, "leak": 0.012}}))
        self.assertFalse(is_no_worse(before, {"network": {"siMae": 0.021, "leak": 0}}))
        self.assertFalse(is_no_worse(before, {"network": {"siMae": 0.019, "leak": 0.03}}))


if __name__ == "__main__":
    unittest.main()
