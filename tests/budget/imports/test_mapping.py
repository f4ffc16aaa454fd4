"""How a CSV or QIF file is read can be corrected, as often as it takes."""

import pytest

from generated.budget.models import ImportMapping
from generated.problems import (
    ColumnsNotFound,
    ImportAlreadyCommitted,
    ImportHasNoMapping,
    MappingRefused,
    PreconditionFailed,
    StatementChoice,
    StatementCurrencyMismatch,
)
from generated.runtime import IfMatch
from impl.platform import db
from tests.budget.imports.desk import Desk
from tests.budget.imports.files import Movement, csv, january, ofx, qif

AMBIGUOUS = b"Date;Payee;Amount\n03/04/2026;Corner Market;-42,10\n05/06/2026;Bakery;-3,00\n"
SWAPPED = b"Date,Payee,Amount\n2026-01-05,Debit,10.00\n2026-01-06,Debit,20.00\n"


async def content_of(desk: Desk) -> list[bytes | None]:
    rows = await db.fetch("SELECT content FROM imports WHERE book_id = $1", desk.home.id)
    return [row["content"] for row in rows]


class TestReplaceImportMapping:
    async def test_the_detected_mapping_is_shown_with_what_was_guessed(self, desk: Desk) -> None:
        made = await desk.preview(AMBIGUOUS)

        assert made.mapping is not None
        assert made.mapping.columns == ["date", "payee", "amount"]
        assert (made.mapping.delimiter, made.mapping.decimal_separator) == (";", ",")
        assert made.headings == ["Date", "Payee", "Amount"]
        assert made.uncertain == ["date_order"]

    async def test_another_date_order_reads_other_dates(self, desk: Desk) -> None:
        made = await desk.preview(AMBIGUOUS)
        before = [row.date for row in await desk.rows(made)]

        corrected = await desk.remap(made, date_order="mdy")

        after = [row.date for row in await desk.rows(made)]
        assert [f"{day}" for day in before] == ["2026-04-03", "2026-06-05"]
        assert [f"{day}" for day in after] == ["2026-03-04", "2026-05-06"]
        assert (corrected.version, corrected.uncertain) == (2, [])
        assert await desk.get(made) == corrected

    async def test_columns_can_be_told_apart_anew(self, desk: Desk) -> None:
        made = await desk.preview(SWAPPED)

        await desk.remap(made, columns=["date", "ignore", "amount"], invert=True)

        rows = await desk.rows(made)
        assert [(row.payee, row.amount) for row in rows] == [(None, -1000), (None, -2000)]

    async def test_words_tell_inflow_from_outflow(self, desk: Desk) -> None:
        rows = b"2026-01-05,A,1.00,weg\n2026-01-06,B,2.00,her\n2026-01-07,C,3.00,?\n"
        file = b"Date,What,Amount,Way\n" + rows
        made = await desk.preview(file)

        await desk.remap(
            made,
            columns=["date", "payee", "amount", "sign"],
            outflow_flags=["Weg"],
            inflow_flags=["Her"],
        )

        read = await desk.rows(made)
        assert [row.amount for row in read] == [-100, 200, None]
        assert read[2].problem is not None
        assert read[2].problem.code == "unknown-sign"

    async def test_a_qif_file_has_a_mapping_without_columns(self, desk: Desk) -> None:
        made = await desk.preview(qif([Movement("2026-03-04", -100)]))
        assert made.mapping is not None
        assert (made.mapping.columns, made.uncertain) == ([], ["date_order"])

        await desk.remap(made, date_order="mdy")

        assert f"{(await desk.rows(made))[0].date}" == "2026-03-04"

    async def test_edits_are_lost_and_duplicates_found_anew(self, desk: Desk) -> None:
        await desk.home.enter(desk.account, -4210, date="2026-03-04", payee_name="Corner Market")
        made = await desk.preview(AMBIGUOUS)
        await desk.edit(made, {"index": 2, "decision": "skip"})
        assert made.rows.duplicate == 0

        corrected = await desk.remap(made, date_order="mdy")

        assert (corrected.rows.duplicate, corrected.rows.skipped) == (1, 1)
        assert [row.status for row in await desk.rows(made)] == ["duplicate", "new"]

    async def test_a_mapping_can_come_with_the_file(self, desk: Desk) -> None:
        mapping = {
            "encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": True,
            "date_order": "mdy", "decimal_separator": ",", "columns": ["date", "payee", "amount"],
            "outflow_flags": [], "inflow_flags": [], "debit_negative": False, "invert": False,
            "currency": None,
        }  # fmt: skip

        made = await desk.preview(AMBIGUOUS, mapping=mapping)

        assert made.mapping == ImportMapping.model_validate(mapping)
        assert f"{(await desk.rows(made))[0].date}" == "2026-03-04"

    async def test_columns_that_are_not_found_come_back_as_a_mapping_to_complete(
        self, desk: Desk
    ) -> None:
        file = b"Date,Payee,How\n2026-01-05,Corner Market,cash\n2026-01-06,Bakery,card\n"

        with pytest.raises(ColumnsNotFound) as refused:
            await desk.preview(file)

        members = refused.value.members
        assert members["headings"] == ["Date", "Payee", "How"]
        assert members["sample"] == [
            ["2026-01-05", "Corner Market", "cash"], ["2026-01-06", "Bakery", "card"],
        ]  # fmt: skip
        assert ImportMapping.model_validate(members["mapping"]).columns[0] == "date"

    @pytest.mark.parametrize(
        "changes",
        [
            {"columns": ["payee", "date"]},
            {"columns": ["ignore", "payee", "amount"]},
            {"columns": ["date", "payee", "ignore", "ignore", "ignore", "amount"]},
            {"encoding": "rot13"},
            {"encoding": "utf-16"},
        ],
    )
    async def test_a_mapping_that_does_not_fit_leaves_the_preview_as_it_was(
        self, desk: Desk, changes: dict[str, object]
    ) -> None:
        made = await desk.preview(AMBIGUOUS)
        rows = await desk.rows(made)

        with pytest.raises(MappingRefused):
            await desk.remap(made, **changes)

        assert await desk.get(made) == made
        assert await desk.rows(made) == rows

    async def test_a_currency_that_is_not_the_accounts_is_refused(self, desk: Desk) -> None:
        made = await desk.preview(AMBIGUOUS)

        with pytest.raises(StatementCurrencyMismatch):
            await desk.remap(made, currency="USD")

        assert await desk.get(made) == made

    async def test_a_column_of_accounts_can_make_it_a_question(self, desk: Desk) -> None:
        file = b"Date,Payee,Amount,X\n2026-01-05,A,1.00,111111\n2026-01-06,B,2.00,222222\n"
        made = await desk.preview(file)

        with pytest.raises(StatementChoice):
            await desk.remap(made, columns=["date", "payee", "amount", "account"])

    async def test_other_formats_have_no_mapping(self, desk: Desk) -> None:
        made = await desk.preview(ofx(january(1)))
        mapping = (await desk.preview(AMBIGUOUS)).mapping
        assert mapping is not None

        with pytest.raises(ImportHasNoMapping):
            await desk.service.replace_import_mapping(
                desk.caller, desk.home.id, made.id, if_match=None, body=mapping
            )

    async def test_a_committed_import_is_not_read_anew(self, desk: Desk) -> None:
        made = await desk.take(AMBIGUOUS)

        with pytest.raises(ImportAlreadyCommitted):
            await desk.remap(made, date_order="mdy")

    async def test_a_stale_version_is_refused(self, desk: Desk) -> None:
        made = await desk.preview(AMBIGUOUS)
        await desk.remap(made, date_order="mdy")
        assert made.mapping is not None

        with pytest.raises(PreconditionFailed):
            await desk.service.replace_import_mapping(
                desk.caller, desk.home.id, made.id,
                if_match=IfMatch(frozenset({1})), body=made.mapping,
            )  # fmt: skip


class TestKeptFiles:
    async def test_a_file_is_kept_only_while_it_may_be_read_anew(self, desk: Desk) -> None:
        made = await desk.preview(AMBIGUOUS)
        assert await content_of(desk) == [AMBIGUOUS]

        await desk.commit(made)
        assert await content_of(desk) == [None]

    async def test_files_that_need_no_mapping_are_not_kept(self, desk: Desk) -> None:
        await desk.preview(ofx(january(1)))

        assert await content_of(desk) == [None]

    async def test_a_preview_thrown_away_takes_its_file_along(self, desk: Desk) -> None:
        await desk.roll_back(await desk.preview(csv(january(1))))

        assert await content_of(desk) == []
