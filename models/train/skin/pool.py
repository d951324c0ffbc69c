"""Keeps drawn samples and serves each several times: drawing one costs more than learning from it."""

import threading
from collections.abc import Iterator

import torch
from torch import Tensor

from .stream import mirror

# Times that a sample is served on average before the trainer waits for new ones.
MOST_SERVED = 6
# What training does not look at.
_UNUSED = ("even", "detail_normal", "exposure")


class SamplePool:
    """A ring of samples that a thread fills from a stream of batches."""

    def __init__(self, stream: Iterator[dict[str, Tensor]], capacity: int, seed: int):
        self.capacity, self.drawn, self.served = capacity, 0, 0
        self.generator = torch.Generator().manual_seed(seed)
        self._rows: list[dict[str, Tensor]] = []
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._fill, args=(stream,), daemon=True)
        self._thread.start()

    def _fill(self, stream: Iterator[dict[str, Tensor]]) -> None:
        for batch in stream:
            kept = {name: v.half() if v.dim() == 4 else v for name, v in batch.items() if name not in _UNUSED}
            with self._changed:
                for k in range(len(batch["texture"])):
                    row = {name: values[k] for name, values in kept.items()}
                    if len(self._rows) < self.capacity:
                        self._rows.append(row)
                    else:
                        self._rows[self.drawn % self.capacity] = row
                    self.drawn += 1
                self._changed.notify_all()
                if self._closed:
                    return

    def take(self, count: int) -> dict[str, Tensor]:
        """A random batch, mirrored half of the time; waits while the samples are few or worn out."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._rows) >= 4 * count and self.served < MOST_SERVED * self.drawn)
            picked = torch.randperm(len(self._rows), generator=self.generator)[:count]
            rows = [self._rows[int(k)] for k in picked]
            self.served += count
        batch = {name: torch.stack([row[name] for row in rows]).float() for name in rows[0]}
        return mirror(batch) if torch.rand((), generator=self.generator) < 0.5 else batch

    def close(self) -> None:
        self._closed = True
