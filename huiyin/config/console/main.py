"""Entry of the command line: finds the command, prepares its ground, runs it, answers."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

import django

from huiyin.cli import answers
from huiyin.cli.discovery import Command, find_commands, load
from huiyin.cli.parser import command_parser, overview
from huiyin.config.console.ground import default_mode, prepared
from huiyin.kernel.errors import HuiyinError

PACKAGES = ("huiyin.config.console.commands", "huiyin.cli.commands")


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    words = list(sys.argv[1:] if words is None else words)
    as_json = "--json" in words
    try:
        return _run(words)
    except HuiyinError as error:
        return answers.refused(error, as_json=as_json)
    except KeyboardInterrupt:
        return answers.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has closed it; nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return answers.INTERRUPTED
    except Exception as error:
        return answers.failed(error, as_json=as_json)


def _run(words: list[str]) -> int:
    commands = find_commands(*PACKAGES)
    if not words or words[0] not in commands:
        return overview(words, commands)
    name = words[0]
    default_mode(name)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")
    django.setup()
    command = load(name, *PACKAGES)
    options = command_parser(command).parse_args(words[1:])
    return _perform(command, options)


def _perform(command: Command, options: Namespace) -> int:
    with prepared(command.ground(options)):
        answer = command.run(options)
    return answers.given(command, answer, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
