"""The press's command line: `python -m codegen generate | watch | fmt | new | bench`."""

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from codegen.faults import SpecError
from codegen.fmt import command as formatting
from codegen.output import differences, write
from codegen.press import Press
from codegen.scaffold import command as scaffolding

ROOT: Final = Path(__file__).parent.parent
EDITED: Final = "openapi/budget/books.yaml"


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


def watch(options: argparse.Namespace) -> int:
    """Builds whenever a specification changes, until interrupted."""
    from watchfiles import watch as changes  # noqa: PLC0415  # no other verb needs it

    with Press(options.root, ROOT) as press:
        follow(press, options.root, changes(options.root / "openapi", debounce=100))
    return 0


def follow(press: Press, root: Path, changes: Iterable[object]) -> None:
    """Builds now and after each change."""
    rebuild(press, root)
    for _ in changes:
        rebuild(press, root)


def rebuild(press: Press, root: Path) -> None:
    """Writes what the specification gives now; prints what it did."""
    started = time.perf_counter()
    try:
        changed = write(root / "generated", press.build())
        seconds = time.perf_counter() - started
        print(f"{seconds:.2f} s: {', '.join(changed) or 'nothing changed'}", flush=True)
    except SpecError as error:
        print(error, file=sys.stderr, flush=True)


def bench(options: argparse.Namespace) -> int:
    """Prints the seconds of a cold build and of a warm one after a change in one domain."""
    from codegen.bench import measure  # noqa: PLC0415  # no other verb needs it

    for name, seconds in measure(options.root, ROOT, EDITED).items():
        print(f"{name}: {seconds:.2f} s")
    return 0


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    verbs = parser.add_subparsers(required=True)
    runs: dict[str, Callable[[argparse.Namespace], int]]
    runs = {"generate": generate, "watch": watch, "bench": bench}
    runs |= {"fmt": formatting.fmt, "new": scaffolding.new}
    for name, run in runs.items():
        verb = verbs.add_parser(name, help=run.__doc__)
        verb.set_defaults(run=run)
        if name == "generate":
            verb.add_argument("--check", action="store_true", help="write nothing")
        if name == "fmt":
            formatting.arguments(verb)
        if name == "new":
            scaffolding.arguments(verb)
    options = parser.parse_args(arguments)
    return int(options.run(options))


if __name__ == "__main__":
    sys.exit(main())
