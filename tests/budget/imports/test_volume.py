"""A file of ten thousand rows, within the time that is promised; the figures are printed."""

import time
from typing import Final

import pytest

from tests.budget.imports.desk import Desk
from tests.budget.imports.files import Movement, ofx
from tests.budget.imports.test_committing import assert_in_balance
from tests.factories.budget import a_service

ROWS: Final = 10_000
SECONDS: Final = 30.0
"""For preview and commit together: three times what is promised, as other tests may run beside."""


def ten_years() -> list[Movement]:
    """Rows over ten years, of some 250 payees."""
    return [
        Movement(
            f"{2016 + number // 1000}-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
            -(number * 37 % 9000) - 100,
            f"Shop {chr(65 + number % 26)}{chr(97 + number % 10)}ington {number % 300}",
            id=f"F{number:07d}",
        )
        for number in range(ROWS)
    ]


class TestVolume:
    @pytest.mark.timeout(180)
    async def test_ten_thousand_rows_are_previewed_committed_known_and_rolled_back(
        self, desk: Desk, database_url: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        desk.service = a_service(database_url, import_at_once_rows=ROWS)
        file = ofx(ten_years())
        started = time.perf_counter()
        made = await desk.preview(file)
        previewed = time.perf_counter()
        done = await desk.commit(made)
        committed = time.perf_counter()

        again = await desk.take(file)
        repeated = time.perf_counter()
        assert (done.transactions_created, again.transactions_created) == (ROWS, 0)
        await assert_in_balance(desk)

        before = time.perf_counter()
        await desk.roll_back(done)
        rolled_back = time.perf_counter() - before
        assert await desk.balance() == 0

        with capsys.disabled():
            print(  # noqa: T201  # the figures are what this is for
                f"\n{ROWS} OFX rows: preview {previewed - started:.2f} s, "
                f"commit {committed - previewed:.2f} s, the same file again "
                f"{repeated - committed:.2f} s, roll back {rolled_back:.2f} s"
            )
        assert committed - started <= SECONDS
