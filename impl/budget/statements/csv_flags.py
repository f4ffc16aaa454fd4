"""Words of bank exports that tell inflow from outflow, and rows that are sums, not movements."""

from typing import Final, Literal, TypeAlias

_OUT: Final = (
    "d|dr|db|dbt|dt|dbit|debit|debet|debito|debe|s|soll|o|out|outflow|af|expense|withdrawal|"
    "belastung|lastschrift|ut|ud|uit|wydatek|obciazenie|vydaj|vydej|addebito|uscita|"
    "cargo|salida|saida|-|ausgabe|ausgang|sent"
)
_IN: Final = (
    "c|cr|k|kt|crdt|credit|credito|haber|h|haben|i|in|inflow|bij|income|deposit|gutschrift|inn|"
    "ind|wplyw|uznanie|prijem|accredito|entrata|abono|entrada|ingreso|+|einnahme|eingang|received"
)
OUTFLOWS: Final = frozenset(_OUT.split("|"))
INFLOWS: Final = frozenset(_IN.split("|"))

Total: TypeAlias = Literal["opening", "closing", "turnover"]
_TOTALS: Final[dict[Total, str]] = {
    "opening": "opening balance|balance brought forward|brought forward|previous balance|"
    "anfangssaldo|anfangsbestand|alter kontostand|beginsaldo|solde initial|ancien solde|"
    "saldo inicial|saldo anterior|ingaende saldo|inngaende saldo|startsaldo|pocatecni zustatek|"
    "saldo poczatkowe|saldo iniziale",
    "closing": "closing balance|balance carried forward|carried forward|endsaldo|endbestand|"
    "neuer kontostand|eindsaldo|solde final|nouveau solde|saldo final|saldo actual|"
    "utgaende saldo|slutsaldo|konecny zustatek|saldo koncowe|saldo finale",
    "turnover": "turnover|total|totals|sum|summe|umsatze|omzet|totaal|total general|suma|celkem|"
    "razem|totale|i alt|sammanlagt",
}
TOTALS: Final[dict[str, Total]] = {
    words: total for total, listed in _TOTALS.items() for words in listed.split("|")
}


def is_flag(text: str) -> bool:
    word = text.strip().casefold()
    return word in OUTFLOWS or word in INFLOWS
