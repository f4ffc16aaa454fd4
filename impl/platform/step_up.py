"""Is the proof fresh: whoever has a second factor shows it for what is worth it (RFC 9470)."""

from datetime import timedelta
from typing import Final, Protocol
from uuid import UUID

from generated.problems import StepUpRequired
from generated.runtime import Operation
from impl.platform import clock
from impl.platform.auth import KnownCaller

ACR: Final = "aal2"
"""Authenticated by two factors; the names are those of NIST SP 800-63B."""


class SecondFactors(Protocol):
    """Who knows second factors (the auth domain)."""

    async def has_second_factor(self, user_id: UUID) -> bool: ...


async def check(operation: Operation, caller: KnownCaller, known: SecondFactors) -> None:
    """Raise StepUpRequired unless the second factor, if there is one, was used a short while ago.

    A personal access token carries no proof: where there is a second factor, it is refused.
    """
    if operation.step_up is None or not await known.has_second_factor(caller.user_id):
        return
    proof, longest = caller.authentication, timedelta(seconds=operation.step_up)
    if proof is not None and proof.acr == ACR and clock.now() - proof.at <= longest:
        return
    seconds = operation.step_up
    raise StepUpRequired(
        f"This operation asks for a second factor, used within the last {seconds} seconds.",
        headers={"WWW-Authenticate": _challenge(seconds)},
        acr_values=ACR,
        max_age=seconds,
    )


def _challenge(max_age: int) -> str:
    said = {
        "error": "insufficient_user_authentication",
        "error_description": "A second factor of a short while ago is asked for",
        "acr_values": ACR,
        "max_age": str(max_age),
    }
    return 'Bearer realm="centime", ' + ", ".join(f'{key}="{text}"' for key, text in said.items())
