"""The table's key, reference and checks, asked of PostgreSQL."""

from typing import Final

import asyncpg
import pytest

from impl.platform import db
from tests.factories.ai import Assisted

BAD: Final = {
    "ai_suggestions_confidence": "UPDATE ai_suggestions SET confidence = 1.5",
    "ai_suggestions_path": "UPDATE ai_suggestions SET path = 'hunch'",
    "ai_suggestions_decided": "UPDATE ai_suggestions SET status = 'accepted'",
}


class TestSuggestionsTable:
    async def test_its_key_leads_with_the_book(self, assisted: Assisted) -> None:
        del assisted
        key = await db.fetchval(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE conrelid = 'ai_suggestions'::regclass AND contype = 'p'"
        )
        assert key == "PRIMARY KEY (book_id, id)"

    @pytest.mark.parametrize("constraint", BAD)
    async def test_a_row_that_says_nonsense_is_refused(
        self, assisted: Assisted, constraint: str
    ) -> None:
        await assisted.categorize(await assisted.spend("Lidl"))
        with pytest.raises(asyncpg.CheckViolationError, match=constraint):
            await db.execute(f"{BAD[constraint]} WHERE book_id = $1", assisted.home.id)

    async def test_a_transaction_has_one_pending_suggestion(self, assisted: Assisted) -> None:
        await assisted.categorize(await assisted.spend("Lidl"))
        with pytest.raises(asyncpg.UniqueViolationError, match="ai_suggestions_pending"):
            await db.execute(
                "INSERT INTO ai_suggestions SELECT gen_random_uuid(), book_id, transaction_id,"
                " category_id, confidence, path, reasons, alternatives, merchant,"
                " seen_category_id, status, chosen_category_id, decided_by, decided_at, version,"
                " created_at, updated_at FROM ai_suggestions WHERE book_id = $1",
                assisted.home.id,
            )
