"""Files of reference rates in the ECB's forms, good ones and hostile ones. All are written here."""

import datetime as dt
import io
import zipfile
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.budget import rate_files
from impl.budget.rate_files import NotRatesError, RateFile
from impl.platform.currencies import DECIMALS

MONDAY: Final = dt.date(2026, 1, 5)
FRIDAY: Final = dt.date(2026, 1, 2)
XML: Final = """<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
 xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject>
<Cube>
<Cube time='2026-01-05'><Cube currency='USD' rate='1.1748'/>
<Cube currency='JPY' rate='184.10'/></Cube>
<Cube time="2026-01-02"><Cube currency="USD" rate="1.1702"/></Cube>
</Cube>
</gesmes:Envelope>
"""
DAILY: Final = "Date, USD, JPY, \n05 January 2026, 1.1748, 184.10, \n"
HISTORY: Final = "Date,USD,JPY,CYP,\n2026-01-05,1.1748,184.1,N/A,\n2026-01-02,1.1702,N/A,0.58,\n"
BOTH: Final = [(MONDAY, "USD", "1.1748"), (MONDAY, "JPY", "184.1"), (FRIDAY, "USD", "1.1702")]


def parse(
    content: str | bytes, wanted: frozenset[str] = frozenset(), since: dt.date | None = None
) -> RateFile:
    raw = content.encode() if isinstance(content, str) else content
    return rate_files.parse(raw, frozenset(DECIMALS), wanted, since)


def packed(*contents: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, content in enumerate(contents):
            archive.writestr(f"{number}.csv", content)
    return file.getvalue()


class TestParse:
    def test_reads_xml_of_several_days(self) -> None:
        assert parse(XML).rates == BOTH

    def test_reads_csv_of_one_day_with_the_day_in_words(self) -> None:
        assert parse(DAILY).rates == BOTH[:2]

    def test_reads_csv_of_many_days_and_leaves_out_what_is_not_available(self) -> None:
        found = parse(HISTORY)
        assert found.rates == BOTH
        assert found.unknown == {"CYP"}

    def test_reads_a_file_in_an_archive(self) -> None:
        assert parse(packed(HISTORY)).rates == BOTH

    def test_keeps_what_is_wanted(self) -> None:
        assert parse(XML, frozenset({"JPY"})).rates == BOTH[1:2]
        assert parse(XML, since=MONDAY).rates == BOTH[:2]
        assert parse(HISTORY, since=MONDAY).unknown == set()

    @pytest.mark.parametrize(
        ("written", "read"), [("1.1700", "1.17"), ("17000", "17000"), ("007.50", "7.5"),
                              ("2.000", "2"), ("0.0079", "0.0079")],
    )  # fmt: skip
    def test_drops_zeros_that_say_nothing(self, written: str, read: str) -> None:
        assert parse(f"Date,USD\n2026-01-05,{written}\n").rates == [(MONDAY, "USD", read)]


class TestRefusals:
    @pytest.mark.parametrize(
        "content",
        [
            "",
            "Date\n",
            "Day,USD\n2026-01-05,1.17\n",
            "Date,dollars\n2026-01-05,1.17\n",
            "Date,USD\n2026-13-05,1.17\n",
            "Date,USD\n0026-01-05,1.17\n",
            "Date,USD\n2026-01-05,0\n",
            "Date,USD\n2026-01-05,0.000\n",
            "Date,USD\n2026-01-05,-1\n",
            "Date,USD\n2026-01-05,1e3\n",
            "Date,USD\n2026-01-05,1234567\n",
            "Date,USD\n2026-01-05,\u0661\n",
            'Date,USD\n"2026-01-05,1.17\n',
            "<a/>",
            "<Cube time='2026-01-05'><Cube currency='USD'/></Cube>",
            "<Cube time='2026-01-05'><Cube currency='USD' rate='1'",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><Cube time='2026-01-05'/>",
            b"\xff\xfe",
            b"PK\x03\x04broken",
            packed(),
            packed(DAILY, DAILY),
        ],
    )
    def test_are_of_what_is_no_file_of_rates(self, content: str | bytes) -> None:
        with pytest.raises(NotRatesError):
            parse(content)

    def test_are_of_an_archive_that_would_grow_too_large(self) -> None:
        with pytest.raises(NotRatesError, match="more than"):
            parse(packed("Date,USD\n" + "2026-01-05,1.17\n" * 2_200_000))

    @given(content=st.binary(max_size=400) | st.text(max_size=200).map(lambda t: f"Date,USD\n{t}"))
    def test_end_every_reading_of_anything(self, content: bytes | str) -> None:
        try:
            found = parse(content)
        except NotRatesError:
            return
        assert all(each[1] == "USD" for each in found.rates)
