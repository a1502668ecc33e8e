"""A model as bytes and back: numbers and labels, nothing that could run."""

import io

import numpy as np

from huiyin.matching.learning.model import Learned
from huiyin.matching.learning.vocabulary import Vocabulary


def dumped(model: Learned) -> bytes:
    """The bytes of a model."""
    out = io.BytesIO()
    np.savez_compressed(
        out,
        labels=np.array(model.labels),
        numbers=model.vocabulary.numbers,
        rarity=model.vocabulary.rarity,
        weights=model.weights,
        bias=model.bias,
        sharpness=np.array(model.sharpness),
    )
    return out.getvalue()


def loaded(data: bytes) -> Learned:
    """The model of some bytes."""
    with np.load(io.BytesIO(data), allow_pickle=False) as parts:
        return Learned(
            labels=tuple(parts["labels"].tolist()),
            vocabulary=Vocabulary(parts["numbers"], parts["rarity"]),
            weights=parts["weights"],
            bias=parts["bias"],
            sharpness=float(parts["sharpness"]),
        )
