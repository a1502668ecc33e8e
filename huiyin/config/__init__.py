"""Settings, wiring and start-up: the one place that knows every floor."""

import os

# Sums over vectors are short here: the algebra library's own threads would only take the cores from other workers
# (measured: a proposal of items 20 ms of processor with them, 4.6 ms without). Read once, when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
