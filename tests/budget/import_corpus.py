"""What each file of the bank-file corpus says, checked by eye against the file.

Amounts are in minor units. Totals of long files were added up by other means (awk, a calculator)
than the reader; where a file states both balances, they check the total a second time.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says: `opening` is the first that is stated, `closing` the last.

    `adds_up` counts statements whose balances agree with their rows, `off` is what the file itself
    misses in the others.
    """

    format: str
    statements: int
    rows: int
    total: int
    first: str | None
    last: str | None
    opening: int | None = None
    closing: int | None = None
    adds_up: int = 0
    off: tuple[int, ...] = ()
    problems: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    currencies: str = "EUR"


@dataclass(frozen=True, slots=True)
class RefusedAs:
    code: str


Table: TypeAlias = dict[str, Said | RefusedAs]

_BANK2YNAB: Final[Table] = {
    "20171001-20171106.csv": Said("csv", 1, 1, -5999, "2017-10-01", "2017-10-01"),
    "2018-04-14_10-52-13_bunq-transactieoverzicht.csv": Said(
        "csv", 1, 3, 72854, "2018-03-01", "2018-03-09"
    ),
    "20180226_12345678.csv": Said(
        "csv", 1, 1, -500, "2018-02-10", "2018-02-10", 100000, 99500, adds_up=1,
        uncertain=("date_order",),
    ),
    "2019-03-02_11-50-46_bunq-statement.csv": Said(
        "csv", 1, 7, -2382, "2018-12-06", "2018-12-17"
    ),
    # the file leaves out rows 9566 to 9589 of the account
    "CSV_A_20180414_112204.csv": Said(
        "csv", 1, 3, -103749, "2018-03-01", "2018-03-16", 559477, 1233453, off=(777725,)
    ),
    "Movements_1234512345_201805271848.csv": Said(
        "csv", 1, 1, -100, "2018-05-27", "2018-05-27", currencies="CZK"
    ),
    # made anonymous: every digit is a one
    "TH_20180101-20180523_strana_1.csv": Said(
        "csv", 1, 9, -259999, "1111-11-11", "1111-11-11", currencies="CZK"
    ),
    "TH_20180521-20180523.csv": Said(
        "csv", 1, 1, -11111, "1111-11-11", "1111-11-11", currencies="CZK"
    ),
    # neither headings nor a minus: the user is asked
    "dba33fceecd62c3c727893361e0ba4d3.P000000027355791.csv": Said(
        "csv", 1, 1, 780, "2018-02-27", "2018-02-27", uncertain=("columns", "sign")
    ),
    "export_BE11123456789012_20180304_1422.csv": Said(
        "csv", 1, 1, -340, "2018-02-28", "2018-02-28", 22335, 21995, adds_up=1
    ),
    "statement_1.csv": Said(
        "csv", 1, 1, 2059, "2018-02-10", "2018-02-10", uncertain=("columns", "sign")
    ),
    # the balance column is 100 throughout
    "test_BOI_TransactionExport.csv": Said("csv", 1, 27, -41961, "2017-09-01", "2017-09-28"),
    "test_headers.csv": Said("csv", 1, 73, -458070, "2017-09-18", "2017-10-19"),
    # the last three rows have EUR where the others have I or O
    "test_row_format_CD_flag.csv": Said(
        "csv", 1, 73, -444116, "2017-09-18", "2017-10-19", problems=("unknown-sign",) * 3,
        uncertain=("columns",),
    ),
    "test_row_format_neg_inflow.csv": Said(
        "csv", 1, 73, -458070, "2017-09-18", "2017-10-19", uncertain=("columns",)
    ),
    "test_swedebank_statement.xls": Said(
        "csv", 1, 13, 257893, "2014-10-01", "2014-10-06", 1037404, 1295297, adds_up=1,
        currencies="LTL",
    ),
}  # fmt: skip

# made-up messages: in most, entries and balances are of different currencies
_GENKGO: Final[Table] = {
    "camt052.v1.xml": Said("camt", 1, 1, -20000000, "2007-10-18", "2007-10-18", currencies="SEK"),
    "camt052.v2.with-account-name.xml": Said(
        "camt", 1, 1, -20000000, None, None, problems=("no-date",), currencies="SEK"
    ),
    "camt052.v4.xml": Said(
        "camt", 1, 1, -20000000, "2007-10-18", "2007-10-18", None, 1002215, currencies="CHF SEK"
    ),
    "camt052.v6.Amt-zero.xml": Said(
        "camt", 1, 1, -20000000, "2007-10-18", "2007-10-18", None, 1002215, currencies="CHF SEK"
    ),
    "camt053.v2.all-balance-types.xml": Said(
        "camt", 1, 1, 885, "2014-12-31", "2014-12-31", 101, 404, off=(-582,)
    ),
    "camt053.v2.minimal.xml": Said(
        "camt", 1, 1, 885, "2014-12-31", "2014-12-31", 1815, -2700, currencies="EUR SEK"
    ),
    "camt053.v2.with-party-ids.xml": Said(
        "camt", 1, 1, 885, "2014-12-31", "2014-12-31", 1815, -2700, currencies="EUR SEK"
    ),
    "camt053.v2.wrong.xml": RefusedAs("no-statements"),
    "camt053.v4.xml": Said(
        "camt", 1, 1, 885, "2014-12-31", "2014-12-31", 1815, -2700, currencies="EUR SEK"
    ),
    "camt053.v8.xml": Said(
        "camt", 1, 1, 885, "2014-12-31", "2014-12-31", 1815, -2700, currencies="EUR SEK"
    ),
    # its three transactions are in CHF and do not add up to the entry: one row
    "camt054.v4.xml": Said("camt", 1, 1, -20000000, "2007-10-18", "2007-10-18", currencies="SEK"),
    "camt054.v8-with-financial-institution.xml": Said(
        "camt", 1, 1, -20000000, None, None, problems=("no-date",), currencies="SEK"
    ),
    "camt054.v8.xml": Said("camt", 1, 1, -20000000, "2007-10-18", "2007-10-18", currencies="SEK"),
    "camt53.only-Dt-with-DtTm.xml": Said("camt", 1, 0, 0, None, None, 544209, currencies="RON"),
}

_QUIFFEN: Final[Table] = {
    "test.qif": Said("qif", 1, 5, -3550, "2020-02-10", "2020-02-14", 0),
    "test_clear_autoswitch.qif": RefusedAs("no-statements"),
    "test_nosymbol.qif": RefusedAs("no-statements"),
    "test_option_autoswitch.qif": RefusedAs("no-statements"),
    "test_transaction_before_account_definition_1.qif": Said(
        "qif", 1, 2, -19796, "2022-09-08", "2022-09-23"
    ),
    "test_transaction_before_account_definition_2.qif": Said(
        "qif", 1, 2, -19796, "2022-09-08", "2022-09-23"
    ),
}

_OFXPARSE: Final[Table] = {
    "bank_medium.ofx": Said(
        "ofx", 1, 3, -34527, "2009-04-01", "2009-04-03", None, 38234, currencies="CAD"
    ),
    "bank_small.ofx": RefusedAs("no-statements"),
    "checking.ofx": Said(
        "ofx", 1, 3, -5950, "2011-03-31", "2011-04-07", None, 10099, currencies="USD"
    ),
    # four dividends, two interests, a fee; the ten trades are left out
    "fidelity.ofx": Said("ofx", 1, 7, 6533, "2012-07-31", "2012-09-01", currencies="USD"),
    "investment_401k.ofx": RefusedAs("investment-only"),
    "investment_medium.ofx": Said(
        "ofx", 1, 3, -395, "2009-12-15", "2009-12-15", currencies="CAD USD"
    ),
    "ofx-v102-empty-tags.ofx": Said(
        "ofx", 1, 1, 1234, "2018-05-07", "2018-05-07", currencies="AUD"
    ),
    "signon_fail.ofx": RefusedAs("signon-failed"),
    "signon_success_no_message.ofx": RefusedAs("no-statements"),
    "suncorp.ofx": Said(
        "ofx", 1, 1, -1685, "2013-12-15", "2013-12-15", None, 123412, currencies="AUD"
    ),
    "tiaacref.ofx": RefusedAs("investment-only"),
    "vanguard401k.ofx": RefusedAs("investment-only"),
}

_JEJIK: Final[Table] = {
    "bug-core-5401.txt": Said("mt940", 1, 1, 5000, "2021-03-31", "2021-03-31", 0, 0, off=(-5000,)),
    "commerzbank.txt": Said("mt940", 1, 1, -1235, "2020-06-08", "2020-06-08", 0, 0, off=(1235,)),
    "ing-dos.txt": Said("mt940", 1, 7, -4559, "2010-07-22", "2010-07-23", 0, 347, off=(4906,)),
    "sns.txt": Said("mt940", 2, 2, -2500, "2012-06-08", "2012-06-08", 123456, 120956, adds_up=2),
    "sparkasse.txt": Said(
        "mt940", 2, 2, -4000, "2019-02-18", "2019-02-19", 19457, 15457, adds_up=2
    ),
    # a reversed debit: inflow
    "sparkasse2.txt": Said(
        "mt940", 1, 1, 102725, "2020-02-19", "2020-02-19", 93105229, 93130450, off=(-77504,)
    ),
    "triodos.txt": Said(
        "mt940", 1, 2, -71570, "2011-01-01", "2011-01-25", 497509, 437079, off=(11140,)
    ),
    "volksbankenraiffeisenbanken.txt": Said(
        "mt940", 8, 12, 74500, "2020-02-19", "2020-03-10", 308500, 383000, adds_up=8
    ),
}

_WOLPH: Final[Table] = {
    "ASNB_mt940_with_spaces_for_entry_date.txt": Said(
        "mt940", 31, 8, 5694, "2020-01-01", "2020-01-31", 44429, 50123, adds_up=31
    ),
    "betterplace_currency_in_25.sta": RefusedAs("no-statements"),
    "betterplace_empty_entry_date.sta": Said("mt940", 1, 1, 5000, "2011-07-01", "2011-07-01"),
    "betterplace_sepa_mt9401.sta": Said(
        "mt940", 26, 97, -926913590, "2007-09-04", "2007-09-04", -123471836, 5005, adds_up=26
    ),
    "betterplace_with_binary_character.sta": Said(
        "mt940", 2, 4, -17906675, "2010-03-19", "2010-03-19", 38011577, 13119319, adds_up=2
    ),
    "citi_mt940.txt": Said(
        "mt940", 1, 5, -114275, "2024-03-12", "2024-03-12", 1737667, 1623392, adds_up=1,
        currencies="USD",
    ),
    "cmxl_account_balance_credit.sta": Said("mt940", 1, 0, 0, None, None, 14764),
    "cmxl_account_balance_debit.sta": Said("mt940", 1, 0, 0, None, None, -14764),
    "cmxl_account_identification_iban.sta": RefusedAs("no-statements"),
    "cmxl_account_identification_legacy.sta": RefusedAs("no-statements"),
    "cmxl_closing_balance.sta": Said("mt940", 1, 0, 0, None, None, None, 13700),
    "cmxl_reference.sta": RefusedAs("no-statements"),
    "cmxl_statement_details.sta": Said("mt940", 1, 1, -162, "2014-09-02", "2014-09-02"),
    "jejik_abnamro.sta": Said(
        "mt940", 2, 10, -34593, "2011-05-23", "2011-05-24", 323628, 184975, off=(-203800, -100260)
    ),
    "jejik_ing.sta": Said("mt940", 1, 7, -4559, "2010-07-22", "2010-07-23", 0, 347, off=(4906,)),
    "jejik_postfinance.sta": Said(
        "mt940", 2, 4, 15940, "2013-12-09", "2013-12-18", 0, 15960, adds_up=1, off=(20,),
        currencies="CHF",
    ),
    "jejik_rabobank-iban.sta": Said(
        "mt940", 2, 4, -7000, "2013-01-01", "2013-01-09", 100000, 93000, adds_up=2
    ),
    "jejik_rabobank.sta": Said(
        "mt940", 4, 5, -158909, "2011-05-27", "2012-08-29", 47317, 410182, adds_up=2,
        off=(113593, 23656),
    ),
    "jejik_sns.sta": Said(
        "mt940", 2, 2, -2500, "2012-06-08", "2012-06-08", 123456, 120956, adds_up=2
    ),
    "mBank_mt940.sta": Said(
        "mt940", 1, 3, 3, "2017-01-19", "2017-01-19", 40, 43, adds_up=1, currencies="PLN"
    ),
    "requirements.txt": RefusedAs("not-a-bank-file"),
    "sberbank_171011_01234945.sta": Said(
        "mt940", 1, 3, -943700, "2017-10-11", "2017-10-11", 62731130, 61787430, adds_up=1,
        currencies="HUF",
    ),
    "self-provided_details_60-63.sta": Said(
        "mt940", 1, 1, -23315, "2017-09-14", "2017-09-14", 1234512, 1234598, off=(23401,)
    ),
    # valued on a 30th of February, booked on the 1st of March
    "self-provided_february_30.sta": Said(
        "mt940", 1, 1, -600, "2016-03-01", "2016-03-01", 120000, 119400, adds_up=1
    ),
    "self-provided_gv_codes.sta": Said(
        "mt940", 1, 2, -25745, "2017-09-14", "2019-10-25", 1234512
    ),
    "self-provided_invalid_statement.sta": RefusedAs("not-a-bank-file"),
    "self-provided_long_statement_number.sta": Said(
        "mt940", 1, 0, 0, None, None, 0, 0, adds_up=1, currencies="TRY"
    ),
    "self-provided_malformed_details.sta": Said(
        "mt940", 1, 1, -23315, "2017-09-14", "2017-09-14", 1234512, 1234598, off=(23401,)
    ),
    "self-provided_multiline.sta": Said(
        "mt940", 2, 2, 11400, "2004-08-04", "2022-12-20", 1640, 1140, adds_up=1
    ),
    "self-provided_overly_long_details.sta": Said(
        "mt940", 1, 1, -23315, "2017-09-14", "2017-09-14", 1234512, 1234598, off=(23401,)
    ),
    "self-provided_raphaelm.sta": Said(
        "mt940", 3, 9, 9500000, "2002-03-20", "2002-03-24", 0, 9500000, adds_up=3,
        currencies="DEM",
    ),
    "self-provided_transaction_details_wrapped.sta": Said(
        "mt940", 1, 1, -600, "2016-03-01", "2016-03-01", 120000, 119400, adds_up=1
    ),
    "self-provided_wrapped_timestamp.sta": Said(
        "mt940", 1, 1, -600, "2016-03-01", "2016-03-01", 120000, 119400, adds_up=1
    ),
}  # fmt: skip

_SOURCES: Final[tuple[tuple[str, Table], ...]] = (
    ("bank2ynab__bank2ynab__test_test-data_", _BANK2YNAB),
    ("genkgo__camt__test_data_", _GENKGO),
    ("isaacharrisholt__quiffen__test_files_", _QUIFFEN),
    ("jseutter__ofxparse__", _OFXPARSE),
    ("sandermarechal__jejik-mt940__Jejik_Tests_MT940_Fixture_document_", _JEJIK),
    ("wolph__mt940__", _WOLPH),
)
CORPUS: Final = {
    prefix + name: outcome for prefix, files in _SOURCES for name, outcome in files.items()
}
