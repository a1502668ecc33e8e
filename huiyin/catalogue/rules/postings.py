"""Which rows of a table hold a term and what it gives each of them: sums over many short lists at once."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import count

import numpy as np
from numpy.typing import NDArray

Sums = NDArray[np.float64]


class Postings:
    """Made once from rows of terms; afterwards a text costs as much as its terms have rows."""

    def __init__(self, rows: Iterable[Mapping[str, float]]) -> None:
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        held, points, lengths = array("q"), array("d"), array("q")
        for terms in rows:
            held.extend(map(numbers.__getitem__, terms))
            points.extend(terms.values())
            lengths.append(len(terms))
        self.count = len(lengths)
        by_term = np.argsort(held, kind="stable")
        self._places = np.repeat(np.arange(self.count), lengths)[by_term]
        self._points = np.array(points)[by_term]
        ends = np.bincount(held, minlength=len(numbers)).cumsum().tolist() if held else []
        self._spans = {
            term: slice(begin, end) for term, begin, end in zip(numbers, [0, *ends], ends, strict=False)
        }

    def sums(self, terms: Mapping[str, float]) -> Sums:
        """For each row what its terms give, each as often as it is weighed here."""
        known = [(self._spans[term], weight) for term, weight in terms.items() if term in self._spans]
        if not known:
            return np.zeros(self.count)
        places = np.concatenate([self._places[span] for span, _weight in known])
        points = np.concatenate([self._points[span] for span, _weight in known])
        weights = [weight for _span, weight in known]
        points *= np.repeat(weights, [span.stop - span.start for span, _weight in known])
        return np.bincount(places, weights=points, minlength=self.count).astype(np.float64, copy=False)
