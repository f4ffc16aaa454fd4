"""What is left of an import that fails: an event, and on a job what stands in its way."""

from typing import Final
from uuid import UUID

from generated.problems import ColumnsNotFound, MappingRefused, StatementChoice
from generated.runtime import Problem
from impl.platform import events

ATTEMPTS: Final = 5
"""How often a job is taken up, before it is held to be what stops the workers."""
CRASHED: Final = ("crashed", "The worker stopped on it several times; what it did stays.")
_QUESTIONS: Final = (ColumnsNotFound, MappingRefused, StatementChoice)
"""What a person is asked who sends a file; their answer comes with the next try."""
_LONGEST_NAME: Final = 255
_LONGEST: Final = 1_000


async def note(
    book_id: UUID, actor: UUID | None, about: tuple[UUID, str | None], refusal: Problem
) -> None:
    """Leave an event, so that whoever's program sent the file learns of it; questions are none.

    `about` is the account, and the file's name.
    """
    if isinstance(refusal, _QUESTIONS):
        return
    account_id, filename = about
    noted = {
        "account_id": str(account_id),
        "filename": (filename or "")[:_LONGEST_NAME] or None,
        "problem": refusal.slug,
        "detail": refusal.detail,
    }
    await events.note(book_id, "import.failed", noted, actor)


def said(problem: Problem, where: str = "") -> tuple[str, str]:
    """A problem as a job keeps it: its slug, and what is wrong, where, and what would be right."""
    expected = problem.members.get("expected")
    parts = [f"{problem.detail or problem.title}"]
    if expected:
        parts.append(f"Expected: {expected}.")
    if where:
        parts.append(where)
    return problem.slug, " ".join(parts)[:_LONGEST]
