"""Webhooks: addresses of the caller's that messages are sent to."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from generated.notifications.models import (
    AttemptOutcome,
    Webhook,
    WebhookAttempt,
    WebhookAttemptPage,
    WebhookCreate,
    WebhookCreated,
    WebhookPage,
    WebhookSecret,
    WebhookUpdate,
)
from generated.notifications.problems import (
    NotFound,
    TooManyWebhooks,
    WebhookAddressRefused,
)
from generated.runtime import Caller, IfMatch
from impl.notifications.delivery import Postman, Secrets
from impl.notifications.dispatcher import GRACE_SECONDS
from impl.notifications.ledger import Ledger
from impl.notifications.repository import feeds, messages, webhooks
from impl.notifications.rules import addresses, catalogue, signing
from impl.notifications.service.membership import check_books
from impl.notifications.telling import message_row
from impl.notifications.values import Happened, Message
from impl.platform import clock, db, ids
from impl.platform.addresses import AddressPolicy
from impl.platform.conditional import check_version
from impl.platform.paging import Cursors

MOST: Final = 20
_SHOWN: Final = tuple(name for name in Webhook.model_fields if name != "status")
_ATTEMPT: Final = tuple(WebhookAttempt.model_fields)


@dataclass(frozen=True)
class Webhooks:
    cursors: Cursors
    secrets: Secrets
    postman: Postman
    ledger: Ledger
    policy: AddressPolicy
    http_allowed: bool

    async def list_webhooks(self, caller: Caller, *, limit: int, cursor: str | None) -> WebhookPage:
        filters = {"list": "webhooks", "user": str(caller.user_id)}
        before = None if cursor is None else UUID(self.cursors.decode(cursor, filters)[0])
        rows = await webhooks.page(caller.user_id, caller.books, before, limit + 1)
        shown = rows[:limit]
        more = len(rows) > limit
        return WebhookPage(
            items=[_webhook(row) for row in shown],
            next_cursor=self.cursors.encode(filters, [str(shown[-1]["id"])]) if more else None,
        )

    async def create_webhook(self, caller: Caller, *, body: WebhookCreate) -> WebhookCreated:
        self._check_address(body.url)
        await check_books(caller, body.book_ids)
        await feeds.lock(caller.user_id)
        if await webhooks.count(caller.user_id) >= MOST:
            raise TooManyWebhooks(f"There are {MOST} webhooks already; delete one first.")
        secret, now = signing.new_secret(), clock.now()
        row = await webhooks.add(
            {
                **body.model_dump(),
                "id": ids.new_id(),
                "user_id": caller.user_id,
                "sealed_secret": self.secrets.seal(secret),
                "created_at": now,
                "updated_at": now,
            }
        )
        shown = _webhook(row).model_dump()
        return WebhookCreated(**shown, secret=signing.shown(secret))

    async def get_webhook(self, caller: Caller, webhook_id: UUID) -> Webhook:
        return _webhook(await _find(caller, webhook_id))

    async def update_webhook(
        self, caller: Caller, webhook_id: UUID, *, if_match: IfMatch | None, body: WebhookUpdate
    ) -> Webhook:
        given = body.model_dump(include=body.model_fields_set)
        if body.url is not None:
            self._check_address(body.url)
        await check_books(caller, body.book_ids)
        row = await _find(caller, webhook_id, lock=True)
        check_version(if_match, row["version"], "webhook")
        if all(row[name] == value for name, value in given.items()):
            return _webhook(row)
        return _webhook(await webhooks.change(row, given, clock.now()))

    async def delete_webhook(
        self, caller: Caller, webhook_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        row = await _find(caller, webhook_id, lock=True)
        check_version(if_match, row["version"], "webhook")
        await webhooks.delete(caller.user_id, webhook_id)

    async def rotate_webhook_secret(self, caller: Caller, webhook_id: UUID) -> WebhookSecret:
        row = await _find(caller, webhook_id, lock=True)
        secret, now = signing.new_secret(), clock.now()
        until = now + signing.BOTH_SIGN_FOR
        values = {
            "sealed_secret": self.secrets.seal(secret),
            "sealed_previous_secret": row["sealed_secret"],
            "previous_secret_expires_at": until,
        }
        await webhooks.change(row, values, now)
        return WebhookSecret(secret=signing.shown(secret), previous_secret_expires_at=until)

    async def enable_webhook(self, caller: Caller, webhook_id: UUID) -> Webhook:
        row = await _find(caller, webhook_id, lock=True)
        if row["disabled_at"] is None:
            return _webhook(row)
        now = clock.now()
        fresh = {"disabled_at": None, "disabled_reason": None, "failing_since": None}
        row = await webhooks.change(row, fresh, now)
        await messages.release(caller.user_id, webhook_id, now)
        return _webhook(row)

    async def disable_webhook(self, caller: Caller, webhook_id: UUID) -> Webhook:
        row = await _find(caller, webhook_id, lock=True)
        if row["disabled_at"] is not None:
            return _webhook(row)
        now = clock.now()
        row = await webhooks.change(row, {"disabled_at": now, "disabled_reason": "owner"}, now)
        await messages.hold(caller.user_id, webhook_id)
        return _webhook(row)

    async def test_webhook(self, caller: Caller, webhook_id: UUID) -> WebhookAttempt:
        row = await _find(caller, webhook_id)
        message = await self._test_message(row)
        noted = await self.ledger.record(message, await self.postman.send(message))
        if noted is None:
            raise _missing()
        return _attempt(noted)

    async def list_webhook_attempts(
        self,
        caller: Caller,
        webhook_id: UUID,
        *,
        outcome: AttemptOutcome | None,
        limit: int,
        cursor: str | None,
    ) -> WebhookAttemptPage:
        await _find(caller, webhook_id)
        filters = {"list": "attempts", "webhook": str(webhook_id), "outcome": outcome}
        before = None if cursor is None else UUID(self.cursors.decode(cursor, filters)[0])
        rows = await messages.attempts(caller.user_id, webhook_id, outcome, before, limit + 1)
        shown = rows[:limit]
        more = len(rows) > limit
        return WebhookAttemptPage(
            items=[_attempt(row) for row in shown],
            next_cursor=self.cursors.encode(filters, [str(shown[-1]["id"])]) if more else None,
        )

    def _check_address(self, url: str) -> None:
        refusal = addresses.refusal(url, self.policy, http_allowed=self.http_allowed)
        if refusal is not None:
            raise WebhookAddressRefused(refusal)

    async def _test_message(self, row: webhooks.Row) -> Message:
        """A test message, claimed for this request: no dispatcher sends it meanwhile."""
        now = clock.now()
        until = now + timedelta(seconds=self.postman.seconds + GRACE_SECONDS)
        happened = Happened(
            ids.new_id(), catalogue.WEBHOOK_TEST, now, "", {"webhook_id": str(row["id"])}
        )
        made = message_row(row["user_id"], row["id"], happened)
        async with db.transaction():
            await messages.add([made], now, until)
        return Message(
            user_id=row["user_id"],
            id=UUID(str(made["id"])),
            webhook_id=row["id"],
            type=happened.type,
            body=str(made["body"]),
            attempts=0,
            url=row["url"],
            sealed_secret=row["sealed_secret"],
            sealed_previous_secret=row["sealed_previous_secret"],
            previous_secret_expires_at=row["previous_secret_expires_at"],
            wanted=True,
        )


async def _find(caller: Caller, webhook_id: UUID, *, lock: bool = False) -> webhooks.Row:
    row = await webhooks.get(caller.user_id, webhook_id, caller.books, lock=lock)
    if row is None:
        raise _missing()
    return row


def _missing() -> NotFound:
    return NotFound("There is no such webhook of yours.")


def _webhook(row: webhooks.Row) -> Webhook:
    values: dict[str, Any] = {name: row[name] for name in _SHOWN}
    ends = row["previous_secret_expires_at"]
    if ends is not None and ends <= clock.now():
        values["previous_secret_expires_at"] = None
    status = "enabled" if row["disabled_at"] is None else "disabled"
    return Webhook(**values, status=status)


def _attempt(row: messages.Row) -> WebhookAttempt:
    return WebhookAttempt(**{name: row[name] for name in _ATTEMPT})
