"""The domain's job: old suggestions go, recent and decided ones stay."""

from datetime import timedelta

from impl.ai.tasks import KEPT, forget_suggestions
from impl.platform import clock, db
from tests.factories.ai import Assisted


async def _age(assisted: Assisted, by: timedelta) -> None:
    await db.execute(
        "UPDATE ai_suggestions SET updated_at = $2 WHERE book_id = $1",
        assisted.home.id,
        clock.now() - by,
    )


class TestForgetSuggestions:
    async def test_forgets_what_nobody_decided_on(self, assisted: Assisted) -> None:
        (item,) = await assisted.categorize(await assisted.spend("Lidl"))
        await forget_suggestions(timestamp=0)
        assert len((await assisted.suggestions()).items) == 1
        await _age(assisted, KEPT + timedelta(days=1))
        await forget_suggestions(timestamp=0)
        assert (await assisted.suggestions()).items == []
        assert item.suggestion_id is not None

    async def test_keeps_what_is_learned_from(self, assisted: Assisted) -> None:
        (item,) = await assisted.categorize(await assisted.spend("Lidl"))
        assert item.suggestion_id is not None
        await assisted.reject(item.suggestion_id)
        await _age(assisted, KEPT + timedelta(days=1))
        await forget_suggestions(timestamp=0)
        assert len((await assisted.suggestions(status="rejected")).items) == 1
