"""What a question asks for: the grammar's chunks put together, or why they do not fit."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal, NoReturn, TypeAlias, cast

from impl.ai.rules.questions.names import Match, Name, NameKind, Names
from impl.ai.rules.questions.periods import Period
from impl.ai.rules.questions.tagging import Tagged, tag
from impl.ai.rules.questions.words import words_of

MeasureName: TypeAlias = Literal["spending", "income", "net", "count", "balance", "worth"]
Comparison: TypeAlias = Literal["previous_period", "previous_year"]

CLEAR: Final = 0.75
"""From here on a reading is answered."""
_USUAL_LIMIT: Final = 5
_MOST_ROWS: Final = 100
_TIMES: Final = frozenset({"day", "week", "month", "quarter", "year"})
_PERSONS: Final = frozenset({"at", "to", "from"})
_MIXED: Final = 0.8
"""Words that name things of several kinds, told apart by the preposition."""


@dataclass(eq=False)
class Unclear(Exception):  # noqa: N818  # an outcome, not a fault
    """There is no reading: why, and the words that stand in its way."""

    why: str
    place: int = 0
    words: tuple[str, ...] = ()
    candidates: tuple[Name, ...] = ()
    """What the words could mean, if that is the trouble."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the question and how they were understood."""

    words: str
    meaning: str


@dataclass(slots=True)
class Reading:
    """A question, understood."""

    measure: MeasureName
    dimensions: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    excluded: tuple[Name, ...] = ()
    period: Period | None = None
    compare: Comparison | None = None
    average_per: str | None = None
    order: Literal["most", "least"] | None = None
    limit: int | None = None
    size_min: int | None = None
    size_max: int | None = None
    """Hundredths of the base currency."""
    counts_all: bool = False
    confidence: float = 1.0
    phrases: list[Phrase] = field(default_factory=list)

    def of(self, kind: NameKind, *, excluded: bool = False) -> list[Name]:
        return [each for each in (self.excluded if excluded else self.names) if each.kind == kind]


def read(question: str, names: Names, today: dt.date) -> Reading:
    """The question's one reading, which is clear; raises Unclear."""
    words = words_of(question)
    tags = tag(words, names, today)
    if tags.unknown:
        first = tags.unknown[0]
        raise Unclear(f'"{first.words[0]}" is not understood.', first.place, first.words)
    if not tags.tagged:
        raise Unclear("Nothing of the book is asked for.")
    return _Chunks(_parsed(tags.tagged), _prepositions(tags.tagged)).reading()


def _prepositions(tagged: Sequence[Tagged]) -> dict[int, str]:
    """The preposition before each place that has one."""
    return {each.place + len(each.words): each.words[0] for each in tagged if each.kind == "PLACE"}


def _parsed(tagged: Sequence[Tagged]) -> Any:  # noqa: ANN401  # lark's tree of tokens
    from lark.exceptions import UnexpectedInput  # noqa: PLC0415  # of the extra

    try:
        return _parser().parse(tagged)
    except UnexpectedInput as error:
        at = getattr(getattr(error, "token", None), "value", None)
        words = at.words if isinstance(at, Tagged) else ()
        said = f'"{" ".join(words)}" does not fit there.' if words else "The question breaks off."
        raise Unclear(said, at.place if isinstance(at, Tagged) else 0, words) from None


@lru_cache(maxsize=1)
def _parser() -> Any:  # noqa: ANN401  # lark is of the extra
    """The grammar over tagged words."""
    from lark import Lark, Token  # noqa: PLC0415  # of the extra: it may be missing
    from lark.lexer import Lexer  # noqa: PLC0415  # the same

    class Tags(Lexer):
        def __init__(self, _configuration: object) -> None: ...

        def lex(self, data: Sequence[Tagged]) -> Iterator[Token]:  # type: ignore[override]
            for each in data:
                yield Token(each.kind, each)

    grammar = Path(__file__).with_name("grammar.lark").read_text("utf-8")
    return Lark(grammar, parser="earley", lexer=Tags, ambiguity="resolve")


class _Chunks:
    """The chunks of one question, by what they are about."""

    def __init__(self, tree: Any, prepositions: Mapping[int, str]) -> None:  # noqa: ANN401  # lark's
        self._prepositions = prepositions
        self.measures: list[Tagged] = []
        self.rank: Literal["most", "least"] | None = None
        self.top = False
        self.limit: int | None = None
        self.ranked: list[Tagged] = []
        self.which: list[Tagged] = []
        self.groups: list[Tagged] = []
        self.names: list[tuple[Tagged, str, bool]] = []
        """A name, the preposition before it, and whether it is excluded."""
        self.periods: list[Tagged] = []
        self.against: Tagged | None = None
        self.comparing = False
        self.sizes: list[Tagged] = []
        for chunk in tree.children:
            tokens = [each.value for each in chunk.children if not hasattr(each, "data")]
            getattr(self, f"_{chunk.data}")(tokens)

    # --- one method a chunk of the grammar -----------------------------------------------------

    def _measure(self, tokens: list[Tagged]) -> None:
        self.measures += tokens

    def _top(self, tokens: list[Tagged]) -> None:
        self.top = True
        self.rank = self.rank or "most"
        self._extreme(tokens)

    def _extreme(self, tokens: list[Tagged]) -> None:
        for token in tokens:
            if token.kind == "NUMBER":
                self.limit = int(cast("int", token.value))
            elif token.kind == "EXTREME":
                self.rank = "least" if token.value == "least" else "most"
            elif token.kind in {"DIMENSION", "UNIT"}:
                self.ranked.append(token)
            elif token.kind in {"SPENDING", "INCOME"}:
                self.measures.append(token)
                self.top = self.top or token.words[0].endswith("s")

    def _which(self, tokens: list[Tagged]) -> None:
        self.which += tokens

    def _by(self, tokens: list[Tagged]) -> None:
        self.groups += [token for token in tokens if token.kind != "AND"]

    def _filter(self, tokens: list[Tagged]) -> None:
        excluded = tokens[0].kind == "EXCEPT"
        for token in tokens:
            if token.kind == "NAME":
                self.names.append((token, self._prepositions.get(token.place, ""), excluded))

    def _at_least(self, tokens: list[Tagged]) -> None:
        self.sizes += tokens

    def _at_most(self, tokens: list[Tagged]) -> None:
        self.sizes += tokens

    def _against(self, tokens: list[Tagged]) -> None:
        self.against = tokens[-1]

    def _against_before(self, tokens: list[Tagged]) -> None:
        self.against = tokens[-1]

    def _against_year_before(self, tokens: list[Tagged]) -> None:
        self.against = tokens[-1]

    def _comparing(self, _tokens: list[Tagged]) -> None:
        self.comparing = True

    def _period(self, tokens: list[Tagged]) -> None:
        self.periods.append(tokens[-1])

    def _nothing(self, _tokens: list[Tagged]) -> None: ...

    # --- what they say together ----------------------------------------------------------------

    def reading(self) -> Reading:
        made = Reading("spending")
        self._name(made)
        self._measured(made)
        self._timed(made)
        self._grouped(made)
        self._sized(made)
        _check(made)
        if made.confidence < CLEAR:
            self._doubt()
        return made

    def _doubt(self) -> NoReturn:
        """Ask for the name that is least clear to be said otherwise."""
        token = min((each[0] for each in self.names), key=_confidence)
        words, match = " ".join(token.words), cast("Match", token.value)
        raise Unclear(
            f'"{words}" may mean {match.names[0].name}.', token.place, token.words, match.names
        )

    def _name(self, made: Reading) -> None:
        included: list[Name] = []
        excluded: list[Name] = []
        for token, place, without in self.names:
            match = cast("Match", token.value)
            name = _one_of(match, place, token)
            (excluded if without else included).append(name)
            made.confidence *= match.confidence
            if len({each.kind for each in match.names}) > 1:
                made.confidence *= _MIXED
            said = f"{'without ' if without else ''}{name.kind} {name.name}"
            made.phrases.append(Phrase(" ".join(token.words), said))
        made.names = tuple(dict.fromkeys(included))
        made.excluded = tuple(dict.fromkeys(excluded))

    def _measured(self, made: Reading) -> None:
        kinds = {token.kind: token for token in self.measures}
        average = kinds.pop("AVERAGE", None)
        received = kinds.pop("RECEIVED", None)
        count = kinds.pop("COUNT", None)
        if received and not kinds and not count:
            kinds["INCOME"] = received
        if count:
            made.measure, made.counts_all = "count", count.value == "all"
            kinds = {"COUNT": count}
        elif len(kinds) > 1:
            words = " and ".join(f'"{" ".join(each.words)}"' for each in kinds.values())
            raise Unclear(f"{words} ask for different things.")
        elif kinds:
            made.measure = cast("MeasureName", next(iter(kinds)).lower())
        else:
            made.measure = self._implied(made)
        for token in kinds.values():
            made.phrases.append(Phrase(" ".join(token.words), made.measure))
        if average:
            self._average(made, average)

    def _implied(self, made: Reading) -> MeasureName:
        """A name alone asks what was spent there; of a category of income, what came in."""
        if any(each.income for each in made.names):
            return "income"
        if any(each.kind != "account" for each in made.names) or self.rank:
            return "spending"
        raise Unclear("It does not say what to add up: spending, income, balances?")

    def _average(self, made: Reading, token: Tagged) -> None:
        units = [each for each in self.groups if each.value in _TIMES - {"quarter"}]
        if len(units) != 1 or made.measure not in {"spending", "income", "net"}:
            raise Unclear("An average needs a day, week, month or year to be taken of.")
        self.groups.remove(units[0])
        made.average_per = str(units[0].value)
        words = " ".join([*token.words, *units[0].words])
        made.phrases.append(Phrase(words, f"average per {made.average_per}"))

    def _timed(self, made: Reading) -> None:
        periods = list(self.periods)
        if len(periods) > 1 and self.comparing and self.against is None:
            self.against = periods.pop()
        if len(periods) > 1:
            raise Unclear("It names two periods.", periods[1].place, periods[1].words)
        if periods:
            made.period = cast("Period", periods[0].value)
            if made.period.future:
                raise Unclear("What lies ahead is not in the book.", periods[0].place)
            made.phrases.append(Phrase(" ".join(periods[0].words), _days(made.period)))
        if self.against is not None:
            made.compare = self._comparison(made.period, self.against)
            words = " ".join(self.against.words)
            made.phrases.append(Phrase(words, made.compare.replace("_", " ")))
        elif self.comparing:
            raise Unclear("It does not say what to compare with.")

    @staticmethod
    def _comparison(period: Period | None, against: Tagged) -> Comparison:
        if period is None:
            raise Unclear("It does not say which period to compare.")
        if against.kind == "BEFORE":
            return "previous_period"
        if against.kind == "YEAR_BEFORE":
            return "previous_year"
        if against.value == period.previous():
            return "previous_period"
        if against.value == period.year_before():
            return "previous_year"
        words = " ".join(against.words)
        raise Unclear(f'"{words}" is neither the period before nor the year before.')

    def _grouped(self, made: Reading) -> None:
        dimensions = [str(token.value) for token in self.groups]
        chosen = [str(token.value) for token in (self.ranked or self.which)]
        if self.rank is not None:
            chosen = chosen or dimensions or ["payee"]
            if len(set(chosen)) != 1 or made.average_per:
                raise Unclear("It does not say of what the most is wanted.")
            dimensions = [*chosen, *(each for each in dimensions if each not in chosen)]
            made.order = self.rank
            made.limit = self.limit or (_USUAL_LIMIT if self.top else 1)
            made.phrases.append(Phrase(self.rank, f"the first {made.limit} by {chosen[0]}"))
        else:
            dimensions += [each for each in chosen if each not in dimensions]
        made.dimensions = tuple(dict.fromkeys(dimensions))
        for token in self.groups:
            made.phrases.append(Phrase(" ".join(token.words), f"by {token.value}"))

    def _sized(self, made: Reading) -> None:
        for token in self.sizes:
            value = int(cast("int", token.value))
            if token.kind == "AT_LEAST":
                made.size_min = value
            else:
                made.size_max = value
            said = "at least" if token.kind == "AT_LEAST" else "at most"
            made.phrases.append(Phrase(" ".join(token.words), f"{said} {value / 100:.2f}"))


def _confidence(token: Tagged) -> float:
    return cast("Match", token.value).confidence


def _one_of(match: Match, place: str, token: Tagged) -> Name:
    """Of the things that the words name, the kind that the preposition fits; else it is unclear."""
    order: Sequence[NameKind] = (
        ("payee", "account", "category", "group")
        if place in _PERSONS
        else ("category", "group", "payee", "account")
    )
    for kind in order:
        fitting = [each for each in match.names if each.kind == kind]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            break
    words = " ".join(token.words)
    raise Unclear(f'"{words}" may mean several things.', token.place, token.words, match.names)


def _check(made: Reading) -> None:
    """What goes together, by the query model and by sense."""
    times = [each for each in made.dimensions if each in _TIMES]
    if len(times) > 1:
        raise Unclear("It asks for two steps of time.")
    if made.limit is not None and made.limit > _MOST_ROWS:
        raise Unclear(f"It asks for more than {_MOST_ROWS} rows.")
    if made.measure in {"balance", "worth"}:
        _check_balance(made)
    categories = made.of("category")
    if made.measure == "spending" and categories and all(each.income for each in categories):
        raise Unclear(f"{categories[0].name} is a category of income.")
    if made.measure == "income" and any(not each.income for each in categories):
        raise Unclear(f"{categories[0].name} is a category of expenses.")
    if made.compare and (made.period is None or None in {made.period.start, made.period.end}):
        raise Unclear("A comparison needs a period with a beginning and an end.")


def _check_balance(made: Reading) -> None:
    others = [each for each in (*made.names, *made.excluded) if each.kind != "account"]
    grouped = [each for each in made.dimensions if each not in _TIMES | {"account"}]
    if others or grouped or made.order or made.size_min is not None or made.size_max is not None:
        raise Unclear("A balance is that of accounts.")


def _days(period: Period) -> str:
    if period.start is None and period.end is None:
        return "all time"
    if period.start is None:
        return f"until {period.end}"
    return f"{period.start} to {period.end}" if period.start != period.end else str(period.start)
