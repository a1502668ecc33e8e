"""The register of actions: found by scanning folders, so that a new action touches no other file."""

import importlib
import pkgutil

from huiyin.matters.engine.declare import Action

_actions: dict[str, Action] = {}


class ActionError(Exception):
    """An action is declared wrongly; start-up stops."""


def discover(package_name: str) -> None:
    """Register the ACTION of every file in a folder of actions. The file is named by the verb."""
    package = importlib.import_module(package_name)
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package_name}.{info.name}")
        action = getattr(module, "ACTION", None)
        if action is None:
            msg = f"{module.__name__} declares no ACTION"
            raise ActionError(msg)
        _add(info.name, action)


def _add(file_name: str, action: Action) -> None:
    if action.verb != file_name:
        msg = f"{action.verb} is declared in {file_name}.py"
        raise ActionError(msg)
    if _actions.get(action.verb, action) is not action:
        msg = f"{action.verb} is declared twice"
        raise ActionError(msg)
    _actions[action.verb] = action


def get(verb: str) -> Action | None:
    """Return the action of that name, or None."""
    return _actions.get(verb)


def all_actions() -> tuple[Action, ...]:
    """Return all actions in the order of their first state, then name."""
    return tuple(_actions[verb] for verb in sorted(_actions))
