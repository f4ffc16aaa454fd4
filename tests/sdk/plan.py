"""One call of every operation, about the things of one world: what all SDKs are to make."""

import copy
import re
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from codegen.sdk.typescript.names import camel
from generated.operations import OPERATIONS
from tests.contract import bundle
from tests.contract.disposables import CONSUMING, Maker
from tests.contract.example_book import (
    DOLLARS,
    OTHER_NOTIFICATION,
    OTHER_PAYEE,
    PERSON,
    RATES,
    REPAIRS,
    STATEMENT,
)
from tests.contract.furnish import BODY_IDS, sensible
from tests.contract.world import World

OTHER_FORMS: Final = ("text/csv", "image/svg+xml", "image/png")
_MOVE_TO: Final = {"delete_category": REPAIRS, "delete_payee": OTHER_PAYEE}
_QUERY: Final = {
    "limit": 2, "after": 0, "since": 0, "period": "all",
    "from_currency": "USD", "to_currency": "EUR",
}  # fmt: skip
"""What is asked for, where it can be."""
LATE: Final = frozenset({"confirm_totp", "issue_oauth_token"})
"""What takes a code of a minute at most: it is over before the plan is carried out."""


@dataclass
class Step:
    """One call in terms that every SDK can be told."""

    operation: str
    token: str
    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    files: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    media: str | None = None

    def for_typescript(self) -> dict[str, Any]:
        parts = {"path": self.path or None, "query": self.query or None, "body": self.body}
        options = {name: value for name, value in parts.items() if value is not None}
        method = camel(self.operation) + ("As" if self.media else "")
        return {**asdict(self), "method": method, "options": options}


class Planner:
    """Plans the calls in one world, with things of their own for what takes things away."""

    def __init__(self, url: str, world: World, mapped: str) -> None:
        self._world = world
        self._known: dict[str, Any] = {
            "url": url,
            "token": world.owner.token,
            "email": world.owner.email,
            "book": world.book,
            "of_example": world.of_example,
            "path": world.path_parameters(),
            "body": {name: world.of_example[each] for name, each in BODY_IDS.items()},
        }
        self._apart = {
            "update_account": {"account_id": world.of_example[DOLLARS]},
            "update_payee": {"payee_id": world.of_example[OTHER_PAYEE]},  # no picture shows it
            "replace_import_mapping": {"import_id": mapped},
            "delete_notification": {"notification_id": world.of_example[OTHER_NOTIFICATION]},
        }
        self._maker = Maker(self._known)

    def close(self) -> None:
        self._maker._http.close()

    def steps(self) -> list[Step]:
        """Whatever only reads comes first, while nothing changes; last, what jobs go on with."""
        names = sorted(
            OPERATIONS,
            key=lambda name: (OPERATIONS[name].method != "GET", OPERATIONS[name].success == 202),
        )
        return [step for name in names for step in (self.step(name), *self._forms(name))]

    def _forms(self, name: str) -> list[Step]:
        """The same in every other form that it has."""
        responses = bundle.operations()[name]["responses"].values()
        produced = {media for each in responses for media in bundle.follow(each).get("content", {})}
        if "application/json" not in produced:
            return []
        forms = [self.step(name) for media in OTHER_FORMS if media in produced]
        for step, media in zip(forms, (m for m in OTHER_FORMS if m in produced), strict=True):
            step.media = media
        return forms

    @property
    def token(self) -> str:
        """Of the world's owner."""
        return str(self._world.owner.token)

    def step(self, name: str) -> Step:
        """One call that succeeds, about a thing of its own where it takes something away."""
        step = Step(name, self.token)
        known = {**self._known["path"], **self._apart.get(name, {})}
        step.path = {each: known[each] for each in bundle.parameters(name, "path")}
        queries = bundle.parameters(name, "query")
        asked = {**_QUERY, "move_to": _MOVE_TO.get(name)}
        step.query = {each: self._real(asked[each]) for each in queries if each in asked}
        step.query |= self._own(name)
        if (content := bundle.body(name)) is not None:
            example = next(iter(content[1]["examples"].values()))["value"]
            step.body = sensible(name, self._real(copy.deepcopy(example)), None, self._known)
            if "file" in step.body:
                step.files["file"] = _file(step.body.pop("file"))
        if name in CONSUMING and name not in LATE:
            self._consume(name, step)
        return step

    def _own(self, name: str) -> dict[str, str]:
        """What keeps the people of other worlds out of what an admin sees."""
        person = {"user_id": self._known["of_example"][PERSON]}
        own = {"list_users": {"q": self._known["email"]}, "list_audit_events": person}
        return own.get(name, {})

    def _consume(self, name: str, step: Step) -> None:
        disposable = self._maker.make(name)
        step.path.update(disposable.path)
        step.token = disposable.token or step.token
        if disposable.body is not None:
            step.body = {**step.body, **disposable.body}

    def _real(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self._real(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self._real(item) for item in value]
        return self._world.of_example.get(value, value) if isinstance(value, str) else value


def _file(content: str) -> tuple[str, str, str]:
    if content == RATES:
        return content, "rates.csv", "text/csv"
    if content == STATEMENT:
        return content, "january.csv", "text/csv"
    return content, "receipt.pdf", "application/pdf"


_OF_THE_MOMENT: Final = {
    *("next_cursor", "duration_ms"),
    *("secret", "otpauth_uri", "qr_svg", "recovery_codes", "options"),
    *("exp", "iat", "user_code", "authorization_url", "verification_uri_complete"),
}
"""Fields whose values are made up anew at each call."""
_BY_CHANCE: Final = {
    "list_audit_events": {"seq", "hash"},
    "list_personal_exports": {"size", "sha256"},
    "get_personal_export": {"size", "sha256"},
    "get_personal_export_content": {"body"},
    "list_webhook_attempts": {
        *("event_type", "number", "outcome", "status_code", "error", "response_excerpt"),
        "next_attempt_at",
    },
    "mark_notifications_read": {"marked"},
    "query": {"seq"},
    "verify_audit_events": {"head", "checked", "unsealed"},
}
"""Fields that differ by operation: which message was tried last, and how that went; how many
notifications have come so far, how much a book's worker has written, what of the log is sealed."""
_IN_ANY_ORDER: Final = {"query", "run_report", "categorize_transactions"}
"""Operations whose rows are ordered by names or ids made for one call, where all else is alike."""
_MASKS: Final = (
    (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "<id>"),
    (re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)"), "<time>"),
    (re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+|(ctm|whsec)_[\w+/=…-]+"), "<secret>"),
    (re.compile(r"\b(FT)?(([0-9a-f]{32}){1,2}|[0-9a-f]{16}|[0-9a-f]{12}|[0-9a-f]{8})\b"), "<hex>"),
    (re.compile(r"\b10(\.\d{1,3}){3}\b"), "<address>"),
)


def masked(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without ids, times, secrets, and names made for one call."""
    name = answer["operation"]
    passing = _BY_CHANCE.get(name, set())
    found: dict[str, Any] = _masked(answer, passing, ordered=name not in _IN_ANY_ORDER)
    return found


def _masked(value: Any, passing: set[str], *, ordered: bool) -> Any:
    if isinstance(value, dict):
        return {
            name: f"<{name}>"
            if name in passing or (name in _OF_THE_MOMENT and item)
            else _masked(item, passing, ordered=ordered)
            for name, item in value.items()
        }
    if isinstance(value, list):
        items = [_masked(item, passing, ordered=ordered) for item in value]
        return items if ordered else sorted(items, key=repr)
    if not isinstance(value, str):
        return value
    for pattern, name in _MASKS:
        value = pattern.sub(name, value)
    return value
