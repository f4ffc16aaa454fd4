"""The entry point: nothing but Unreadable leaves it, and it is fast and isolated."""

import asyncio
from dataclasses import replace
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from impl.budget.statements import CsvMapping, ParsedFile, Unreadable, packed, parse
from impl.budget.statements.errors import ColumnsNotFound, EmptyFile, TooCostly
from impl.budget.statements.isolated import parse_isolated, ready
from impl.budget.statements.mapping import ROLES
from impl.budget.statements.model import summed
from impl.budget.statements.reader import glance, parse_packed
from impl.platform import sandbox
from tests.budget.statements.files import camt, entry, mt940, ofx, seconds_to_parse, transaction

SEEDS = [
    ofx([transaction(more="<FITID>a1<NAME>Café &amp; Co"), transaction("2,00")]),
    ofx([transaction()]).replace("<BANKACCTFROM>", '<?xml version="1.0"?><BANKACCTFROM>'),
    "!Account\nNx\nTBank\n^\n!Type:Bank\nD1/2'26\nT-1,234.56\nPShop\nLFood\nSFood\nEx\n$-1\n^\n",
    mt940(":61:2601050106D1,50NTRFR//B1234567\r\nshop", ":86:166?00X?20SVWZ+tea?32Shop"),
    camt(entry(more="<NtryDtls><TxDtls><RmtInf><Ustrd>tea</Ustrd></RmtInf></TxDtls></NtryDtls>")),
    "Date,Payee,Amount,Balance\n2026-01-05,Shop,-2.60,97.40\n06/01/2026,Work,5,102.40\n",
    'x;y\n"Datum";"Betrag";"S/H"\n05.01.26;"1.234,50";S\n31.12.25;2,60;H\n',
]


def checked(content: bytes, mapping: CsvMapping | None = None) -> ParsedFile | None:
    """What every outcome must satisfy."""
    try:
        parsed = parse(content, "file", mapping, "EUR")
    except Unreadable as refusal:
        _assert_explained(refusal)
        return None
    rows = [row for statement in parsed.statements for row in statement.rows]
    assert [row.index for row in rows] == list(range(len(rows)))
    assert len({row.fingerprint for row in rows}) == len(rows)
    for row in rows:
        assert row.problem is not None or (row.date is not None and row.amount is not None)
        f"{row.payee}{row.memo}{row.raw}{row.external_id}".encode()  # no lone surrogates
        assert "\x00" not in f"{row.payee}{row.memo}{row.raw}{row.external_id}"
    return parsed


def _assert_explained(refusal: Unreadable) -> None:
    assert refusal.code
    assert refusal.message
    assert refusal.expected


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A bank file with bytes cut out, put in and changed."""
    content = bytearray(draw(st.sampled_from(SEEDS)).encode())
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(content)))
        cut = draw(st.integers(0, 30))
        content[start : start + cut] = draw(st.binary(max_size=12) | st.sampled_from(_TELLING))
    return bytes(content)


_TELLING = [
    b'"', b",", b";", b"\n", b"\r", b"<", b">", b"&#55296;", b"&#0;", b"9" * 60, b"^", b"\xff\xfe",
    b"1e99", b":61:", b":86:", b"\n-", b"\xe9", b"<!DOCTYPE x>", b"<![CDATA[", b"-", b"EUR",
    b"\x00",
]  # fmt: skip


class TestAnyBytes:
    @given(st.binary(max_size=300))
    def test_bytes_are_read_or_refused(self, content: bytes) -> None:
        checked(content)

    @given(st.text(max_size=300))
    def test_texts_are_read_or_refused(self, text: str) -> None:
        checked(text.encode("utf-8", errors="surrogatepass"))

    @settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
    @given(damaged())
    def test_damaged_bank_files_are_read_or_refused(self, content: bytes) -> None:
        checked(content)

    @given(
        st.text("0123456789.,;:-/ \n\"'abcäDCEUR|\t", max_size=200),
        st.builds(
            CsvMapping,
            encoding=st.sampled_from(["utf-8", "cp1252", "utf-16", "utf-7", "idna", "x"]),
            delimiter=st.sampled_from([",", ";", "\t", "|", " ", "'", '"', "", "ab", "\x00", "é"]),
            skip_rows=st.integers(-1, 5),
            has_header=st.booleans(),
            date_order=st.sampled_from(["ymd", "dmy", "mdy"]),
            decimal_separator=st.sampled_from([".", ","]),
            columns=st.dictionaries(
                st.sampled_from(sorted(ROLES)),
                st.lists(st.integers(-1, 5), max_size=2).map(tuple),
            ),
            outflow_flags=st.just(("d",)),
            debit_negative=st.booleans(),
            invert=st.booleans(),
        ),
    )
    def test_any_mapping_reads_or_is_refused(self, text: str, mapping: CsvMapping) -> None:
        checked(text.encode(), mapping)

    @given(damaged())
    def test_a_detected_mapping_reads_the_same_once_more(self, content: bytes) -> None:
        detected = checked(content)
        if detected is not None and detected.mapping is not None:
            again = parse(content, "file", detected.mapping, "EUR")

            assert again == detected


class TestSpeed:
    async def test_ten_thousand_ofx_rows_are_read_in_a_second(self) -> None:
        content = ofx(
            transaction(f"-{number}.50", more=f"<FITID>f{number}<NAME>Shop {number}<MEMO>tea")
            for number in range(10_000)
        ).encode()
        # in a process of its own, where no coverage is measured
        seconds = [await sandbox.run(seconds_to_parse, content) for _ in range(3)]

        assert min(seconds) < 1


class TestPackedRows:
    @pytest.mark.parametrize("seed", SEEDS)
    def test_are_the_rows_that_are_not_packed(self, seed: str) -> None:
        content = seed.encode()
        with mock.patch.object(packed, "PIECE", 1):
            small = parse_packed(content, None, None, "EUR")
        whole = parse(content, None, None, "EUR")
        assert replace(small, statements=()) == replace(whole, statements=())
        for ours, theirs in zip(small.statements, whole.statements, strict=True):
            assert (*ours.rows,) == theirs.rows
            assert summed(ours.rows) == summed(theirs.rows)
            assert replace(ours, rows=()) == replace(theirs, rows=())
        together = packed.joined(each.rows for each in small.statements * 2)
        rows = tuple(row for each in whole.statements * 2 for row in each.rows)
        assert ((*together,), len(together), summed(together)) == (rows, len(rows), summed(rows))
        assert (together[-1], together[1:]) == (rows[-1], rows[1:])


class TestGlance:
    @pytest.mark.parametrize("seed", SEEDS)
    def test_tells_the_format_and_about_how_many_rows(self, seed: str) -> None:
        whole = parse(seed.encode(), None, None, "EUR")
        found = glance(seed.encode(), None)
        assert (found.format, found.encoding) == (whole.format, whole.encoding)
        assert found.rows >= sum(len(each.rows) for each in whole.statements)


class TestIsolated:
    async def test_it_reads_as_parse_does(self) -> None:
        content = SEEDS[0].encode()

        assert await parse_isolated(content, "a.ofx", None, "EUR") == parse(
            content, "a.ofx", None, "EUR"
        )

    async def test_a_mapping_goes_along(self) -> None:
        content = SEEDS[5].encode()
        detected = parse(content, None, None, "EUR").mapping
        assert detected is not None
        turned = replace(detected, invert=True)

        parsed = await parse_isolated(content, None, turned, "EUR")

        assert parsed.mapping == turned
        assert [row.amount for row in parsed.statements[0].rows] == [260, -500]

    async def test_refusals_come_back_whole(self) -> None:
        with pytest.raises(EmptyFile, match="empty"):
            await parse_isolated(b"", None, None, "EUR")
        with pytest.raises(ColumnsNotFound) as refusal:
            await parse_isolated(b"Date,Payee\n2026-01-05,Shop\n", None, None, "EUR")

        assert refusal.value.headings == ("Date", "Payee")
        assert refusal.value.mapping.columns == {"date": (0,), "payee": (1,)}

    async def test_what_takes_too_long_is_refused(self) -> None:
        content = ofx([transaction(more="<NAME>x")] * 20_000).encode()
        with pytest.raises(TooCostly, match=r"more than 0\.05 s"):
            await parse_isolated(content, None, None, "EUR", seconds=0.05)

    async def test_what_takes_too_much_memory_is_refused(self) -> None:
        content = ofx([transaction(more="<NAME>x")] * 20_000).encode()
        with pytest.raises(TooCostly, match="8 MiB"):
            await parse_isolated(content, None, None, "EUR", memory_mib=8)

    async def test_several_files_are_read_at_once(self) -> None:
        async with ready():
            parsed = await asyncio.gather(
                *(parse_isolated(seed.encode(), None, None, "EUR") for seed in SEEDS)
            )

        assert [found.format for found in parsed] == [
            "ofx", "ofx", "qif", "mt940", "camt", "csv", "csv"]  # fmt: skip
