"""A query's answer: from the cache if it is known, else from one moment of the book."""

import dataclasses
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import orjson
from pydantic import TypeAdapter

from generated.analytics.models import AnalyticQuery
from impl.analytics.repository import facts, reading
from impl.analytics.rules import answers, questions, selection
from impl.analytics.rules.labels import Labels
from impl.analytics.values import Answer, Found, Plan, Range
from impl.platform import clock, db
from impl.platform.cache import Cache, View

_ANSWER: Final = TypeAdapter(Answer)


@dataclass(frozen=True, slots=True)
class Answering:
    """Answers, remembered as long as their book does not change and the day does not end."""

    cache: Cache

    async def json(self, book_id: UUID, query: AnalyticQuery, role: str) -> tuple[bytes, View]:
        """The answer as `AnalyticResult`, and the view under which it is remembered."""
        moment = await facts.moment(book_id)
        today = clock.today(moment.time_zone)
        view = View(book_id, moment.seq, "query", f"{today} {canonical(query)}", role)
        content = await self.cache.get(view)
        if content is None:
            answer = await compute(book_id, query)
            view = dataclasses.replace(view, seq=answer.seq)
            content = orjson.dumps(answer)
            await self.cache.put(view, content)
        return content, view

    async def made(self, view: View, make: Callable[[], Awaitable[bytes]]) -> bytes:
        """What is made of an answer, made once."""
        content = await self.cache.get(view)
        if content is None:
            content = await make()
            await self.cache.put(view, content)
        return content


def canonical(query: AnalyticQuery) -> str:
    """The query in one spelling, without its looks."""
    return query.model_dump_json(exclude_defaults=True, exclude={"chart"})


def read(content: bytes) -> Answer:
    """An answer that was remembered."""
    return _ANSWER.validate_json(content)


async def compute(book_id: UUID, query: AnalyticQuery) -> Answer:
    """The answer, from one snapshot of the book."""
    async with db.snapshot():
        moment = await facts.moment(book_id)
        book = await facts.book(book_id, moment, clock.today(moment.time_zone))
        plan = questions.plan(query, book)
        await facts.check_named(book, selection.filter_of(plan))
        found = await _both(plan)
        once = await _both(plan.once) if "tag" in plan.others else found
        sums = [each for range_ in found for each in range_.sums]
        payees = {each.payee for each in sums if each.payee is not None}
        tags = {each.tag for each in sums if each.tag is not None}
        labels = Labels(
            book,
            await facts.payee_names(book_id, [*payees]),
            await facts.tag_names(book_id, [*tags]),
        )
    return answers.compose(plan, found, once, labels)


async def _both(plan: Plan) -> tuple[Found, Found]:
    """What is known of the range, and of the one that it is compared with."""
    return await _found(plan, plan.now), await _found(plan, plan.before)


async def _found(plan: Plan, range_: Range | None) -> Found:
    return Found() if range_ is None else await reading.found(plan, range_)
