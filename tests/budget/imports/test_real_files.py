"""Every file of the bank-file corpus, all the way: previewed, committed, known, rolled back."""

from collections import Counter

import pytest

from generated.budget.models import Import
from generated.problems import StatementChoice, StatementCurrencyMismatch
from generated.runtime import Problem
from tests.budget.imports.desk import Desk
from tests.budget.imports.test_committing import assert_in_balance
from tests.budget.test_import_corpus import FOLDER, needs_corpus
from tests.factories.budget import Household


async def _preview(home: Household, name: str) -> tuple[Desk, Import]:
    """The file's first statement, previewed for an account in its currency."""
    content = (FOLDER / name).read_bytes()
    desk = Desk(home, await home.account(name[-100:]))
    fields: dict[str, int] = {}
    try:
        return desk, await desk.preview(content, name)
    except StatementChoice:
        fields = {"statement": 1}
    except StatementCurrencyMismatch as other:
        desk = await _in_currency(home, name, other)
    try:
        return desk, await desk.preview(content, name, **fields)
    except StatementCurrencyMismatch as other:
        desk = await _in_currency(home, name, other)
        return desk, await desk.preview(content, name, **fields)


async def _in_currency(home: Household, name: str, other: StatementCurrencyMismatch) -> Desk:
    currency = other.members["statement_currency"]
    values = {
        "currency": currency,
        "subtype": "investment",
    }  # off budget, so that no rate is needed
    return Desk(home, await home.account(f"{name[-100:]} in {currency}", **values))


@needs_corpus
class TestRealFiles:
    @pytest.mark.timeout(300)
    async def test_each_is_imported_once_and_taken_back_or_refused(self, home: Household) -> None:
        outcomes: Counter[str] = Counter()
        for path in sorted(FOLDER.iterdir()):
            if path.name == "MANIFEST.jsonl":
                continue
            try:
                desk, made = await _preview(home, path.name)
            except Problem as refusal:
                assert refusal.status == 422, path.name  # noqa: PT017  # both outcomes are lawful
                outcomes[refusal.slug] += 1
                continue
            outcomes["imported"] += 1
            await _there_and_back(desk, made, path.name)

        await assert_in_balance(Desk(home, await home.account("Nothing")))
        assert outcomes["imported"] >= 60
        assert sum(outcomes.values()) == 89


async def _there_and_back(desk: Desk, made: Import, name: str) -> None:
    rows = await desk.rows(made)
    done = await desk.commit(made, skip_problems=True)
    entered = [row for row in rows if row.decision == "accept"]
    assert done.transactions_created == len(entered), name
    assert await desk.balance() == sum(row.amount or 0 for row in entered), name

    choice = {"statement": 1}
    again = await desk.preview((FOLDER / name).read_bytes(), name, **choice)
    assert again.rows.new == 0, name
    await desk.roll_back(again)

    await desk.roll_back(done)
    assert await desk.balance() == 0, name
