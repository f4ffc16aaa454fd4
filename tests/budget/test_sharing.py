"""Sharing a book: invitations, roles, and what a contributor may not touch."""

import asyncio
import dataclasses
import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from generated.budget.models import (
    Book,
    InvitationAccept,
    InvitationCreate,
    InvitationCreated,
    Member,
    MemberUpdate,
)
from generated.problems import (
    AlreadyMember,
    ConflictingFields,
    InsufficientRole,
    InvitationForAnother,
    InvitationNotFound,
    LastOwner,
    NotFound,
    NotUndoable,
    PreconditionFailed,
    TooManyInvitations,
)
from generated.runtime import IfMatch, Role
from impl.budget.service import members
from impl.platform import clock, db
from impl.platform.auth import KnownCaller
from impl.platform.caseless import email_key
from tests.budget.test_audit import entries
from tests.budget.test_undo import undo
from tests.factories.budget import Household, a_household, a_person


async def _invite(home: Household, role: Role, email: str | None = None) -> InvitationCreated:
    values: dict[str, Any] = {"role": role} | ({"email": email} if email else {})
    return await home.service.create_invitation(
        home.caller, home.id, body=InvitationCreate.model_validate(values)
    )


async def _accept(home: Household, caller: KnownCaller, token: str) -> Book:
    return await home.service.accept_invitation(caller, body=InvitationAccept(token=token))


async def _accept_named(home: Household, caller: KnownCaller, **named: Any) -> Book:
    body = InvitationAccept.model_validate(named)
    return await home.service.accept_invitation(caller, body=body)


async def _join(home: Household, role: Role) -> Household:
    """The book as somebody sees it who has joined with the role."""
    person = await a_person()
    await _accept(home, person, (await _invite(home, role)).token)
    return Household(home.service, dataclasses.replace(person, role=role), home.book)


async def _members(home: Household) -> dict[UUID, Member]:
    listed, cursor = [], None
    while True:
        page = await home.service.list_members(home.caller, home.id, limit=2, cursor=cursor)
        listed += page.items
        cursor = page.next_cursor
        if cursor is None:
            return {each.user_id: each for each in listed}


async def _set_role(home: Household, member: Member, role: Role) -> Member:
    return await home.service.update_member(
        home.caller, home.id, member.id, if_match=None, body=MemberUpdate(role=role)
    )


async def _remove(home: Household, member: Member) -> None:
    await home.service.delete_member(home.caller, home.id, member.id, if_match=None)


class TestInvitations:
    async def test_make_members_with_their_role(self, home: Household) -> None:
        friend = await _join(home, "editor")
        found = (await _members(home))[friend.caller.user_id]
        assert (found.role, found.display_name, found.version) == ("editor", "Grace Example", 1)
        assert (await friend.service.get_book(friend.caller, home.id)).role == "editor"

    async def test_answer_with_the_book(self, home: Household) -> None:
        person = await a_person()
        book = await _accept(home, person, (await _invite(home, "viewer")).token)
        assert (book.id, book.role) == (home.id, "viewer")

    async def test_work_once(self, home: Household) -> None:
        made = await _invite(home, "viewer")
        await _accept(home, await a_person(), made.token)
        with pytest.raises(InvitationNotFound):
            await _accept(home, await a_person(), made.token)

    async def test_work_once_even_for_two_at_the_same_time(self, home: Household) -> None:
        made = await _invite(home, "viewer")
        people = [await a_person() for _ in range(4)]
        outcomes = await asyncio.gather(
            *(_accept(home, each, made.token) for each in people), return_exceptions=True
        )
        refused = [each for each in outcomes if isinstance(each, InvitationNotFound)]
        assert (len(outcomes) - len(refused), len(await _members(home))) == (1, 2)

    async def test_end_after_seven_days(self, home: Household) -> None:
        made = await _invite(home, "viewer")
        assert made.expires_at - made.created_at == dt.timedelta(days=7)
        with (
            clock.frozen(made.expires_at),
            pytest.raises(InvitationNotFound),
        ):
            await _accept(home, await a_person(), made.token)
        with clock.frozen(made.expires_at - dt.timedelta(seconds=1)):
            await _accept(home, await a_person(), made.token)

    async def test_can_be_taken_back(self, home: Household) -> None:
        made = await _invite(home, "viewer")
        await home.service.delete_invitation(home.caller, home.id, made.id)
        with pytest.raises(InvitationNotFound):
            await _accept(home, await a_person(), made.token)
        with pytest.raises(NotFound):
            await home.service.delete_invitation(home.caller, home.id, made.id)

    async def test_end_with_the_book(self, home: Household) -> None:
        made = await _invite(home, "viewer")
        await home.service.delete_book(home.caller, home.id, if_match=None)
        with pytest.raises(InvitationNotFound):
            await _accept(home, await a_person(), made.token)

    async def test_are_for_the_address_they_name(self, home: Household) -> None:
        email = f"{uuid4().hex}@example.org"
        made = await _invite(home, "viewer", email.upper())
        with pytest.raises(InvitationForAnother):
            await _accept(home, await a_person(), made.token)
        await _accept(home, await a_person(email), made.token)

    async def test_are_accepted_by_their_id_where_the_address_is_proved(
        self, home: Household
    ) -> None:
        name = uuid4().hex
        email = f"{name}@Example.org"
        made = await _invite(home, "viewer", email.upper())
        named = {"book_id": home.id, "invitation_id": made.id}
        strangers = (
            await a_person(),
            await a_person(email, verified=False),
        )
        for stranger in strangers:
            with pytest.raises(InvitationNotFound):
                await _accept_named(home, stranger, **named)
        await db.execute("DELETE FROM auth_users WHERE id = $1", strangers[1].user_id)
        friend = await a_person(email)
        assert (await _accept_named(home, friend, **named)).id == home.id
        with pytest.raises(InvitationNotFound):
            await _accept_named(home, friend, **named)

    async def test_compare_addresses_in_python_as_sql_does(self) -> None:
        said = "ÀÉİßẞΣ.Ada@EXAMPLE.org"
        assert email_key(said) == await db.fetchval('SELECT lower($1::text COLLATE "C")', said)
        assert email_key(said) == "ÀÉİßẞΣ.ada@example.org"

    async def test_without_an_address_are_accepted_by_their_token_alone(
        self, home: Household
    ) -> None:
        made = await _invite(home, "viewer")
        named = {"book_id": home.id, "invitation_id": made.id}
        with pytest.raises(InvitationNotFound):
            await _accept_named(home, await a_person(), **named)
        for told in ({}, {"book_id": home.id}, {**named, "token": made.token}):
            with pytest.raises(ConflictingFields):
                await _accept_named(home, await a_person(), **told)

    async def test_stay_open_when_a_member_tries_them(self, home: Household) -> None:
        made = await _invite(home, "viewer")
        with pytest.raises(AlreadyMember):
            await _accept(home, home.caller, made.token)
        assert (await _members(home))[home.caller.user_id].role == "owner"
        await _accept(home, await a_person(), made.token)

    async def test_are_listed_without_their_tokens(self, home: Household) -> None:
        made = [await _invite(home, "viewer"), await _invite(home, "editor", "a@example.org")]
        old = await _invite(home, "owner")
        await db.execute("UPDATE book_invitations SET expires_at = now() WHERE id = $1", old.id)
        listed, cursor = [], None
        while True:
            page = await home.service.list_invitations(home.caller, home.id, limit=1, cursor=cursor)
            listed += page.items
            cursor = page.next_cursor
            if cursor is None:
                break
        assert [each.id for each in listed] == [made[1].id, made[0].id]
        assert [each.email for each in listed] == ["a@example.org", None]

    async def test_are_kept_as_digests(self, home: Household) -> None:
        made = await _invite(home, "viewer")
        row = await db.fetchrow("SELECT * FROM book_invitations WHERE id = $1", made.id)
        assert row is not None
        assert made.token not in str(dict(row))
        assert len(row["digest"]) == 43

    async def test_are_bounded_and_old_ones_make_room(
        self, home: Household, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(members, "MOST_INVITATIONS", 1)
        first = await _invite(home, "viewer")
        with pytest.raises(TooManyInvitations):
            await _invite(home, "viewer")
        with clock.frozen(first.expires_at):
            await _invite(home, "viewer")
        told = await entries(home, entity="invitation", entity_id=first.id)
        assert [each.operation for each in told] == ["delete", "create"]


class TestUpdateMember:
    async def test_gives_another_role_at_once(self, home: Household) -> None:
        friend = await _join(home, "viewer")
        member = (await _members(home))[friend.caller.user_id]
        changed = await _set_role(home, member, "owner")
        assert (changed.role, changed.version) == ("owner", 2)
        assert await _set_role(home, changed, "owner") == changed
        with pytest.raises(PreconditionFailed):
            await home.service.update_member(
                home.caller, home.id, member.id, if_match=IfMatch(frozenset({1})),
                body=MemberUpdate(role="viewer"),
            )  # fmt: skip

    async def test_leaves_the_last_owner_one(self, home: Household) -> None:
        me = (await _members(home))[home.caller.user_id]
        with pytest.raises(LastOwner):
            await _set_role(home, me, "editor")
        friend = await _join(home, "owner")
        await _set_role(home, me, "editor")
        assert (await _members(home))[friend.caller.user_id].role == "owner"

    async def test_leaves_an_owner_whoever_demotes_whom_at_once(self, home: Household) -> None:
        friend = await _join(home, "owner")
        found = await _members(home)
        me, other = found[home.caller.user_id], found[friend.caller.user_id]
        outcomes = await asyncio.gather(
            _set_role(home, other, "viewer"), _set_role(friend, me, "viewer"),
            return_exceptions=True,
        )  # fmt: skip
        assert sum(isinstance(each, (LastOwner, InsufficientRole)) for each in outcomes) == 1
        assert [each.role for each in (await _members(home)).values()].count("owner") == 1

    async def test_knows_only_members_of_the_book(self, home: Household) -> None:
        other = await a_household(home.service)
        stranger = (await _members(other))[other.caller.user_id]
        with pytest.raises(NotFound):
            await _set_role(home, stranger, "viewer")


class TestDeleteMember:
    async def test_takes_the_book_away_and_keeps_what_was_entered(self, home: Household) -> None:
        account, friend = await home.account(), await _join(home, "contributor")
        await friend.enter(account, -500)
        await _remove(home, (await _members(home))[friend.caller.user_id])
        assert list(await _members(home)) == [home.caller.user_id]
        page = await home.service.list_books(friend.caller, limit=50, cursor=None)
        assert page.items == []
        assert await home.balance(account) == -500

    async def test_leaves_the_last_owner_there(self, home: Household) -> None:
        await _join(home, "editor")
        with pytest.raises(LastOwner):
            await _remove(home, (await _members(home))[home.caller.user_id])

    async def test_takes_an_owner_to_the_end(self, home: Household) -> None:
        """Also when the caller was demoted after the request had been let in."""
        friend, other = await _join(home, "editor"), await _join(home, "viewer")
        with pytest.raises(InsufficientRole):
            await _remove(friend, (await _members(home))[other.caller.user_id])
        assert len(await _members(home)) == 3


class TestLeaveBook:
    async def test_is_for_everybody_but_the_last_owner(self, home: Household) -> None:
        friend = await _join(home, "viewer")
        await home.service.leave_book(friend.caller, home.id)
        assert list(await _members(home)) == [home.caller.user_id]
        with pytest.raises(LastOwner):
            await home.service.leave_book(home.caller, home.id)
        with pytest.raises(NotFound):
            await home.service.leave_book(friend.caller, home.id)

    async def test_is_for_an_owner_once_there_is_another(self, home: Household) -> None:
        friend = await _join(home, "owner")
        await home.service.leave_book(home.caller, home.id)
        assert list(await _members(friend)) == [friend.caller.user_id]


class TestTheJournal:
    async def test_says_who_came_changed_and_went(self, home: Household) -> None:
        friend = await _join(home, "viewer")
        member = (await _members(home))[friend.caller.user_id]
        await _set_role(home, member, "editor")
        await _remove(home, member)
        told = await entries(home, entity="member", entity_id=member.id)
        assert [(each.operation, each.actor_id) for each in told] == [
            ("delete", home.caller.user_id),
            ("update", home.caller.user_id),
            ("create", friend.caller.user_id),
        ]
        assert told[1].before is not None
        assert told[1].after is not None
        assert (told[1].before["role"], told[1].after["role"]) == ("viewer", "editor")
        assert told[1].changed == ["role"]

    async def test_names_the_first_owner(self, home: Household) -> None:
        first = (await entries(home, entity="member"))[-1]
        assert first.after is not None
        assert (first.after["user_id"], first.after["role"]) == (
            str(home.caller.user_id), "owner",
        )  # fmt: skip

    async def test_keeps_addresses_and_tokens_to_itself(self, home: Household) -> None:
        made = await _invite(home, "viewer", "grace@example.org")
        told = str(await entries(home))
        assert "grace@example.org" not in told
        assert made.token not in told

    async def test_says_who_invited_as_what_and_who_took_it_back_or_came(
        self, home: Household
    ) -> None:
        withdrawn = await _invite(home, "viewer")
        await home.service.delete_invitation(home.caller, home.id, withdrawn.id)
        friend = await _join(home, "editor")
        accepted, made, gone, first = await entries(home, entity="invitation")
        assert [(each.operation, each.actor_id) for each in (first, gone, made, accepted)] == [
            ("create", home.caller.user_id),
            ("delete", home.caller.user_id),
            ("create", home.caller.user_id),
            ("delete", friend.caller.user_id),
        ]
        assert (first.before, gone.after) == (None, None)
        assert first.after is not None
        assert gone.before == first.after
        assert (first.after["role"], first.after["expires_at"]) == (
            "viewer", withdrawn.expires_at.isoformat().replace("+00:00", "Z"),
        )  # fmt: skip

    async def test_is_not_undone_where_it_is_about_members(self, home: Household) -> None:
        friend = await _join(home, "viewer")
        with pytest.raises(NotUndoable):
            await undo(home)
        await _remove(home, (await _members(home))[friend.caller.user_id])
        with pytest.raises(NotUndoable):
            await undo(home)
