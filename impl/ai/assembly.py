"""The ai domain, put together: what the composition root asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

from generated.analytics.service import Service as Analytics
from generated.budget.service import Service as Budget
from impl.ai import installed
from impl.ai.engines.llm import LanguageModel
from impl.ai.service import AiService
from impl.ai.service.categories import Categorizer
from impl.platform.addresses import AddressPolicy
from impl.platform.engine_process import Engine
from impl.platform.outbound import Bounds, Outbound
from impl.platform.paging import Cursors
from impl.platform.settings import Settings

_READER = "impl.ai.engines.reader"


@dataclass(frozen=True, slots=True)
class EngineReader:
    """The reading engine in a process of its own."""

    engine: Engine

    async def guess(self, texts: Sequence[str]) -> list[dict[str, float]]:
        found: list[dict[str, float]] = await self.engine.call("guess", texts=list(texts))
        return found

    async def likeness(self, texts: Sequence[str]) -> list[list[float]]:
        found: list[list[float]] = await self.engine.call("likeness", texts=list(texts))
        return found

    async def closeness(self, texts: Sequence[str], others: Sequence[str]) -> list[list[float]]:
        found: list[list[float]] = await self.engine.call(
            "closeness", texts=list(texts), others=list(others)
        )
        return found


@dataclass(frozen=True, slots=True)
class Ai:
    """The parts of the domain that others use."""

    service: AiService
    engine: Engine
    absent: str | None
    """What is not installed, and how it would be; None if nothing is missing."""

    async def close(self) -> None:
        await self.engine.close()
        if self.service.llm is not None:
            await self.service.llm.close()


def assemble(settings: Settings, cursors: Cursors, budget: Budget, analytics: Analytics) -> Ai:
    """Build the domain; accepting a suggestion writes through `budget`."""
    missing = installed.missing()
    engine = Engine(_READER, idle_seconds=settings.ai_engine_idle_seconds)
    categorizer = Categorizer(EngineReader(engine))
    service = AiService(budget, analytics, cursors, categorizer, language_model(settings), missing)
    return Ai(service, engine, installed.way_out(missing) if missing else None)


def language_model(settings: Settings) -> LanguageModel | None:
    """The client of the operator's endpoint; calls are bounded, tried again and held back."""
    if settings.ai_llm_url is None:
        return None
    seconds = settings.ai_llm_timeout_seconds
    outbound = Outbound(
        "llm",
        AddressPolicy(settings.outbound_allow, settings.outbound_deny),
        bounds=Bounds(read_seconds=seconds, total_seconds=seconds, attempts=2),
    )
    key = settings.ai_llm_key.get_secret_value() if settings.ai_llm_key else None
    return LanguageModel(outbound, settings.ai_llm_url, settings.ai_llm_model, key)
