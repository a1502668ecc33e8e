"""Rows that somebody proposes, checked beside everything else that stands: all their faults, unproven words too."""

from datetime import date

from huiyin.catalogue.rules.catalogue import Catalogue, Piece, put_together, read_class_text
from huiyin.catalogue.rules.citations import prove_all
from huiyin.catalogue.rules.cited import citations_of
from huiyin.catalogue.rules.faults import Fault


def check_class_text(text: str, file: str, standing: Catalogue, on: date) -> tuple[Fault, ...]:
    """Everything that is wrong with a class file that is to take the place of what stands for that class."""
    piece = read_class_text(text, file)
    replaced = tuple(f"{one.code}-" for one in piece.classes)
    return check_piece(piece, _without(standing, replaced), on)


def check_piece(piece: Piece, rest: Catalogue, on: date) -> tuple[Fault, ...]:
    """What is wrong with a piece beside the rest, and with the rest because of it."""
    beside = Piece(tuple(rest.classes.values()), tuple(rest.items.values()), tuple(rest.paths.values()))
    found = put_together([beside, piece]).faults
    proposed = Catalogue({}, {one.code: one for one in piece.items}, {one.code: one for one in piece.paths})
    cited = prove_all(citations_of(proposed), on)
    unproven = (Fault(one.cited.file, one.cited.row, one.words) for one in cited)
    return (*found, *unproven)


def _without(whole: Catalogue, replaced: tuple[str, ...]) -> Catalogue:
    own_paths = tuple(f"{prefix}P" for prefix in replaced)
    return Catalogue(
        {code: one for code, one in whole.classes.items() if f"{code}-" not in replaced},
        {code: one for code, one in whole.items.items() if not code.startswith(replaced)},
        {code: one for code, one in whole.paths.items() if not code.startswith(own_paths)},
    )
