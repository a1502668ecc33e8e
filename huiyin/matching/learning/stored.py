"""A model as bytes and back: numbers and labels, nothing that could run."""

import io

import numpy as np

from huiyin.kernel.errors import Refused
from huiyin.matching.learning.model import Learned
from huiyin.matching.learning.signs import VERSION
from huiyin.matching.learning.vocabulary import Vocabulary


def dumped(model: Learned) -> bytes:
    """The bytes of a model."""
    out = io.BytesIO()
    np.savez_compressed(
        out,
        version=np.array(VERSION),
        labels=np.array(model.labels),
        numbers=model.vocabulary.numbers,
        rarity=model.vocabulary.rarity,
        weights=model.weights,
        bias=model.bias,
        sharpness=np.array(model.sharpness),
    )
    return out.getvalue()


def loaded(data: bytes) -> Learned:
    """The model of some bytes; those that name no version are of the first.

    Raises Refused "learn.other_version" where its numbers were made in another way.
    """
    with np.load(io.BytesIO(data), allow_pickle=False) as parts:
        if int(parts.get("version", 1)) != VERSION:
            raise Refused(
                "学到的办法是平台另一版本存下的，读不出来。请执行 huiyin learn 重新学习；在此之前按日常用语提出建议。",
                code="learn.other_version",
            )
        return Learned(
            labels=tuple(parts["labels"].tolist()),
            vocabulary=Vocabulary(parts["numbers"], parts["rarity"]),
            weights=parts["weights"],
            bias=parts["bias"],
            sharpness=float(parts["sharpness"]),
        )
