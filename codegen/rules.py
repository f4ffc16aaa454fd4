"""The house's rules for one operation, beyond what OpenAPI asks."""

import re
from collections.abc import Collection
from typing import Final

from codegen.faults import Faults
from codegen.positions import Json, Node

_VERB_NOUN: Final = re.compile(r"[a-z]+(_[a-z0-9]+)*")
_REQUIRED: Final = ("summary", "description", "security", "responses", "x-rate-class")
_CHOICES: Final[dict[str, tuple[Json, ...]]] = {
    "x-min-role": ("viewer", "contributor", "editor", "owner"),
    "x-rate-class": ("auth", "read", "write", "upload", "ai", "export"),
    "x-idempotent": (True, False),
    "x-cache": ("book", "private", "public", "none"),
    "x-transaction": ("none",),
    "x-status": ("planned",),
    "x-secret": (True, False),
    "x-profile": ("oauth",),
}
LONGEST_STEP_UP: Final = 86_400
_FORM: Final = "application/x-www-form-urlencoded"


class OperationRules:
    """Checks one operation against the rules; `tickets` are schemes beside the bearer token."""

    def __init__(
        self, path: str, method: str, node: Node, tickets: Collection[str], faults: Faults
    ) -> None:
        self._path = path
        self._method = method
        self._node = node
        self._tickets = set(tickets)
        self._faults = faults

    def check(self) -> None:
        self._name()
        self._fields()
        self._choices()
        self._security()
        self._extensions()

    def _fault(self, key: str, message: str, remedy: str) -> None:
        self._faults.add(self._node.at(key), message, remedy, self._node.get("operationId"))

    def _name(self) -> None:
        name = self._node.get("operationId")
        if name is None or not _VERB_NOUN.fullmatch(str(name)):
            self._fault("operationId", f"operationId {name!r} is no verb_noun", "say list_accounts")

    def _fields(self) -> None:
        for key in _REQUIRED:
            if key not in self._node:
                self._fault(key, f"the operation lacks {key}", f"write {key}")
        if len(self._node.get("tags", [])) != 1:
            self._fault("tags", "an operation has one tag", "write tags: [resource]")

    def _choices(self) -> None:
        for key, allowed in _CHOICES.items():
            if key in self._node and self._node[key] not in allowed:
                choices = ", ".join(str(choice) for choice in allowed)
                self._fault(key, f"{key} is {self._node[key]!r}", f"use one of {choices}")

    def _security(self) -> None:
        choices = [choice for choice in self._node.get("security", []) if choice]
        bearers = [choice for choice in choices if not set(choice) <= self._tickets]
        if len(bearers) > 1:
            remedy = "write one requirement with all its scopes; {} beside it makes it optional"
            self._fault("security", "several security requirements", remedy)
        if any(scheme != "bearer" for choice in bearers for scheme in choice):
            self._fault("security", "unknown security scheme", "use bearer")
        if len(choices) > len(bearers) and (self._method != "get" or not bearers):
            remedy = "let only a GET that takes a bearer token be opened by a ticket too"
            self._fault("security", "a ticket does not fit here", remedy)

    def _extensions(self) -> None:
        node = self._node
        if ("{book_id}" in self._path) != ("x-min-role" in node):
            remedy = "write x-min-role where the path has {book_id}, and only there"
            self._fault("x-min-role", "x-min-role and {book_id} do not go together", remedy)
        self._step_up()
        self._profile()
        if "x-idempotent" in node and self._method != "post":
            self._fault("x-idempotent", "only POST takes an Idempotency-Key", "leave it out")
        if "x-cache" in node and self._method != "get":
            self._fault("x-cache", "only GET is cached", "leave it out")
        if node.get("x-cache") == "public" and node.get("security"):
            remedy = "write private: shared caches would keep what is one caller's"
            self._fault("x-cache", "x-cache is public, but the answer depends on a token", remedy)
        for key in ("x-sunset", "x-deprecated-at"):
            if key in node and not node.get("deprecated"):
                self._fault(key, "the operation is not deprecated", "add deprecated: true")

    def _profile(self) -> None:
        if self._node.get("x-profile") != "oauth" or self._method == "get":
            return
        content = self._node.get("requestBody", {}).get("content", {})
        if self._method != "post" or self._node.get("security") or list(content) != [_FORM]:
            remedy = f"make it a get, or a post of a {_FORM} with security: []"
            self._fault("x-profile", "x-profile is oauth, but RFC 6749 has no such request", remedy)

    def _step_up(self) -> None:
        if "x-step-up" not in self._node:
            return
        seconds = self._node["x-step-up"]
        if type(seconds) is not int or not 1 <= seconds <= LONGEST_STEP_UP:
            remedy = f"write the seconds that a proof is fresh for, 1 to {LONGEST_STEP_UP}"
            self._fault("x-step-up", f"x-step-up is {seconds!r}", remedy)
