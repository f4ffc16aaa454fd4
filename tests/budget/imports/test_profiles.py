"""Import profiles: a mapping is said once, and known for the next file of the bank."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.budget.models import ImportProfile, ImportProfileCreate, ImportProfileUpdate
from generated.problems import (
    ColumnsNotFound,
    ImportProfileExists,
    MappingRefused,
    NameTaken,
    NotFound,
    PreconditionFailed,
    TooManyImportProfiles,
)
from generated.runtime import IfMatch
from impl.budget.rules.headings import fingerprint
from impl.budget.service import import_profiles
from impl.budget.service.import_files import BankFiles
from impl.budget.statements import ParsedFile
from tests.budget.imports.desk import Desk
from tests.budget.test_sharing import _join
from tests.budget.test_undo import last_write, undo
from tests.factories.budget import a_household

HEADINGS = ["Wann", "Wer", "Was"]
FILE = b"Wann;Wer;Was\n02.01.2026;Shop;-12,50\n03.01.2026;Shop;-1,00\n"
MAPPING: dict[str, Any] = {
    "encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": True, "date_order": "dmy",
    "decimal_separator": ",", "columns": ["date", "memo", "amount"], "outflow_flags": [],
    "inflow_flags": [], "debit_negative": False, "invert": False, "currency": None,
}  # fmt: skip


async def make(desk: Desk, name: str = "Bank", **changes: Any) -> ImportProfile:
    body = ImportProfileCreate.model_validate(
        {"name": name, "headings": HEADINGS, "mapping": MAPPING} | changes
    )
    return await desk.service.create_import_profile(desk.caller, desk.home.id, body=body)


async def listed(desk: Desk) -> list[ImportProfile]:
    found, cursor = [], None
    while True:
        page = await desk.service.list_import_profiles(
            desk.caller, desk.home.id, limit=1, cursor=cursor
        )
        found += page.items
        if (cursor := page.next_cursor) is None:
            return found


class TestFingerprint:
    @given(st.lists(st.text(max_size=8), min_size=1, max_size=5))
    def test_knows_no_case_spaces_and_empty_ends(self, headings: list[str]) -> None:
        changed = [f" {each.upper().lower()}\t" for each in headings]
        plain = fingerprint([each.upper().lower() for each in headings])
        assert fingerprint([*changed, "", " "]) == plain

    @given(st.lists(st.sampled_from(["a", "b", "ab", ""]), max_size=4),
           st.lists(st.sampled_from(["a", "b", "ab", ""]), max_size=4))  # fmt: skip
    def test_tells_other_headings_apart(self, one: list[str], two: list[str]) -> None:
        def plain(headings: list[str]) -> list[str]:
            return "\n".join(headings).rstrip("\n").split("\n")

        assert (fingerprint(one) == fingerprint(two)) == (plain(one) == plain(two))


class TestCreateImportProfile:
    async def test_is_one_for_its_name_and_its_headings(self, desk: Desk) -> None:
        made = await make(desk)
        with pytest.raises(NameTaken):
            await make(desk, "BANK", headings=["Other"])
        with pytest.raises(ImportProfileExists) as refused:
            await make(desk, "Other", headings=["wann ", "WER", "Was", ""])
        assert refused.value.members["existing_id"] == made.id
        assert [each.name for each in await listed(desk)] == ["Bank"]

    async def test_refuses_what_reads_no_file(self, desk: Desk) -> None:
        with pytest.raises(MappingRefused):
            await make(desk, mapping=MAPPING | {"columns": ["memo"]})
        with pytest.raises(MappingRefused):
            await make(desk, headings=["", " "])

    async def test_stops_at_the_limit(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(import_profiles, "MOST", 1)
        await make(desk)
        with pytest.raises(TooManyImportProfiles):
            await make(desk, "Other", headings=["Other"])


class TestUpdateImportProfile:
    async def test_changes_what_is_given(self, desk: Desk) -> None:
        made = await make(desk)
        who = (desk.caller, desk.home.id, made.id)
        body = ImportProfileUpdate.model_validate({"mapping": MAPPING | {"invert": True}})
        changed = await desk.service.update_import_profile(*who, if_match=None, body=body)
        assert (changed.name, changed.mapping.invert, changed.version) == ("Bank", True, 2)
        stale = IfMatch(frozenset({1}))
        with pytest.raises(PreconditionFailed):
            await desk.service.update_import_profile(*who, if_match=stale, body=body)
        preview = await desk.preview(FILE)
        assert [row.amount for row in await desk.rows(preview)] == [1250, 100]


class TestDeleteImportProfile:
    async def test_can_be_undone(self, desk: Desk) -> None:
        made = await make(desk)
        await desk.service.delete_import_profile(desk.caller, desk.home.id, made.id, if_match=None)
        write = await last_write(desk.home)
        assert (await desk.preview(FILE)).profile_id is None
        await undo(desk.home, write)
        again = (await listed(desk))[0]
        assert again.model_dump(exclude={"version", "updated_at"}) == made.model_dump(
            exclude={"version", "updated_at"}
        )
        assert (await desk.preview(FILE)).profile_id == made.id

    async def test_of_another_book_is_not_there(self, desk: Desk) -> None:
        made, elsewhere = await make(desk), await a_household(desk.service)
        with pytest.raises(NotFound):
            await desk.service.get_import_profile(elsewhere.caller, elsewhere.id, made.id)


class TestCreateImport:
    async def test_reads_the_file_as_its_profile_says(self, desk: Desk) -> None:
        made = await make(desk)
        preview = await desk.preview(FILE)
        assert preview.profile_id == made.id
        assert preview.mapping == made.mapping
        assert preview.uncertain == []
        rows = await desk.rows(preview)
        assert [(row.payee, row.memo, row.amount) for row in rows] == [
            (None, "Shop", -1250), (None, "Shop", -100),
        ]  # fmt: skip

    async def test_asks_nothing_where_a_profile_answers(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where nothing is detected, and headings stand below a line of the bank's own."""
        unclear = b"of 2026;;\nX;Y;Z\nShop;02.01.2026;-12,50\n"
        read = BankFiles.read

        async def asking(
            files: BankFiles,
            content: bytes,
            name: str | None,
            mapping: Any,
            currency: str,
            **more: Any,
        ) -> ParsedFile:
            if mapping is None:
                raise ColumnsNotFound("Which is it?", headings=[], sample=[], mapping=MAPPING)
            return await read(files, content, name, mapping, currency, **more)

        monkeypatch.setattr(BankFiles, "read", asking)
        with pytest.raises(ColumnsNotFound):
            await desk.preview(unclear)
        mapping = MAPPING | {"columns": ["payee", "date", "amount"], "skip_rows": 1}
        await make(desk, headings=["X", "Y", "Z"], mapping=mapping)
        preview = await desk.preview(unclear)
        assert [(row.payee, row.amount) for row in await desk.rows(preview)] == [("Shop", -1250)]

    async def test_is_read_as_it_is_sent_or_detected_where_the_profile_does_not_go(
        self, desk: Desk
    ) -> None:
        await make(desk, mapping=MAPPING | {"columns": [*["ignore"] * 9, "date", "amount"]})
        assert (await desk.preview(FILE)).profile_id is None
        mapping = {**MAPPING, "columns": ["date", "payee", "amount"]}
        assert (await desk.preview(FILE, mapping=mapping)).profile_id is None


class TestCommitImport:
    async def test_remembers_the_mapping_that_was_given(self, desk: Desk) -> None:
        preview = await desk.preview(FILE)
        await desk.commit(await desk.remap(preview, columns=["date", "memo", "amount"]))
        (made,) = await listed(desk)
        assert (made.name, made.headings) == (desk.account.name, HEADINGS)
        following = b"Wann;Wer;Was\n04.01.2026;Shop;-2,00\n"
        again = await desk.preview(following)
        assert again.profile_id == made.id
        await desk.commit(await desk.remap(again, columns=["date", "payee", "amount"]))
        (changed,) = await listed(desk)
        assert (changed.id, changed.version) == (made.id, 2)
        assert changed.mapping.columns == ["date", "payee", "amount"]

    async def test_of_a_contributor_leaves_what_others_said(self, desk: Desk) -> None:
        theirs = await make(desk)
        own = Desk(await _join(desk.home, "contributor"), desk.account)
        await own.commit(await own.remap(await own.preview(FILE), invert=True))
        assert await listed(desk) == [theirs]

    async def test_remembers_nothing_that_was_detected(self, desk: Desk) -> None:
        await desk.take(FILE)
        assert await listed(desk) == []

    async def test_remembers_headings_however_long(self, desk: Desk) -> None:
        file = FILE.replace(b"Was", b"Amount, " * 30)
        await desk.commit(await desk.remap(await desk.preview(file)))
        (made,) = await listed(desk)
        assert (await desk.preview(file)).profile_id == made.id

    async def test_finds_another_name_where_the_accounts_is_taken(self, desk: Desk) -> None:
        await make(desk, desk.account.name, headings=["Other"])
        await desk.commit(await desk.remap(await desk.preview(FILE)))
        names = {each.name for each in await listed(desk)}
        assert names == {desk.account.name, f"{desk.account.name} 2"}

    async def test_is_undone_whatever_was_learned_since(self, desk: Desk) -> None:
        await desk.commit(await desk.remap(await desk.preview(FILE)))
        write, (made,) = await last_write(desk.home), await listed(desk)
        body = ImportProfileUpdate(name="Mine")
        await desk.service.update_import_profile(
            desk.caller, desk.home.id, made.id, if_match=None, body=body
        )
        await undo(desk.home, write)
        assert await desk.balance() == 0
        assert [each.name for each in await listed(desk)] == ["Mine"]
