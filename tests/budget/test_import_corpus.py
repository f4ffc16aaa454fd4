"""Every file of the bank-file corpus, against a table checked by eye; the outcomes are printed."""

from datetime import date
from pathlib import Path

import pytest

from impl.budget.statements import ParsedFile, Row, Unreadable, parse
from tests.budget.import_corpus import CORPUS, RefusedAs, Said

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "bankfiles"
needs_corpus = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the bank-file corpus is absent: ../shared/data/bankfiles"
)


@needs_corpus
class TestImportCorpus:
    @pytest.mark.parametrize("name", CORPUS)
    def test_a_file_says_what_was_read_by_eye(self, name: str) -> None:
        assert _outcome(name) == CORPUS[name]

    @pytest.mark.parametrize("name", [name for name in CORPUS if isinstance(CORPUS[name], Said)])
    def test_the_same_file_twice_is_the_same_rows(self, name: str) -> None:
        first, second = _rows(_read(name)), _rows(_read(name))

        assert first == second
        assert len({row.fingerprint for row in first}) == len(first)

    def test_the_table_names_every_file(self) -> None:
        present = {path.name for path in FOLDER.iterdir()} - {"MANIFEST.jsonl"}

        assert present == set(CORPUS)

    def test_the_outcomes_are_printed(self, capsys: pytest.CaptureFixture[str]) -> None:
        lines = [_line(name) for name in CORPUS]
        with capsys.disabled():
            print("\n" + "\n".join(lines))  # noqa: T201 - the table is what this is for

        assert len(lines) == 89


def _read(name: str) -> ParsedFile:
    return parse((FOLDER / name).read_bytes(), name, None, "EUR")


def _rows(parsed: ParsedFile) -> list[Row]:
    return [row for statement in parsed.statements for row in statement.rows]


def _outcome(name: str) -> Said | RefusedAs:
    try:
        parsed = _read(name)
    except Unreadable as refusal:
        return RefusedAs(refusal.code)
    rows = _rows(parsed)
    days = [row.date for row in rows if row.date is not None]
    openings = [statement.opening for statement in parsed.statements if statement.opening]
    closings = [statement.closing for statement in parsed.statements if statement.closing]
    differences = [statement.difference for statement in parsed.statements]
    currencies = {row.currency for row in rows} | {b.currency for b in openings + closings}
    currencies |= {statement.currency for statement in parsed.statements if statement.currency}
    return Said(
        format=parsed.format,
        statements=len(parsed.statements),
        rows=len(rows),
        total=sum(row.amount for row in rows if row.amount is not None),
        first=_iso(min(days, default=None)),
        last=_iso(max(days, default=None)),
        opening=openings[0].amount if openings else None,
        closing=closings[-1].amount if closings else None,
        adds_up=differences.count(0),
        off=tuple(difference for difference in differences if difference),
        problems=tuple(row.problem.code for row in rows if row.problem),
        uncertain=parsed.mapping.uncertain if parsed.mapping else (),
        currencies=" ".join(sorted(currencies)),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _line(name: str) -> str:
    outcome = _outcome(name)
    short = name.rpartition("__")[2].removeprefix("Jejik_Tests_MT940_Fixture_document_")
    short = short.removeprefix("test_test-data_").removeprefix("test_data_")[:50]
    if isinstance(outcome, RefusedAs):
        return f"{short:<50} refused: {outcome.code}"
    balances = f"{outcome.opening} -> {outcome.closing}" if outcome.opening is not None else ""
    verdict = "adds up" if outcome.adds_up and not outcome.off else ""
    if outcome.off:
        verdict = f"off by {', '.join(map(str, outcome.off))}"
    notes = " ".join((*outcome.problems, *(f"?{guess}" for guess in outcome.uncertain)))
    return (
        f"{short:<50} {outcome.format:<5} {outcome.statements:>2} st {outcome.rows:>3} rows "
        f"{outcome.total:>11} {outcome.currencies:<7} {outcome.first or '-':<10} "
        f"{outcome.last or '-':<10} {balances:<22} {verdict} {notes}".rstrip()
    )
