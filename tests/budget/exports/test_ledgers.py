"""Beancount's and hledger's own checks of what is exported, and balances as the API has them."""

import csv
import io
import os
import subprocess
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from impl.budget.exports.naming import account_names, beancount_component, hledger_component
from impl.budget.exports.values import decimal
from impl.budget.repository import export_facts
from impl.budget.repository.export_facts import Narrowed
from impl.budget.service import BudgetService
from impl.platform.blobs import Blobs
from tests.budget.exports.desk import Desk
from tests.budget.exports.worlds import QUOTED, troubled
from tests.budget.histories import HISTORIES, Player, Step
from tests.factories.budget import a_household
from tests.programs import module, program

pytestmark = pytest.mark.timeout(120)


def _run(*command: str) -> str:
    done = subprocess.run(  # noqa: S603  # ours
        command, capture_output=True, text=True, check=False, timeout=60,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, (done.stdout + done.stderr)[-3_000:]
    return done.stdout


async def _expected(desk: Desk, component: Any) -> dict[str, str]:
    """The balance of each account of the API, under the name that it has in the file."""
    book, _ = await export_facts.book(desk.home.id, Narrowed())
    names = account_names(book, component)
    page = await desk.service.list_accounts(
        desk.caller, desk.home.id, kind=None, on_budget=None, closed=None, limit=200, cursor=None
    )
    return {
        names[each.id]: f"{decimal(each.balance, each.currency)} {each.currency}"
        for each in page.items
        if each.balance
    }


class Beancount:
    """`bean-check`, and what the loader sums up."""

    def __init__(self) -> None:
        module("beancount")

    def balances(self, path: Path) -> dict[str, str]:
        from beancount import loader  # noqa: PLC0415  # may be absent

        _run(sys.executable, "-m", "beancount.scripts.check", str(path))
        entries, errors, _ = loader.load_file(str(path))
        assert errors == []
        sums: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
        for entry in entries:
            for posting in getattr(entry, "postings", ()):
                sums[posting.account, posting.units.currency] += posting.units.number
        return {name: f"{sum_} {unit}" for (name, unit), sum_ in sums.items() if sum_}


class Hledger:
    """`hledger check` in its strict mode, and `hledger balance`."""

    def __init__(self) -> None:
        self._path = program("hledger")

    def balances(self, path: Path) -> dict[str, str]:
        _run(self._path, "-f", str(path), "check", "--strict")
        said = _run(self._path, "-f", str(path), "balance", "--flat", "-N", "-O", "csv")
        return {row["account"]: row["balance"] for row in csv.DictReader(io.StringIO(said))}


LANGUAGES: dict[str, tuple[type[Beancount | Hledger], Any]] = {
    "beancount": (Beancount, beancount_component),
    "hledger": (Hledger, hledger_component),
}


async def _check(desk: Desk, folder: Path, format_: str) -> str:
    kind, component = LANGUAGES[format_]
    language = kind()
    text = await desk.file(format_)
    path = folder / f"book.{format_}"
    path.write_text(text)
    found = language.balances(path)
    expected = await _expected(desk, component)
    accounts = {
        name: balance
        for name, balance in found.items()
        if name.startswith(("Assets", "Liabilities"))
    }
    assert accounts == expected
    return text


class TestLedgers:
    @pytest.mark.parametrize("format_", LANGUAGES)
    async def test_of_an_empty_book(self, desk: Desk, tmp_path: Path, format_: str) -> None:
        await _check(desk, tmp_path, format_)

    @pytest.mark.parametrize("format_", LANGUAGES)
    async def test_of_a_troubled_book(self, desk: Desk, tmp_path: Path, format_: str) -> None:
        await troubled(desk.home)
        text = await _check(desk, tmp_path, format_)
        assert "4000 JPY @@ 25.00 EUR" in text

    @pytest.mark.parametrize("format_", LANGUAGES)
    async def test_of_one_account_is_sound_without_balances(
        self, desk: Desk, tmp_path: Path, format_: str
    ) -> None:
        made = await troubled(desk.home)
        text = await desk.file(format_, account_ids=[str(made["current"].id)])
        (path := tmp_path / f"some.{format_}").write_text(text)
        LANGUAGES[format_][0]().balances(path)

    async def test_beancount_keeps_texts_as_they_were(self, desk: Desk, tmp_path: Path) -> None:
        module("beancount")
        from beancount import loader  # noqa: PLC0415  # may be absent

        await troubled(desk.home)
        (path := tmp_path / "book.beancount").write_text(await desk.file("beancount"))
        entries, _, _ = loader.load_file(str(path))
        narrations = {getattr(entry, "narration", None) for entry in entries}
        assert QUOTED in narrations

    @pytest.mark.parametrize("format_", LANGUAGES)
    @settings(
        max_examples=4,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(steps=HISTORIES)
    async def test_of_random_histories(
        self, exporter: BudgetService, tmp_path: Path, format_: str, steps: list[Step]
    ) -> None:
        home = await a_household(exporter)
        player = Player(home)
        await player.begin()
        for step in steps:
            await player.play(step)
        await _check(Desk(home, Blobs(tmp_path.as_uri())), tmp_path, format_)
