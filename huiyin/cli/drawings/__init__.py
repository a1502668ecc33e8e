"""Drawings made from the code: states, permission map, handbook. A house test keeps them fresh."""

from collections.abc import Callable

from huiyin.cli.drawings.handbook import handbook
from huiyin.cli.drawings.permission_map import permission_map
from huiyin.cli.drawings.states import states

#: File under docs/ and the function that writes its whole text.
DRAWINGS: dict[str, Callable[[], str]] = {
    "states/claim.md": states,
    "permissions.md": permission_map,
    "handbook.md": handbook,
}
