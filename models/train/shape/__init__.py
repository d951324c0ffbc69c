"""Generated pictures, network and training of dense landmarks and shape (README.md)."""

import os

# Small matrices: threads of the linear algebra only wait for each other (and a trainer wants the cores).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
