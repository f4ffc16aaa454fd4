"""Books whose merchants are known, and the ai domain's service on them."""

from typing import Any, Final
from uuid import UUID

from generated.ai.models import (
    CategorizedItem,
    CategorizeRequest,
    Suggestion,
    SuggestionAccept,
    SuggestionPage,
)
from generated.analytics.service import Service as Analytics
from generated.budget.models import Account, Category, Transaction
from impl.ai.service import AiService
from impl.analytics.assembly import assemble as assemble_analytics
from impl.platform import db
from impl.platform.redis import Redis
from tests.factories.budget import Household

USUAL: Final = {
    "Groceries": "expense",
    "Eating out": "expense",
    "Car and fuel": "expense",
    "Subscriptions": "expense",
    "Bank charges": "expense",
    "Salary": "income",
    "Interest": "income",
}


def an_analytics() -> Analytics:
    """What answers the queries; nothing is remembered."""
    return assemble_analytics(Redis(None), "tests").service


class Assisted:
    """A household with usual categories, and whoever helps to fill it."""

    def __init__(
        self, home: Household, service: AiService, account: Account, categories: dict[str, Category]
    ) -> None:
        self.home, self.service, self.account, self.categories = home, service, account, categories
        self.who = (home.caller, home.id)

    def id_of(self, category: str) -> UUID:
        return self.categories[category].id

    async def spend(
        self, payee: str, category: str | None = None, amount: int = -1000, **changes: Any
    ) -> Transaction:
        """A transaction; without a category it waits for one."""
        chosen = {"category_id": self.id_of(category)} if category else {}
        return await self.home.enter(self.account, amount, payee_name=payee, **chosen, **changes)

    async def ask(self, *texts: str, amount: int = -1000) -> list[CategorizedItem]:
        rows = [{"text": text, "amount": amount} for text in texts]
        body = CategorizeRequest.model_validate({"rows": rows})
        answer = await self.service.categorize_transactions(*self.who, body=body)
        return answer.items

    async def categorize(self, *entered: Transaction) -> list[CategorizedItem]:
        body = CategorizeRequest(transaction_ids=[each.id for each in entered])
        answer = await self.service.categorize_transactions(*self.who, body=body)
        return answer.items

    async def suggestions(self, **filters: Any) -> SuggestionPage:
        wanted = {"status": None, "transaction_id": None, "limit": 50, "cursor": None, **filters}
        return await self.service.list_suggestions(*self.who, **wanted)

    async def accept(self, suggestion_id: UUID, other: UUID | None = None) -> Suggestion:
        body = SuggestionAccept(category_id=other) if other else None
        async with db.transaction():
            return await self.service.accept_suggestion(*self.who, suggestion_id, body=body)

    async def reject(self, suggestion_id: UUID) -> Suggestion:
        async with db.transaction():
            return await self.service.reject_suggestion(*self.who, suggestion_id)


async def an_assisted(home: Household, service: AiService) -> Assisted:
    account = await home.account()
    categories = {name: await home.category(name, kind=kind) for name, kind in USUAL.items()}
    return Assisted(home, service, account, categories)
