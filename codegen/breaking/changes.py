"""The kinds of change between two contracts, and one change of a kind."""

import hashlib
import json
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from codegen.faults import Place
from codegen.positions import Json

Level: TypeAlias = Literal["breaking", "risky", "safe"]
LEVELS: Final[tuple[Level, ...]] = ("breaking", "risky", "safe")

_KINDS: Final[dict[Level, str]] = {
    # A request that was right can fail, or a client that read every answer cannot read some.
    "breaking": """
        operation-removed operation-id-changed operation-planned path-changed method-changed
        sunset-earlier role-raised idempotency-removed cache-removed profile-changed
        emission-removed security-required security-alternative-removed scope-added
        security-scheme-changed security-scheme-removed
        parameter-required-added parameter-removed parameter-moved parameter-required
        parameter-style-changed
        request-body-removed request-body-required request-media-type-removed
        part-media-type-removed
        response-removed response-media-type-removed response-header-removed
        response-header-optional
        request-property-required-added request-property-removed request-property-required
        response-property-removed response-property-optional
        request-null-narrowed request-type-narrowed request-type-changed request-format-narrowed
        request-format-changed request-pattern-narrowed request-pattern-changed
        request-bound-narrowed request-bound-changed request-enum-narrowed request-extra-narrowed
        request-union-narrowed request-default-changed
        response-null-widened response-type-widened response-type-changed response-format-widened
        response-format-changed response-pattern-widened response-pattern-changed
        response-bound-widened response-bound-changed response-enum-opened response-const-changed
        response-extra-widened response-union-widened
        discriminator-changed
        event-removed catalogue-problem-removed problem-status-changed
    """,
    # Every client that reads the specification literally goes on; one that assumes more may not.
    "risky": """
        path-parameter-renamed rate-class-changed cache-changed secret-changed slo-loosened
        step-up-tightened
        problem-added error-status-added response-added request-property-ignored
        request-default-added request-default-removed response-enum-widened
        schema-replaced problem-title-changed
    """,
    "safe": """
        operation-added operation-removed-after-sunset operation-deprecated operation-undeprecated
        operation-live sunset-later role-lowered step-up-relaxed idempotency-added cache-added
        slo-tightened emission-added problem-removed
        security-relaxed security-alternative-added scope-removed
        parameter-added parameter-optional parameter-deprecated
        request-body-added request-body-optional request-media-type-added part-media-type-added
        error-status-removed response-media-type-added response-header-added
        response-header-required
        request-property-added request-property-optional
        response-property-added response-property-required property-deprecated
        request-null-widened request-type-widened request-format-widened request-pattern-widened
        request-bound-widened request-enum-widened request-extra-widened request-union-widened
        response-null-narrowed response-type-narrowed response-format-narrowed
        response-pattern-narrowed response-bound-narrowed response-enum-narrowed
        response-extra-narrowed response-union-narrowed
        event-added catalogue-problem-added
    """,
}
KINDS: Final[dict[str, Level]] = {
    kind: level for level, kinds in _KINDS.items() for kind in kinds.split()
}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two contracts, reported once with all that it touches."""

    level: Level
    kind: str
    subject: str
    """What changed, by names and never by positions: `/components/schemas/Account/name`."""
    message: str
    place: Place
    at_base: bool
    """Whether the place is one of the old specification, because the new one has none."""
    before: Json = None
    after: Json = None
    used_by: tuple[str, ...] = ()
    """The operations and events that are touched."""

    @property
    def fingerprint(self) -> str:
        """Names the change: the same wherever it stands in the files and however it is worded."""
        told = json.dumps([self.kind, self.subject, self.before, self.after], sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()[:12]

    @property
    def operation(self) -> str | None:
        return next(iter(self.used_by), None)

    def as_json(self) -> dict[str, Json]:
        return {
            "level": self.level,
            "kind": self.kind,
            "fingerprint": self.fingerprint,
            "operationId": self.operation,
            "usedBy": list(self.used_by),
            "subject": self.subject,
            "message": self.message,
            "place": str(self.place),
            "atBase": self.at_base,
            "before": self.before,
            "after": self.after,
        }
