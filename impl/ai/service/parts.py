"""What the parts of the ai service have in common."""

from dataclasses import dataclass, field

from generated.ai.problems import NotInstalled
from generated.analytics.service import Service as Analytics
from generated.budget.service import Service as Budget
from impl.ai import installed
from impl.ai.engines.llm import LanguageModel
from impl.ai.service.categories import Categorizer
from impl.ai.service.vocabulary import Vocabularies
from impl.platform.paging import Cursors


@dataclass(frozen=True, slots=True)
class Parts:
    """What assembly.py hands in."""

    budget: Budget
    analytics: Analytics
    cursors: Cursors
    categorizer: Categorizer
    llm: LanguageModel | None = None
    """The operator's language model, if there is one."""
    missing: tuple[str, ...] = ()
    """Packages of the extra that are not installed."""
    vocabularies: Vocabularies = field(default_factory=Vocabularies)

    def need_extra(self) -> None:
        """Raises NotInstalled if a package is missing."""
        if self.missing:
            raise NotInstalled(f"{installed.way_out(self.missing)}.")
