"""A language model behind an OpenAI-compatible endpoint: it turns a question into a query.

It is told the names of the book's categories, groups, payees and accounts, the date and the
question, and nothing else of the book. What comes back is a query or it is nothing: the caller
validates it by the specification, and figures are never asked for.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import orjson

from impl.ai.rules.questions.names import Name
from impl.platform.outbound import Outbound, OutboundError

_OK: Final = 200
_MOST_NAMES: Final = 400
_LISTS: Final = {"categories": "category", "groups": "group", "payees": "payee",
                 "accounts": "account"}  # fmt: skip
_INSTRUCTIONS: Final = """\
You turn a question about a personal budget into one JSON object, and say nothing else. Its members:
measures: a list with one of "sum", "count", "average", "min", "max", "balance".
dimensions: a list of at most two of "day", "week", "month", "quarter", "year", "category", "group",
  "payee", "account". May be empty.
filter: an object with any of date_from, date_to (YYYY-MM-DD), kinds (a list of "income", "expense",
  "uncategorised"), categories, groups, payees, accounts and the same with exclude_ before them
  (lists of names, exactly as given below), size_min, size_max (whole cents).
compare_to: "previous_period" or "previous_year", only if the question compares.
average_per: "day", "week", "month" or "year", only with the measure "average".
order: an object with by (the measure) and direction ("largest_first" or "smallest_first"); limit: a
  number. Only if the question asks for the most or least.
Spending is kinds ["expense", "uncategorised"]; income is kinds ["income"]. Leave out what the
question does not ask for. If the question is not about the budget, or cannot be said so, answer {}.
"""


class LanguageModelError(Exception):
    """There is no query: the endpoint failed, or answered with something else."""


class LanguageModel:
    """Asks the endpoint; `outbound` bounds the call, tries again and breaks the circuit."""

    def __init__(self, outbound: Outbound, url: str, model: str, key: str | None) -> None:
        self._outbound = outbound
        self._url = f"{url}/chat/completions"
        self._model = model
        self._headers = {"Content-Type": "application/json"}
        if key:
            self._headers["Authorization"] = f"Bearer {key}"

    async def query(self, question: str, names: Sequence[Name], today: dt.date) -> dict[str, Any]:
        """A query as JSON, with ids in place of names; raises LanguageModelError."""
        try:
            answer = await self._outbound.send(
                "POST",
                self._url,
                content=self._body(question, names, today),
                headers=self._headers,
                idempotent=True,
            )
        except OutboundError as error:
            raise LanguageModelError(f"The language model gave no answer: {error}") from error
        if answer.status != _OK:
            raise LanguageModelError(f"The language model answered {answer.status}.")
        return _with_ids(_content(answer.content), names)

    async def close(self) -> None:
        await self._outbound.close()

    def _body(self, question: str, names: Sequence[Name], today: dt.date) -> bytes:
        listed = {
            field: [each.name for each in names if each.kind == kind][:_MOST_NAMES]
            for field, kind in _LISTS.items()
        }
        told = {"today": today.isoformat(), "names": listed, "question": question}
        return orjson.dumps(
            {
                "model": self._model,
                "temperature": 0,
                "response_format": {"type": "json_object"},
                "messages": [
                    {"role": "system", "content": _INSTRUCTIONS},
                    {"role": "user", "content": orjson.dumps(told).decode()},
                ],
            }
        )


def _content(raw: bytes) -> dict[str, Any]:
    """The object that the model wrote, wherever the endpoint wraps it."""
    try:
        written = orjson.loads(raw)["choices"][0]["message"]["content"]
        found = orjson.loads(written[written.index("{") : written.rindex("}") + 1])
    except (orjson.JSONDecodeError, LookupError, TypeError, ValueError, AttributeError):
        raise LanguageModelError("The language model answered with no JSON object.") from None
    if not isinstance(found, dict) or not found:
        raise LanguageModelError("The language model found no query in the question.")
    return found


def _with_ids(query: dict[str, Any], names: Sequence[Name]) -> dict[str, Any]:
    """The query with the ids of what it names; a name that the book does not have spoils it."""
    chosen = query.get("filter")
    if not isinstance(chosen, dict):
        return query
    known = {(str(each.kind), each.name.casefold()): each.id for each in names}
    told = dict(chosen)
    for field, kind in _LISTS.items():
        for place in (field, f"exclude_{field}"):
            if place in told:
                told[place] = _ids(told[place], kind, known)
    return {**query, "filter": told}


def _ids(named: object, kind: str, known: Mapping[tuple[str, str], UUID]) -> list[str]:
    if not isinstance(named, list):
        raise LanguageModelError(f"The language model named no list of {kind}s.")
    found = []
    for name in named:
        id_ = known.get((kind, str(name).casefold()))
        if id_ is None:
            raise LanguageModelError(f"The language model named a {kind} that the book has not.")
        found.append(str(id_))
    return found
