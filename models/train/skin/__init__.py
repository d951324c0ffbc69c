"""Generated training data for the networks that separate light and skin (README.md)."""

import os

# Small matrices: threads of the linear algebra only wait for each other (and a trainer wants the cores).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
