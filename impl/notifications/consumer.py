"""What the relay hands on becomes events that people are told of (platform.events.Consumer)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from impl.notifications.bills import Bills
from impl.notifications.happenings import MODELS, happened, in_book
from impl.notifications.plans import Plans
from impl.notifications.repository import books, preferences
from impl.notifications.repository.alerts import ENVELOPES
from impl.notifications.rules import budget, catalogue
from impl.notifications.rules.preferences import large_amount
from impl.notifications.standings import Standing, news
from impl.notifications.telling import Addressed, Teller
from impl.notifications.values import Envelope, Happened
from impl.platform.events import Book, Change, Event, Told


@dataclass(frozen=True, slots=True)
class Notifier:
    """Finds what is worth telling in a book's changes and in the outboxes' events."""

    teller: Teller
    plans: Plans
    bills: Bills

    async def changes(self, book: Book, changes: Sequence[Change]) -> Told:
        """Tell everybody who is in the book now, or whom alone it concerns."""
        found = [
            *await _imports(book, changes),
            *await _large(book, changes),
            *await _envelopes(book, changes),
            *await self.plans.happened(book, changes),
            *await self.bills.happened(book, changes),
        ]
        members = await books.members(book.id) if found else []
        everybody = [(user, each) for each in found for user in members]
        single = [*await _invited(book, changes), *await _members(book, changes)]
        return await self.teller.tell([*everybody, *single])

    async def events(self, events: Sequence[Event]) -> Told:
        """Tell the owner of the account, or whoever did it in the book."""
        addressed: list[Addressed] = []
        for event in events:
            if event.type not in MODELS:
                continue  # not all that happens is told
            if event.book_id is None:
                addressed += _of_account(event)
            else:
                addressed += await _of_book(event, event.book_id)
        return await self.teller.tell(addressed)


def _of_account(event: Event) -> list[Addressed]:
    found = happened(event.id, event.type, event.at, event.data)
    return [(event.user_id, each) for each in found if event.user_id is not None]


async def _of_book(event: Event, book_id: UUID) -> list[Addressed]:
    """What somebody did, and came to nothing, concerns that one; what comes by the clock, all.

    Whoever has left the book is told nothing of it.
    """
    actor = event.actor_id
    names = await books.names([book_id])
    members = await books.members(book_id)
    told = [user for user in members if actor in (None, user)]
    if book_id not in names or not told:
        return []
    data = {
        **event.data,
        "book_id": book_id,
        "book_name": names[book_id],
        **await _names(book_id, event),
        **({} if actor is None else {"actor_id": actor}),
    }
    found = happened(event.id, event.type, event.at, data, book_id=book_id)
    return [(user, each) for each in found for user in told]


async def _names(book_id: UUID, event: Event) -> dict[str, str]:
    """What the account or the category of an event is called."""
    found: dict[str, str] = {}
    if "account_id" in event.data:
        account_id = UUID(event.data["account_id"])
        accounts = await books.account_names(book_id, [account_id])
        found["account_name"] = accounts.get(account_id, "")
    if "category_id" in event.data:
        category_id = UUID(event.data["category_id"])
        categories = await books.category_names(book_id, [category_id])
        found["category_name"] = categories.get(category_id, "")
    return found


async def _invited(book: Book, changes: Sequence[Change]) -> list[Addressed]:
    """Invitations for those whose accounts they are for, who are not in the book yet.

    They are told as an event of their account: the book is none of theirs.
    """
    made = {
        each.entity_id: (each, each.after)
        for each in changes
        if each.entity == "invitation" and each.after is not None
    }
    invited = await books.invited(book.id, made) if made else {}
    if not invited:
        return []
    members = await books.members(book.id)
    names = await books.people([each.actor_id for each, _ in made.values() if each.actor_id])
    addressed: list[Addressed] = []
    for invitation_id, (user_id, expires_at) in invited.items():
        change, after = made[invitation_id]
        data = {
            "book_id": book.id,
            "book_name": book.name,
            "invitation_id": invitation_id,
            "role": after["role"],
            "expires_at": expires_at,
            "actor_id": change.actor_id,
            "actor_name": names.get(change.actor_id) if change.actor_id else None,
        }
        found = happened(invitation_id, catalogue.BOOK_INVITED, change.at, data)
        addressed += [(user_id, each) for each in found if user_id not in members]
    return addressed


async def _members(book: Book, changes: Sequence[Change]) -> list[Addressed]:
    """Who has joined, for everybody else; and other roles, for whoever has them."""
    founding = {each.change_set_id for each in changes if each.entity == "book"}
    touched = [
        (each, each.after)
        for each in changes
        if each.entity == "member" and each.after is not None
        and each.change_set_id not in founding
    ]  # fmt: skip
    if not touched:
        return []
    everybody = await books.members(book.id)
    names = await books.people([UUID(after["user_id"]) for _, after in touched])
    addressed: list[Addressed] = []
    for change, after in touched:
        user_id = UUID(after["user_id"])
        data = {"member_id": change.entity_id, "user_id": user_id, "role": after["role"]}
        if change.before is None:
            joined = {**data, "display_name": names.get(user_id)}
            found = in_book(book, change, catalogue.BOOK_JOINED, joined)
            addressed += [(each, it) for it in found for each in everybody if each != user_id]
        elif user_id in everybody:
            role = {"previous_role": change.before["role"], "actor_id": change.actor_id}
            found = in_book(book, change, catalogue.BOOK_ROLE_CHANGED, {**data, **role})
            addressed += [(user_id, it) for it in found]
    return addressed


async def _imports(book: Book, changes: Sequence[Change]) -> list[Happened]:
    """The imports that were committed."""
    finished = [
        (change, change.after)
        for change in changes
        if change.entity == "import" and change.after is not None and _is_committed(change)
    ]
    accounts = await _account_names(book, [after for _, after in finished])
    found: list[Happened] = []
    for change, after in finished:
        data = {
            "import_id": change.entity_id,
            "account_id": after["account_id"],
            "account_name": accounts.get(UUID(after["account_id"]), ""),
            "filename": after["filename"],
            "transactions_created": after["transactions_created"],
            "actor_id": change.actor_id,
        }
        found += in_book(book, change, catalogue.IMPORT_FINISHED, data)
    return found


def _is_committed(change: Change) -> bool:
    states = [None if state is None else state["status"] for state in (change.before, change.after)]
    return states in (["preview", "committed"], ["committing", "committed"])


async def _large(book: Book, changes: Sequence[Change]) -> list[Happened]:
    """The transactions that move more than before, and as much as somebody calls large."""
    grown = [
        (change, change.after, more)
        for change in changes
        if change.after is not None
        and (more := budget.grown(change, book.base_currency, _today(book, change)))
    ]
    least = await _least_large(book) if grown else 0
    grown = [each for each in grown if each[2].now >= least]
    states = [after for _, after, _ in grown]
    accounts = await _account_names(book, states)
    payees = await _payee_names(book, states)
    found: list[Happened] = []
    for change, after, more in grown:
        payee_id = after["payee_id"]
        data = {
            "transaction_id": change.entity_id,
            "account_id": after["account_id"],
            "account_name": accounts.get(UUID(after["account_id"]), ""),
            "date": after["date"],
            "amount": after["amount"],
            "currency": after["currency"],
            "payee_name": payees.get(UUID(payee_id)) if payee_id else None,
            "memo": after["memo"],
            "actor_id": change.actor_id,
        }
        amount = (more.before, more.now)
        found += in_book(book, change, catalogue.TRANSACTION_LARGE, data, amount=amount)
    return found


async def _least_large(book: Book) -> int:
    """The smallest amount that a member calls large."""
    chosen = await preferences.of(await books.members(book.id))
    return min((large_amount(each) for each in chosen.values()), default=0)


async def _envelopes(book: Book, changes: Sequence[Change]) -> list[Happened]:
    """What the changes have done to the envelopes they touched, as far as nobody was told yet."""
    last = changes[-1]
    current = budget.month_of(last.at, book.time_zone)
    cells = sorted(budget.touched(changes, current))
    if not cells:
        return []
    envelopes = await books.envelopes(book.id, cells)
    return await news(ENVELOPES, book, last, [_of_envelope(book, each) for each in envelopes])


def _of_envelope(book: Book, envelope: Envelope) -> Standing:
    data = {
        "category_id": envelope.category_id,
        "category_name": envelope.name,
        "month": f"{envelope.month:%Y-%m}",
        "limit_id": None,
        "limit_name": None,
        "start_date": None,
        "end_date": None,
        "held": envelope.held,
        "spent": envelope.spent,
        "balance": envelope.balance,
        "currency": book.base_currency,
    }
    return Standing((envelope.category_id, envelope.month), budget.marks(envelope), data)


def _today(book: Book, change: Change) -> date:
    return change.at.astimezone(ZoneInfo(book.time_zone)).date()


async def _account_names(book: Book, states: Sequence[Mapping[str, Any]]) -> dict[UUID, str]:
    wanted = {UUID(state["account_id"]) for state in states}
    return await books.account_names(book.id, wanted) if wanted else {}


async def _payee_names(book: Book, states: Sequence[Mapping[str, Any]]) -> dict[UUID, str]:
    wanted = {UUID(state["payee_id"]) for state in states if state["payee_id"] is not None}
    return await books.payee_names(book.id, wanted) if wanted else {}
