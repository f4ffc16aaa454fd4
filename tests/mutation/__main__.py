"""`make mutate`: changes rules, one expression at a time, and tells what no test notices."""

import argparse
import sys
from pathlib import Path
from typing import Final

from tests.mutation import lot, page, project
from tests.mutation.results import Result

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "docs" / "mutation.md"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("only", nargs="*", help="modules or folders of rules; left out, all")
    parser.add_argument("--minutes", type=float, default=15, help="what it may take")
    parser.add_argument("--sample", type=int, help="mutants to draw from all of these modules")
    options = parser.parse_args(arguments)
    try:
        modules = project.chosen(ROOT, options.only)
    except LookupError as error:
        print(error, file=sys.stderr)
        return 2
    seconds = 60 * options.minutes
    if options.sample:
        return _by_lot(modules, options.sample, seconds)
    return _by_module(modules, seconds)


def _by_module(modules: list[str], seconds: float) -> int:
    found = project.run(ROOT, modules, seconds)
    page_now = PAGE.read_text(encoding="utf-8")
    rows = page.merged(page.read(page_now), found)
    _write(page.written(rows, project.all_modules(ROOT), lot.kept(page_now)))
    for each in found:
        print(told(each))
    missing = {*modules} - {each.module for each in found}
    for module in sorted(missing):
        print(f"{module}: no mutants, or none that any test comes to")
    return int(bool(missing) or not all(each.holds for each in found))


def _by_lot(modules: list[str], number: int, seconds: float) -> int:
    found = project.draw(ROOT, modules, number, seconds)
    rows = page.read(PAGE.read_text(encoding="utf-8"))
    _write(page.written(rows, project.all_modules(ROOT), lot.section(found)))
    print(lot.section(found))
    return int(not found.holds)


def _write(text: str) -> None:
    PAGE.write_text(text, encoding="utf-8")


def told(result: Result) -> str:
    """A module's line, with what no test noticed below it."""
    head = f"{result.module}: {result.score:.1f} % of {result.tried} ({result.untried} untried)"
    return "\n  ".join((head, *result.survivors))


if __name__ == "__main__":
    sys.exit(main())
