"""The press's command line: `python -m codegen generate | dev | fmt | new | docs | ...`."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from codegen.breaking import verbs as breaking
from codegen.dev import command as developing
from codegen.docs import command as documentation
from codegen.faults import SpecError
from codegen.fmt import command as formatting
from codegen.output import differences, write
from codegen.press import Press
from codegen.scaffold import command as scaffolding

Run: TypeAlias = Callable[[argparse.Namespace], int]

ROOT: Final = Path(__file__).parent.parent


def generate(options: argparse.Namespace) -> int:
    """Writes generated/; with --check only says what differs."""
    with Press(options.root, ROOT) as press:
        try:
            files = press.build()
        except SpecError as error:
            print(error, file=sys.stderr)
            return 1
    folder = options.root / "generated"
    if options.check:
        changed = differences(folder, files)
        for name in changed:
            print(f"generated/{name} is not what openapi/ gives", file=sys.stderr)
        if changed:
            print("Run `make generate` and commit the result.", file=sys.stderr)
        return 1 if changed else 0
    for name in write(folder, files):
        print(f"generated/{name}")
    return 0


def mock(options: argparse.Namespace) -> int:
    """Answers the whole API from the specification alone, until interrupted."""
    from codegen.mock.command import run  # noqa: PLC0415  # no other verb needs it

    return run(options.root, ROOT, options.port)


def bench(options: argparse.Namespace) -> int:
    """Prints how long a save takes to its verdict, and what everything anew takes."""
    from codegen.dev.bench import measure, naive, page  # noqa: PLC0415  # no other verb needs it

    print(page(measure(options.root, ROOT), naive(options.root, ROOT)))
    return 0


def _mock_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--port", type=int, default=4010, help="where to listen; 0: anywhere")


def _generate_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--check", action="store_true", help="write nothing")


def _no_arguments(verb: argparse.ArgumentParser) -> None:
    pass


VERBS: Final[tuple[tuple[Run, Callable[[argparse.ArgumentParser], None]], ...]] = (
    (generate, _generate_arguments),
    (developing.dev, developing.arguments),
    (documentation.docs, documentation.arguments),
    (formatting.fmt, formatting.arguments),
    (scaffolding.new, scaffolding.arguments),
    (mock, _mock_arguments),
    (bench, _no_arguments),
)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    verbs = parser.add_subparsers(required=True)
    for run, add_arguments in VERBS:
        verb = verbs.add_parser(run.__name__, help=run.__doc__)
        verb.set_defaults(run=run)
        add_arguments(verb)
    breaking.add_to(verbs)
    options = parser.parse_args(arguments)
    return int(options.run(options))


if __name__ == "__main__":
    sys.exit(main())
