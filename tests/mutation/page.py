"""The page of what came of mutants, docs/mutation.md: written, and read again to go on from it."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from tests.mutation.results import FLOOR, Result

_HEAD: Final = f"""\
# Mutation testing

`make mutate` wrote this page (decision 0069). mutmut changes one expression of a pure rule at a
time (a sign, a bound, a constant, a call), and runs the tests of rules that come to it, which need
no server. A change that no test notices has survived. At least {FLOOR:.0f} % shall be noticed.

`make mutate ONLY=impl/budget/rules/goals.py` looks at some modules, `MINUTES=15` bounds what it
takes; modules that were not looked at keep their row, and a score stands where more than half of
the mutants were tried. `make mutate SAMPLE=600` draws so many from all modules. To see a survivor:
`cd .mutants && ../.venv-mutate/bin/mutmut show NAME`, where NAME begins with the module's.

| module | noticed | survived | untried | score |
| --- | ---: | ---: | ---: | ---: |
"""
_SURVIVORS: Final = "\n## Survivors\n"
_ROW: Final = re.compile(r"^\| `(?P<module>\S+)` \| (?P<noticed>\d+) \| \d+ \| (?P<untried>\d+) \|")
_SURVIVED: Final = re.compile(r"^- `(?P<module>\S+)`: (?P<names>.+)$")


def written(results: Iterable[Result], modules: Collection[str], lot: str = "") -> str:
    """The page; `modules` are all that there are, looked at or not, and `lot` is its section."""
    known = sorted(results, key=lambda each: each.module)
    waiting = len({*modules} - {each.module for each in known if each.settled})
    told = f"\nOf {len(modules)} modules, {waiting} wait for half of their mutants to be tried.\n"
    return _HEAD + "".join(_rows(known)) + told + lot + "".join(_survivors(known))


def merged(known: Iterable[Result], found: Iterable[Result]) -> list[Result]:
    """What is known, but for the modules that were looked at again."""
    return [*({each.module: each for each in (*known, *found)}).values()]


def read(text: str) -> list[Result]:
    """The results of a page."""
    lines = text.splitlines()
    survived = {
        match["module"]: tuple(match["names"].strip("`").split("`, `"))
        for match in filter(None, map(_SURVIVED.match, lines))
    }
    return [
        Result(
            match["module"],
            int(match["noticed"]),
            int(match["untried"]),
            survived.get(match["module"], ()),
        )
        for match in filter(None, map(_ROW.match, lines))
    ]


def _rows(results: list[Result]) -> Iterator[str]:
    for each in results:
        score = f"{each.score:.1f} %" if each.settled else "-"
        mark = "" if each.holds or not each.settled else " **falls short**"
        yield (
            f"| `{each.module}` | {each.noticed} | {len(each.survivors)} | {each.untried} "
            f"| {score}{mark} |\n"
        )


def _survivors(results: list[Result]) -> Iterator[str]:
    yield _SURVIVORS
    for each in results:
        if each.survivors:
            yield f"\n- `{each.module}`: {', '.join(f'`{name}`' for name in each.survivors)}\n"
