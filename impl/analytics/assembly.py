"""The analytics domain, put together: what the composition root asks for."""

from dataclasses import dataclass

from impl.analytics.charts import Studio
from impl.analytics.service import AnalyticsService
from impl.analytics.service.answering import Answering
from impl.platform.cache import Cache
from impl.platform.redis import Redis


@dataclass(frozen=True, slots=True)
class Analytics:
    """The parts of the domain that others use."""

    service: AnalyticsService
    studio: Studio

    @property
    def absent(self) -> str | None:
        """What is not installed, and how it would be; None if nothing is missing."""
        return self.studio.absent

    async def close(self) -> None:
        await self.studio.close()


def assemble(redis: Redis, contract: str) -> Analytics:
    """Build the domain; `contract` names the served specification."""
    studio = Studio()
    return Analytics(AnalyticsService(Answering(Cache(redis, contract)), studio), studio)
