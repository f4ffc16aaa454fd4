"""Who is told of invitations, of those who join a book, and of other roles."""

from uuid import UUID, uuid4

from generated.budget.models import (
    InvitationAccept,
    InvitationCreate,
    InvitationCreated,
    MemberUpdate,
)
from generated.runtime import Role
from impl.platform import db
from impl.platform.auth import KnownCaller
from tests.factories.budget import Household, a_person
from tests.factories.notifications import Office, committed, join
from tests.notifications.receiver import Receiver


async def kinds(office: Office, user_id: UUID) -> list[str]:
    return [each.type for each in await office.told(user_id)]


class TestMembers:
    async def test_everybody_else_is_told_who_has_joined(
        self, office: Office, home: Household
    ) -> None:
        guest = await join(home)
        friend = await invited(home, "viewer")
        await office.relayed(home)
        for user_id in (home.caller.user_id, guest.user_id):
            (joined,) = await office.told(user_id)
            assert joined.type == "book.joined"
            assert joined.title == "Grace Example joined Home as viewer"
            assert joined.data["user_id"] == str(friend.user_id)
        assert await office.told(friend.user_id) == []

    async def test_whoever_has_another_role_is_told_alone(
        self, office: Office, home: Household
    ) -> None:
        friend = await invited(home, "viewer")
        page = await home.service.list_members(home.caller, home.id, limit=50, cursor=None)
        member = next(each for each in page.items if each.user_id == friend.user_id)
        await committed(
            lambda: home.service.update_member(
                home.caller, home.id, member.id, if_match=None, body=MemberUpdate(role="editor")
            )
        )
        await office.relayed(home)
        (changed,) = await office.told(friend.user_id)
        assert changed.title == "Your role in Home is editor now"
        assert changed.data == {
            "book_id": str(home.id),
            "book_name": "Home",
            "member_id": str(member.id),
            "user_id": str(friend.user_id),
            "role": "editor",
            "previous_role": "viewer",
            "actor_id": str(home.caller.user_id),
        }
        assert await kinds(office, home.caller.user_id) == ["book.joined"]

    async def test_nobody_is_told_who_made_a_book(self, office: Office, home: Household) -> None:
        await office.relayed(home)
        assert await office.told(home.caller.user_id) == []


class TestInvitations:
    async def invite(self, home: Household, email: str | None) -> InvitationCreated:
        values = {"role": "editor"} | ({"email": email} if email else {})
        body = InvitationCreate.model_validate(values)
        return await committed(
            lambda: home.service.create_invitation(home.caller, home.id, body=body)
        )

    async def test_are_told_to_whoever_has_the_account_of_the_address(
        self, office: Office, home: Household
    ) -> None:
        address = f"{uuid4().hex}@example.org"
        friend, guest = await a_person(address), await join(home)
        made = await self.invite(home, address.upper())
        await office.relayed(home)
        (told,) = await office.told(friend.user_id)
        assert told.type == "book.invited"
        assert told.title == "Somebody invites you to Home as editor"
        assert told.book_id is None
        assert told.data == {
            "book_id": str(home.id),
            "book_name": "Home",
            "invitation_id": str(made.id),
            "role": "editor",
            "expires_at": made.expires_at.isoformat().replace("+00:00", "Z"),
            "actor_id": str(home.caller.user_id),
            "actor_name": None,
        }
        assert made.token not in repr(told)
        assert await office.told(guest.user_id) == []

    async def test_are_told_to_nobody_for_whom_there_is_no_account_or_no_need(
        self, office: Office, home: Household
    ) -> None:
        friend, other = await a_person(), await a_person()
        await self.invite(home, None)
        await self.invite(home, f"{uuid4().hex}@example.org")
        body = InvitationAccept(token=(await self.invite(home, None)).token)
        await committed(lambda: home.service.accept_invitation(friend, body=body))
        await self.invite(home, await address_of(friend.user_id))
        unproved = await a_person(verified=False)
        await self.invite(home, await address_of(unproved.user_id))
        withdrawn = await self.invite(home, await address_of(other.user_id))
        await committed(lambda: home.service.delete_invitation(home.caller, home.id, withdrawn.id))
        await office.relayed(home)
        assert await kinds(office, friend.user_id) == []
        assert await kinds(office, other.user_id) == []
        assert await kinds(office, unproved.user_id) == []

    async def test_reach_webhooks_of_people_who_are_not_in_the_book(
        self, office: Office, home: Household, receiver: Receiver
    ) -> None:
        friend = await a_person()
        await office.webhook(friend, receiver.url)
        await self.invite(home, await address_of(friend.user_id))
        await office.relayed(home)
        await office.dispatched()
        (message,) = receiver.received
        assert message.json["type"] == "book.invited"


async def address_of(user_id: UUID) -> str:
    found: str = await db.fetchval("SELECT email FROM auth_users WHERE id = $1", user_id)
    return found


async def invited(home: Household, role: Role) -> KnownCaller:
    """Somebody who has accepted an invitation."""
    friend = await a_person()
    made = await committed(
        lambda: home.service.create_invitation(
            home.caller, home.id, body=InvitationCreate(role=role)
        )
    )
    token = InvitationAccept(token=made.token)
    await committed(lambda: home.service.accept_invitation(friend, body=token))
    return friend
