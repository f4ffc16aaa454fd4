"""Ids, fingerprints and checks that all formats share."""

import pytest

from impl.budget.statements import TooLarge
from impl.budget.statements import rows as rows_module
from impl.budget.statements.text import clean
from tests.budget.statements.files import mt940, ofx, only, read, rows, transaction, warned


class TestFingerprint:
    def test_it_is_the_same_in_another_export_that_covers_the_day(self) -> None:
        january = [transaction("-1.00"), transaction("-1.00"), transaction("-2.00", "20260106")]
        both = [transaction("-9.00", "20251231"), *january]

        assert {row.fingerprint for row in rows(ofx(january))} < {
            row.fingerprint for row in rows(ofx(both))}  # fmt: skip

    def test_rows_that_say_the_same_are_told_apart(self) -> None:
        first, second = rows(ofx([transaction(), transaction()]))

        assert first.fingerprint != second.fingerprint

    @pytest.mark.parametrize(
        "other",
        [
            ofx([transaction("-1.51")]),
            ofx([transaction(day="20260106")]),
            ofx([transaction(more="<NAME>x")]),
            ofx([transaction(more="<MEMO>x")]),
            ofx([transaction()], currency="USD"),
            ofx([transaction()]).replace("<ACCTID>34", "<ACCTID>35"),
        ],
    )
    def test_each_thing_a_row_says_counts(self, other: str) -> None:
        assert only(ofx([transaction()])).fingerprint != only(other).fingerprint

    def test_it_does_not_depend_on_the_banks_id(self) -> None:
        with_id = only(ofx([transaction(more="<FITID>abc")]))

        assert with_id.fingerprint == only(ofx([transaction()])).fingerprint


class TestExternalId:
    def test_an_id_on_different_rows_is_used_on_none(self) -> None:
        parsed = read(ofx([transaction("-1", more="<FITID>a"), transaction("-2", more="<FITID>a"),
                           transaction("-3", more="<FITID>b")]))  # fmt: skip

        assert [row.external_id for row in parsed.statements[0].rows] == [None, None, "b"]
        assert warned(parsed) == ["id-not-unique"]

    def test_an_id_on_a_row_listed_twice_stays(self) -> None:
        twice = [transaction(more="<FITID>a")] * 2

        assert [row.external_id for row in rows(ofx(twice))] == ["a", "a"]

    @pytest.mark.parametrize("ids", [["1"], ["1", "2", "3"], ["0", "1"], ["003", "001", "002"]])
    def test_a_counter_that_starts_anew_in_each_file_is_no_id(self, ids: list[str]) -> None:
        parsed = read(ofx([transaction(more=f"<FITID>{identifier}") for identifier in ids]))

        assert {row.external_id for row in parsed.statements[0].rows} == {None}
        assert warned(parsed) == ["ids-are-counters"]

    @pytest.mark.parametrize("ids", [["7"], ["2", "3"], ["1000001", "1000002"], ["1", "x"]])
    def test_other_numbers_are_ids(self, ids: list[str]) -> None:
        text = ofx([transaction(more=f"<FITID>{identifier}") for identifier in ids])

        assert [row.external_id for row in rows(text)] == ids

    def test_the_same_id_on_two_accounts_is_two_ids(self) -> None:
        first = mt940(":61:260105D1,50NTRFX//REF0001")
        second = first.replace("NL91ABNA0417164300", "NL20INGB0001234567").replace("D1,50", "C1,50")

        assert [row.external_id for row in rows(first + second)] == ["REF0001", "REF0001"]


class TestBounds:
    def test_rows_are_numbered_through_the_file(self) -> None:
        text = mt940(":61:260105D1,50NTRFNONREF") * 2

        assert [row.index for row in rows(text)] == [0, 1]

    def test_more_rows_than_are_read_are_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(rows_module, "MOST_ROWS", 1)
        with pytest.raises(TooLarge, match="2 rows"):
            read(ofx([transaction(), transaction()]))

    def test_warnings_are_bounded(self) -> None:
        page = mt940(":61:260105D1,50NTRFNONREF", ":62F:C260131EUR9,00")

        assert len(read(page * 150).warnings) == 100

    def test_texts_are_one_line_without_controls_and_bounded(self) -> None:
        assert clean(" a\tb\r\n c\x00\x1b[0m\ud800 ") == "a b c [0m"
        assert clean("x" * 5000, 10) == "x" * 10
        row = only(ofx([transaction(more=f"<NAME>{'n' * 9999}<MEMO>{'m' * 9999}")]))
        assert (len(row.payee), len(row.memo), len(row.raw["MEMO"])) == (120, 500, 500)


class TestDifference:
    def test_it_is_told_only_where_it_can_be(self) -> None:
        good = ":61:260105D1,50NTRFNONREF"
        closing = ":62F:C260131EUR8,50"

        assert read(mt940(good, closing)).statements[0].difference == 0
        assert read(mt940(good)).statements[0].difference is None
        assert read(mt940(good, ":61:x", closing)).statements[0].difference is None
        mixed = read(mt940(good, closing.replace("EUR", "USD")))
        assert mixed.statements[0].difference is None
        assert warned(mixed) == ["mixed-currencies"]
