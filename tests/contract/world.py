"""One person's book as contract tests know it: what is in it, and how to make more of it."""

import json
from dataclasses import dataclass, field
from random import choices, randrange
from string import ascii_lowercase
from typing import Any
from uuid import uuid4

from tests.contract.actors import Actor
from tests.contract.example_book import (
    ATTACHMENT,
    CHALLENGE,
    CHECKING,
    CLIENT,
    DAILY_LIFE,
    DOCUMENT,
    EXPORT,
    FACTOR,
    GOAL,
    GRANT,
    GROCERIES,
    IDENTITY,
    IMPORT,
    IMPORT_PROFILE,
    INVITATION,
    LIMIT,
    MEMBER,
    MOVE,
    NOTIFICATION,
    PASSKEY,
    PAYEE,
    PERSON,
    PERSONAL_EXPORT,
    RECONCILIATION,
    REPAIRS,
    RULE,
    RULE_RUN,
    SCHEDULE,
    SESSION,
    SUGGESTION,
    TAG,
    TOKEN,
    TRANSACTION,
    WEBHOOK,
    WRITE,
)
from tests.factories import provider
from tests.factories.ocr import RECEIPT, pdf


@dataclass
class World:
    """One person's book, with a thing of every sort in it."""

    owner: Actor
    book: str = ""
    of_example: dict[str, str] = field(default_factory=dict)
    """The real id of each id in the specifications' examples."""
    has_two: bool = False
    """Whether every list of the book has a second item."""

    @property
    def path(self) -> str:
        return f"/budget/books/{self.book}"

    def path_parameters(self) -> dict[str, str]:
        """A value for each path parameter of the specifications."""
        return {
            "book_id": self.book,
            "user_id": self.of_example[PERSON],
            "session_id": self.of_example[SESSION],
            "token_id": self.of_example[TOKEN],
            "client_id": self.of_example[CLIENT],
            "grant_id": self.of_example[GRANT],
            "challenge": self.of_example[CHALLENGE],
            "factor_id": self.of_example[FACTOR],
            "identity_id": self.of_example[IDENTITY],
            "provider": provider.NAME,
            "passkey_id": self.of_example[PASSKEY],
            "member_id": self.of_example[MEMBER],
            "invitation_id": self.of_example[INVITATION],
            "account_id": self.of_example[CHECKING],
            "category_group_id": self.of_example[DAILY_LIFE],
            "category_id": self.of_example[GROCERIES],
            "payee_id": self.of_example[PAYEE],
            "tag_id": self.of_example[TAG],
            "transaction_id": self.of_example[TRANSACTION],
            "limit_id": self.of_example[LIMIT],
            "goal_id": self.of_example[GOAL],
            "money_move_id": self.of_example[MOVE],
            "reconciliation_id": self.of_example[RECONCILIATION],
            "rule_id": self.of_example[RULE],
            "rule_run_id": self.of_example[RULE_RUN],
            "import_id": self.of_example[IMPORT],
            "export_id": self.of_example[EXPORT],
            "personal_export_id": self.of_example[PERSONAL_EXPORT],
            "import_profile_id": self.of_example[IMPORT_PROFILE],
            "notification_id": self.of_example[NOTIFICATION],
            "webhook_id": self.of_example[WEBHOOK],
            "schedule_id": self.of_example[SCHEDULE],
            "document_id": self.of_example[DOCUMENT],
            "attachment_id": self.of_example[ATTACHMENT],
            "suggestion_id": self.of_example[SUGGESTION],
            "change_set_id": self.of_example[WRITE],
            "event_type": "import.finished",
            "month": "2026-01",
            "base": "USD",
            "quote": "EUR",
            "date": "2026-01-02",
            "slug": "not-found",
        }

    def real(self, value: Any) -> Any:
        """An example with the ids of things that exist."""
        text = json.dumps(value)
        for example, real in self.of_example.items():
            text = text.replace(example, real)
        return json.loads(text)

    async def make(self, kind: str, body: dict[str, object]) -> dict[str, Any]:
        made: dict[str, Any] = await self.owner.do("POST", f"{self.path}/{kind}", body)
        return made

    async def upload(self, content: str, name: str) -> dict[str, Any]:
        made: dict[str, Any] = await self.owner.do(
            "POST",
            f"{self.path}/imports",
            data={"account_id": self.of_example[CHECKING]},
            files={"file": (name, content.encode(), "application/octet-stream")},
        )
        return made

    async def suggestion(self) -> tuple[str, str]:
        """A suggestion that waits, and the transaction that it is for: of a payee of its own."""
        plain = {"account_id": self.of_example[CHECKING], "date": "2026-01-05", "amount": -1250,
                 "payee_name": a_merchant()}  # fmt: skip
        for _ in range(2):
            known = {"category_id": self.of_example[REPAIRS]}
            await self.make("transactions", {**plain, **known})
        entered = await self.make("transactions", plain)
        found = await self.owner.do(
            "POST", f"/ai/books/{self.book}/categorize", {"transaction_ids": [entered["id"]]}
        )
        return found["items"][0]["suggestion_id"], entered["id"]

    async def write(self) -> str:
        """A write that nothing stands in the way of undoing, by its id."""
        payee = await self.make("payees", {"name": a_merchant()})
        entries = f"{self.path}/audit-entries?entity_id={payee['id']}"
        found: str = (await self.owner.do("GET", entries))["items"][0]["change_set_id"]
        return found

    async def attachment(self) -> dict[str, Any]:
        """A receipt of the transaction."""
        made: dict[str, Any] = await self.owner.do(
            "POST",
            f"{self.path}/transactions/{self.of_example[TRANSACTION]}/attachments",
            files={"file": ("receipt.pdf", pdf(RECEIPT), "application/pdf")},
        )
        return made

    async def document(self) -> dict[str, Any]:
        """A receipt like no other, which waits to be read."""
        content = pdf(RECEIPT, salt=uuid4().hex)
        made: dict[str, Any] = await self.owner.do(
            "POST",
            f"/ocr/books/{self.book}/documents",
            files={"file": ("receipt.pdf", content, "application/pdf")},
        )
        return made


def a_day() -> str:
    """A day that most likely nobody has asked for yet."""
    return f"{randrange(1900, 2000)}-{randrange(1, 13):02}-{randrange(1, 29):02}"  # noqa: S311  # a day


def a_merchant() -> str:
    """A name like no other; of letters, for digits are not taken for part of a name."""
    return "".join(choices(ascii_lowercase, k=12)).capitalize()  # noqa: S311  # a name
