"""The cross-check: nothing that `redocly diff` calls breaking is missed, but on purpose."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from codegen.breaking.changes import KINDS
from tests.codegen.breaking.corpus import CASES, Case
from tests.codegen.breaking.garden import Garden

ROOT: Final = Path(__file__).parents[3]
REDOCLY: Final = ROOT / "node_modules" / "@redocly" / "cli" / "lib" / "index.js"
ON_PURPOSE: Final = {
    "operation-undeprecated": "the headers of a deprecation go with it",
    "operation-removed-after-sunset": "its day has come, and clients were told",
    "colour: { type: string, maxLength: 9 }": "nobody can use yet what is only planned",
    "error-status-removed": "an error that is no longer answered breaks nobody",
    "_multiple:": "each multiple of 10 is one of 5",
    "_int_format:": "each int32 is an int64",
    "_null_beside:": "null as one more branch is told as what it is",
    "_constant:": "`const: a` is an enum of one value",
    "_union:": "a branch more in a request, or less in an answer, is no harm",
    "response-enum-widened: seen_choice": "clients are told to expect values they do not know",
    "_in_parts:": "allOf says in parts what can be said at once",
    "_zero:": "a bound that every value keeps says nothing",
}
"""Where the two differ: what the case's name has in it, and why ours is no breaking change."""


def breaks(case: Case) -> bool:
    return not case.planned and any(KINDS[kind] == "breaking" for kind in case.kinds)


TOLERATED: Final = [case for case in CASES if not breaks(case)]
BREAKING: Final = [case for case in CASES if breaks(case)][::10]
"""A tenth of those: they show that the other tool looks at all."""


@pytest.fixture(scope="module")
def majors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What redocly calls major, by the case's name."""
    folder = tmp_path_factory.mktemp("redocly")
    garden = Garden(folder)
    base = _written(folder / "base.json", garden.contract.document)
    pairs = []
    for number, case in enumerate((*TOLERATED, *BREAKING)):
        edited = _written(folder / f"{number}.json", garden.edited(case.edit).document)
        pair = (edited, base) if case.backwards else (base, edited)
        pairs.append((*pair, str(folder / f"report-{number}.json")))
    listed = _written(folder / "pairs.json", pairs)
    quiet = {**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    driver = str(Path(__file__).with_name("redocly.mjs"))
    subprocess.run(  # noqa: S603  # our own tools
        ["node", driver, str(REDOCLY), listed],  # noqa: S607  # as make finds it
        env=quiet,
        check=True,
        capture_output=True,
    )
    return {
        case.name: _majors(Path(report))
        for case, (*_, report) in zip((*TOLERATED, *BREAKING), pairs, strict=True)
    }


def _written(path: Path, document: object) -> str:
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def _majors(report: Path) -> list[str]:
    told = json.loads(report.read_text(encoding="utf-8"))
    return [
        f"{verdict['ruleId']} at {change['path']}"
        for change in told["changes"]
        for verdict in change["verdicts"]
        if verdict["impact"] == "major"
    ]


def reasons(names: Sequence[str]) -> dict[str, str]:
    """The entry of ON_PURPOSE that fits each name, if there is one."""
    return {name: next((each for each in ON_PURPOSE if each in name), "") for name in names}


class TestCrossCheck:
    def test_misses_nothing_that_the_other_tool_calls_breaking(
        self, majors: dict[str, list[str]]
    ) -> None:
        found = [case.name for case in TOLERATED if majors[case.name]]
        unexplained = {name: majors[name] for name, why in reasons(found).items() if not why}
        assert not unexplained
        assert set(reasons(found).values()) == set(ON_PURPOSE), "a difference is no more"

    def test_the_other_tool_finds_what_breaks_too(self, majors: dict[str, list[str]]) -> None:
        agreed = [case.name for case in BREAKING if majors[case.name]]
        assert len(agreed) > len(BREAKING) * 3 / 4
