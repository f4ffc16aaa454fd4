"""What is true in a locked book of everything that a write touches, in one statement."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from impl.budget.repository.names import name_key
from impl.budget.repository.sums import envelope_of
from impl.budget.values import Booked, Cell, Counterparts, Draft, Envelope, Place
from impl.platform import db

_FACTS: Final = """
SELECT
  (SELECT json_agg(json_build_array(a.id, a.currency, a.on_budget, a.closed_at IS NOT NULL,
                                    a.system))
   FROM accounts a WHERE a.book_id = $1 AND (a.id = ANY($2::uuid[]) OR a.system IS NOT NULL)),
  (SELECT json_agg(json_build_array(c.id, c.kind, c.initial_carry, c.system))
   FROM categories c WHERE c.book_id = $1 AND (c.id = ANY($3::uuid[]) OR c.system IS NOT NULL)),
  (SELECT json_agg(json_build_array(m.category_id, m.month, m.assigned, m.activity, m.balance,
                                    m.carry))
   FROM unnest($3::uuid[]) AS wanted (id)
   CROSS JOIN LATERAL (
     (SELECT * FROM category_months
      WHERE book_id = $1 AND category_id = wanted.id AND month < $4::date
      ORDER BY month DESC LIMIT 1)
     UNION ALL
     SELECT * FROM category_months
     WHERE book_id = $1 AND category_id = wanted.id AND month >= $4
   ) AS m),
  (SELECT json_agg(json_build_array(p.id, p.name, p.name_key))
   FROM payees p WHERE p.book_id = $1 AND (p.id = ANY($5::uuid[]) OR p.name_key = ANY($6::text[]))),
  {external_ids},
  {tags}
"""
_EXTERNAL_IDS: Final = """(  -- looked up one by one in their own index
   SELECT json_agg(json_build_array(wanted.account_id, wanted.external_id, t.id))
   FROM unnest($7::uuid[], $8::text[]) AS wanted (account_id, external_id)
   CROSS JOIN LATERAL (
     SELECT id FROM transactions
     WHERE book_id = $1 AND account_id = wanted.account_id AND external_id = wanted.external_id
     LIMIT 1
   ) AS t)"""
_TAGS: Final = (
    "(SELECT json_agg(g.id) FROM tags g WHERE g.book_id = $1 AND g.id = ANY(${}::uuid[]))"
)
_NOT_ASKED: Final = "NULL::json"
_STATEMENTS: Final = {
    (False, False): _FACTS.format(external_ids=_NOT_ASKED, tags=_NOT_ASKED),
    (True, False): _FACTS.format(external_ids=_EXTERNAL_IDS, tags=_NOT_ASKED),
    (False, True): _FACTS.format(external_ids=_NOT_ASKED, tags=_TAGS.format(7)),
    (True, True): _FACTS.format(external_ids=_EXTERNAL_IDS, tags=_TAGS.format(9)),
}
"""By whether there are external ids, and tags, to look up."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true in the book of everything a write touches."""

    places: Mapping[UUID, Place]
    envelopes: Mapping[UUID, Envelope]
    counterparts: Counterparts
    chains: Mapping[UUID, Sequence[Cell]]
    payees: Mapping[UUID, str]
    """Names by id."""
    payee_ids: Mapping[str, UUID]
    """Ids by name without case."""
    external_ids: dict[tuple[UUID, str], UUID]
    """The transactions that have them, by account and external id."""
    tags: Collection[UUID]
    """Those that there are of the tags that are asked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """Of what `facts` shall know: ids and names as drafts and stored transactions have them."""

    accounts: frozenset[UUID]
    categories: frozenset[UUID]
    payees: frozenset[UUID]
    payee_keys: frozenset[str]
    external_ids: frozenset[tuple[UUID, str]]
    tags: frozenset[UUID]
    since: dt.date
    """The first month that is touched."""


def question(drafts: Sequence[Draft], old: Sequence[Booked]) -> Question:
    """What a write of these drafts, in place of those transactions, has to know."""
    everything: list[Draft | Booked] = [*drafts, *old]
    accounts = {each.account_id for each in everything}
    accounts |= {each.transfer_account_id for each in everything if each.transfer_account_id}
    categories = {each.category_id for each in drafts if each.category_id}
    categories |= {p.category_id for each in drafts for p in each.parts if p.category_id}
    categories |= {leg.category_id for each in old for leg in each.legs if leg.category_id}
    return Question(
        frozenset(accounts),
        frozenset(categories),
        frozenset(each.payee_id for each in everything if each.payee_id),
        frozenset(name_key(each.payee_name) for each in drafts if each.payee_name),
        frozenset((each.account_id, each.external_id) for each in drafts if each.external_id),
        frozenset(tag for each in drafts for tag in each.all_tags),
        min(each.date for each in everything).replace(day=1),
    )


async def facts(book_id: UUID, base: str, asked: Question) -> Facts:
    taken = list(asked.external_ids)
    asked_for: list[object] = []
    if taken:
        asked_for += [[account for account, _ in taken], [each for _, each in taken]]
    if asked.tags:
        asked_for.append(list(asked.tags))
    row = await db.fetchrow(
        _STATEMENTS[bool(taken), bool(asked.tags)],
        book_id,
        list(asked.accounts),
        list(asked.categories),
        asked.since,
        list(asked.payees),
        list(asked.payee_keys),
        *asked_for,
    )
    accounts, categories, cells, payees, external_ids, tags = row or ((),) * 6
    return Facts(
        places={
            UUID(id_): Place(UUID(id_), currency, on_budget, closed)
            for id_, currency, on_budget, closed, system in accounts or ()
            if system is None
        },
        envelopes={UUID(each[0]): _envelope(*each) for each in categories or ()},
        counterparts=Counterparts(
            base,
            {(each[4], each[1]): UUID(each[0]) for each in accounts or () if each[4]},
            {each[3]: UUID(each[0]) for each in categories or () if each[3]},
        ),
        chains=_chains(cells or ()),
        payees={UUID(id_): name for id_, name, _ in payees or ()},
        payee_ids={key: UUID(id_) for id_, _, key in payees or ()},
        external_ids={
            (UUID(account), external_id): UUID(id_)
            for account, external_id, id_ in external_ids or ()
        },
        tags=frozenset(UUID(id_) for id_ in tags or ()),
    )


def _envelope(id_: str, kind: str, initial_carry: object, system: object) -> Envelope:
    return envelope_of(
        {"id": UUID(id_), "kind": kind, "initial_carry": initial_carry, "system": system}
    )


def _chains(rows: Sequence[Sequence[Any]]) -> dict[UUID, list[Cell]]:
    """Cells by category, in order; each category and month is read once, for there are many."""
    chains: dict[str, list[Cell]] = {}
    months = {each: dt.date.fromisoformat(each) for each in {row[1] for row in rows}}
    for category, month, assigned, activity, balance, carry in sorted(rows, key=_by_month):
        cell = Cell(months[month], assigned, activity, balance, carry)
        chains.setdefault(category, []).append(cell)
    return {UUID(category): cells for category, cells in chains.items()}


def _by_month(row: Sequence[Any]) -> str:
    month: str = row[1]
    return month
