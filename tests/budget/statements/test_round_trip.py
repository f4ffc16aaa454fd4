"""Rows written in each format are read back as they were."""

import csv
import io
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from impl.budget.statements import Row
from impl.budget.statements.text import clean
from tests.budget.statements.files import camt, mt940, ofx, read, rows


@dataclass(frozen=True)
class Movement:
    day: date
    cents: int
    payee: str
    memo: str

    @property
    def amount(self) -> str:
        return f"{Decimal(self.cents) / 100:.2f}"

    @property
    def said(self) -> tuple[date, int, str, str]:
        return self.day, self.cents, self.payee, self.memo


def _texts(alphabet: str) -> st.SearchStrategy[str]:
    return (
        st.text(alphabet, min_size=1, max_size=20)
        .map(clean)
        .filter(lambda text: any(character.isalpha() for character in text))
    )


def _movements(alphabet: str) -> st.SearchStrategy[list[Movement]]:
    return st.lists(
        st.builds(
            Movement,
            day=st.dates(date(2001, 1, 1), date(2060, 12, 31)),
            cents=st.integers(-(10**11), 10**11),
            payee=_texts(alphabet),
            memo=_texts(alphabet),
        ),
        min_size=1,
        max_size=8,
    )


LETTERS = "abcXYZ äßéł"
SYMBOLS = LETTERS + "&<>'\",;.-+?/:!0123456789€"


def _said(found: list[Row]) -> list[tuple[date | None, int | None, str, str]]:
    assert [row.problem for row in found] == [None] * len(found)
    return [(row.date, row.amount, row.payee, row.memo) for row in found]


def _expected(movements: list[Movement]) -> list[tuple[date, int, str, str]]:
    return [movement.said for movement in movements]


class TestRoundTrip:
    @given(_movements(SYMBOLS), st.booleans())
    def test_ofx(self, movements: list[Movement], closed: bool) -> None:
        def leaf(tag: str, text: str) -> str:
            return f"<{tag}>{escape(text)}" + (f"</{tag}>" if closed else "")

        text = ofx(
            leaf("DTPOSTED", f"{movement.day:%Y%m%d}120000") + leaf("TRNAMT", movement.amount)
            + leaf("NAME", movement.payee) + leaf("MEMO", movement.memo)
            for movement in movements
        )  # fmt: skip

        assert _said(rows(text)) == _expected(movements)

    @given(_movements(SYMBOLS), st.sampled_from(["%m/%d/%Y", "%d.%m.%Y", "%Y-%m-%d"]))
    def test_qif(self, movements: list[Movement], written: str) -> None:
        proof = [Movement(date(2026, 1, 25), 100, "proof of the order", "x")]
        text = "!Type:Bank\n" + "".join(
            f"D{movement.day.strftime(written)}\nT{movement.amount}\nP{movement.payee}\n"
            f"M{movement.memo}\n^\n"
            for movement in movements + proof
        )

        assert _said(rows(text)) == _expected(movements + proof)

    @given(_movements(SYMBOLS))
    def test_camt(self, movements: list[Movement]) -> None:
        def entry(movement: Movement) -> str:
            role, indicator = ("Cdtr", "DBIT") if movement.cents < 0 else ("Dbtr", "CRDT")
            return (
                f'<Ntry><Amt Ccy="EUR">{movement.amount.lstrip("-")}</Amt>'
                f"<CdtDbtInd>{indicator}</CdtDbtInd><Sts>BOOK</Sts>"
                f"<BookgDt><Dt>{movement.day}</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><{role}>"
                f"<Nm>{escape(movement.payee)}</Nm></{role}></RltdPties><RmtInf>"
                f"<Ustrd>{escape(movement.memo)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
            )

        assert _said(rows(camt("".join(map(entry, movements))))) == _expected(movements)

    @given(_movements(LETTERS))
    def test_mt940(self, movements: list[Movement]) -> None:
        def fields(movement: Movement) -> tuple[str, str]:
            mark = "D" if movement.cents < 0 else "C"
            amount = movement.amount.lstrip("-").replace(".", ",")
            return (
                f":61:{movement.day:%y%m%d%m%d}{mark}{amount}NTRFNONREF",
                f":86:166?00TEXT?20SVWZ+{movement.memo}?32{movement.payee}",
            )

        closing = 1000 + sum(movement.cents for movement in movements)
        stated = f"{abs(Decimal(closing)) / 100:.2f}".replace(".", ",")
        last = f":62F:{'D' if closing < 0 else 'C'}601231EUR{stated}"
        parsed = read(mt940(*(f for movement in movements for f in fields(movement)), last))

        assert _said(list(parsed.statements[0].rows)) == _expected(movements)
        assert parsed.statements[0].difference == 0

    @given(
        _movements(SYMBOLS),
        st.sampled_from([",", ";", "\t"]),
        st.sampled_from([".", ","]),
        st.sampled_from(["%m/%d/%Y", "%d.%m.%Y", "%Y-%m-%d"]),
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    )
    def test_csv(
        self, movements: list[Movement], delimiter: str, mark: str, written: str, encoding: str
    ) -> None:
        proof = [Movement(date(2026, 1, 25), -100, "proof of the order", "x")]
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerow(["Date", "Payee", "Memo", "Amount"])
        for movement in movements + proof:
            writer.writerow(
                [movement.day.strftime(written), movement.payee, movement.memo,
                 movement.amount.replace(".", mark)]
            )  # fmt: skip
        content = out.getvalue().encode(encoding)

        assert _said(rows(content)) == _expected(movements + proof)
