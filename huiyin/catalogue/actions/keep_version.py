"""Keep the version of a path that a matter is led into, so that it stays the same whatever is published later."""

from datetime import date, datetime

from huiyin.catalogue.actions.draft_edition import new_edition
from huiyin.catalogue.actions.edition_steps import add_step
from huiyin.catalogue.queries.editions import held_editions
from huiyin.catalogue.queries.paths import path
from huiyin.catalogue.rules.editions import Kind, State
from huiyin.catalogue.rules.kept import digest, with_limits
from huiyin.catalogue.rules.rows_out import path_row
from huiyin.kernel.actor import Actor


def keep_version(code: str, *, on: date, by: Actor, at: datetime) -> int | None:
    """The number under which `queries.path(code, version=…)` gives the path of that day ever after (BJ-31).

    A path as it came with the platform is stored at its first use, as a later platform may bring other words.
    None for an unknown path.
    """
    found = path(code, on=on)
    if found is None:
        return None
    if found.version:
        return found.version
    content = path_row(found)
    kept = digest(with_limits(content))
    for one in held_editions().by_code.get((Kind.PATH, code), ()):
        if one.digest == kept and one.steps[0].state is State.SHIPPED:
            return one.number
    made = new_edition(Kind.PATH, code, found.class_code, content, why="", by=by, at=at)
    add_step(made.pk, State.SHIPPED, by=by, at=at)
    return made.number
