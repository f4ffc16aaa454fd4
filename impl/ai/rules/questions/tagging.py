"""The kinds of words in a question: the book's names, phrases of time, amounts, and plain words."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from impl.ai.rules.questions import periods
from impl.ai.rules.questions.names import Match, Names
from impl.ai.rules.questions.periods import Period
from impl.ai.rules.questions.words import singular, words_of

_DIMENSIONS: Final = {
    "category": "category, categories",
    "group": "group, groups, category group, category groups",
    "payee": "payee, payees, merchant, merchants, shop, shops, store, stores, vendor, vendors,"
    " seller, sellers, company, companies",
    "account": "account, accounts, card, cards",
    "weekday": "weekday, weekdays, day of the week, day of week",
}
_UNITS: Final = {
    "day": "day, days",
    "week": "week, weeks",
    "month": "month, months",
    "quarter": "quarter, quarters",
    "year": "year, years",
}
_BY: Final = (
    "by, per, for each, for every, split by, grouped by, broken down by, across, each, every, a"
)
_WHICH: Final = "which, what, in which, in what, on which, on what, at which, at what"
_PHRASES: Final[Mapping[str, str]] = {
    "SPENDING": "spend, spent, spending, spendings, expense, expenses, expenditure, outgoings,"
    " cost, costs, costing, pay, paid, paying, payment, payments, went to, goes to, went out,"
    " go out, money out, put into, outflow, from me, purchase, purchases, buy, bought, paid from,"
    " charged, bill, bills",
    "INCOME": "income, earn, earned, earning, earnings, earns, come in, came in, comes in,"
    " money in, inflow, pay me, paid me, pays me, give me, gave me, given me, revenue",
    "RECEIVED": "get, got, receive, received",
    "NET": "save, saved, saving, net income, net, income minus expenses, income less expenses,"
    " cash flow, cashflow, left over, surplus, income and expenses, earnings minus expenses,"
    " income minus spending",
    "BALANCE": "balance, balances, account balance, bank balance, money is in, money is on,"
    " money do i have, money have i, money is left, is left in, is left on, do i have in,"
    " do i have on, money is there",
    "WORTH": "net worth, networth, total wealth, wealth",
    "COUNT:all": "how many transactions, how many entries, number of transactions,"
    " number of entries, count of transactions, transaction count",
    "COUNT:spending": "how many times, how often, how many purchases, how many payments,"
    " number of purchases, number of payments",
    "AVERAGE": "average, on average, mean, typical, typically, usually",
    "TOP": "top",
    "EXTREME:most": "most, the most, biggest, largest, highest, greatest, most expensive, maximum",
    "EXTREME:least": "least, the least, smallest, lowest, cheapest, minimum, fewest",
    "WHICH:payee": "where, who",
    "BY:day": "daily, day by day",
    "BY:week": "weekly, week by week",
    "BY:month": "monthly, month by month",
    "BY:quarter": "quarterly, quarter by quarter",
    "BY:year": "yearly, annually, annual, year by year",
    "AND": "and, or, plus",
    "EXCEPT": "excluding, except, except for, without, not counting, other than, apart from",
    "PLACE": "on, at, in, for, from, to, of, with, into, during, within, over, by, through",
    "VERSUS": "compared to, compared with, versus, vs, against, relative to, in comparison to,"
    " in comparison with, than, than in, than for",
    "COMPARE": "compare, more, less, higher, lower, cheaper, more expensive, fewer",
    "BEFORE": "month before, year before, week before, quarter before, period before,"
    " previous period, the month before, the year before, the week before, the quarter before,"
    " the period before, the previous period, the one before",
    "YEAR_BEFORE": "the same month last year, same month last year, the same period last year,"
    " same period last year, same time last year, the same time last year, the year earlier,"
    " a year earlier, the same quarter last year, same quarter last year",
    "FILLER": "how, much, did, do, does, has, have, had, i, we, me, us, my, our, the, a, an, is,"
    " are, was, were, be, been, it, there, please, show, show me, list, tell, tell me, can,"
    " could,"
    " you, can you, give me a, give me the, total, sum, amount, money, all, breakdown, overview,"
    " report, go, went, make, made, just, also, transactions, transaction, entries, develop,"
    " change, over time, overall, exactly, stuff, things, own, what, which",
}
_AT_LEAST: Final = "over, above, more than, at least, greater than, exceeding, larger than"
_AT_MOST: Final = "under, below, less than, at most, up to, smaller than"
_CURRENCY: Final = frozenset(
    {"€", "$", "£", "eur", "usd", "gbp", "chf", "euro", "euros", "dollar", "dollars", "pound",
     "pounds", "bucks", "quid", "francs"}
)  # fmt: skip
_NUMBER_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_SCALE: Final = 100
_LONGEST: Final = 6
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?|\d+")


@dataclass(frozen=True, slots=True)
class Tagged:
    """Some words of a question, and what kind they are of."""

    kind: str
    words: tuple[str, ...]
    place: int
    """The first word's number in the question."""
    value: str | int | Period | Match | None = None


@dataclass(frozen=True, slots=True)
class Tags:
    """A question's words by kind; `unknown` are those of no kind."""

    tagged: tuple[Tagged, ...]
    unknown: tuple[Tagged, ...]


def tag(words: Sequence[str], names: Names, today: dt.date) -> Tags:
    """Tell the words apart, from left to right, the longest phrase first."""
    tagged: list[Tagged] = []
    place = 0
    while place < len(words):
        found = _at(words, place, names, today)
        tagged.append(found)
        place += len(found.words)
    return Tags(
        tuple(each for each in tagged if each.kind not in {"FILLER", "UNKNOWN"}),
        tuple(each for each in tagged if each.kind == "UNKNOWN"),
    )


def _at(words: Sequence[str], place: int, names: Names, today: dt.date) -> Tagged:
    """What stands at a place: the longest reading, and of two as long the more certain one."""
    rest = words[place:]
    choices: list[_Choice] = []
    if period := periods.find_open(rest, today) or periods.find(rest, today):
        choices.append((period[0], 3, "PERIOD", period[1]))
    choices += [(length, 2, kind, value) for length, kind, value in _figures(rest)]
    if name := names.find(rest):
        length = name.length + _said_kind(name, rest)
        choices.append((length, 0 if name.how == "synonym" else 1, "NAME", name))
    if phrase := _phrase(rest):
        kind, _, told = phrase[1].partition(":")
        choices.append((phrase[0], 2 if kind in _RESERVED else 0.5, kind, told or None))
    if not choices and (near := names.nearest(rest)):
        choices.append((near.length, 0, "NAME", near))
    if not choices:
        return Tagged("UNKNOWN", (rest[0],), place)
    length, _, kind, value = max(choices, key=lambda each: each[:2])
    return Tagged(kind, tuple(rest[:length]), place, value)


_Choice: TypeAlias = tuple[int, float, str, "str | int | Period | Match | None"]
_RESERVED: Final = frozenset({"SPENDING", "INCOME", "NET", "BALANCE", "WORTH"})
"""Measures beat names that are spelled like them, as a group "Income" is."""


def _said_kind(name: Match, rest: Sequence[str]) -> int:
    """One word more where the kind is said after the name: "savings account"."""
    after = singular(rest[name.length]) if len(rest) > name.length else ""
    return int(any(after == each.kind for each in name.names))


def _phrase(rest: Sequence[str]) -> tuple[int, str] | None:
    phrases = _vocabulary()
    for length in range(min(len(rest), _LONGEST), 0, -1):
        if kind := phrases.get(tuple(rest[:length])):
            return length, kind
    return None


def _figures(rest: Sequence[str]) -> Iterator[tuple[int, str, int]]:
    """A bound of an amount in hundredths, or a plain number."""
    for length in (2, 1):
        kind = _bounds().get(tuple(rest[:length]))
        figure = kind and _figure(rest[length:])
        if kind and figure:
            yield length + figure[0], kind, figure[1]
    if number := _NUMBER_WORDS.get(rest[0]):
        yield 1, "NUMBER", number
    elif rest[0].isdigit():
        yield 1, "NUMBER", int(rest[0])


def _figure(rest: Sequence[str]) -> tuple[int, int] | None:
    """(words, hundredths) of an amount of money; "2 weeks" is none."""
    place = 1 if rest and rest[0] in _CURRENCY else 0
    if len(rest) <= place or not _FIGURE.fullmatch(rest[place]):
        return None
    after = rest[place + 1] if len(rest) > place + 1 else ""
    if singular(after) in _UNITS:
        return None
    return place + 1 + (after in _CURRENCY), _hundredths(rest[place])


def _hundredths(text: str) -> int:
    """1,250.50 and 1.250,50 alike: what follows the last mark is decimals if it has two digits."""
    whole, mark, decimals = (
        re.sub(r"[.,](?=\d{3}(?!\d))", "", text).replace(",", ".").partition(".")
    )
    return int(whole) * _SCALE + (int(decimals.ljust(2, "0")) if mark else 0)


@lru_cache(maxsize=1)
def _vocabulary() -> Mapping[tuple[str, ...], str]:
    """The phrases' words; where two kinds share a phrase, the first listed has it."""
    found: dict[tuple[str, ...], str] = {}
    for kind, listed in _PHRASES.items():
        _enter(found, kind, listed.split(","))
    for part, dimensions in (("DIMENSION", _DIMENSIONS), ("UNIT", _UNITS)):
        for name, listed in dimensions.items():
            forms = listed.split(",")
            _enter(found, f"{part}:{name}", forms)
            for kind, leads in (("BY", _BY), ("WHICH", _WHICH)):
                phrases = [f"{lead} {form}" for lead in leads.split(",") for form in forms]
                _enter(found, f"{kind}:{name}", phrases)
    return found


def _enter(found: dict[tuple[str, ...], str], kind: str, phrases: Iterable[str]) -> None:
    for phrase in phrases:
        found.setdefault(tuple(words_of(phrase)), kind)


@lru_cache(maxsize=1)
def _bounds() -> Mapping[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    _enter(found, "AT_LEAST", _AT_LEAST.split(","))
    _enter(found, "AT_MOST", _AT_MOST.split(","))
    return found
