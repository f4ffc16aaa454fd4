"""The budget domain's service, composed of one part a resource."""

from impl.budget.letters import Letters
from impl.budget.service.accounts import Accounts
from impl.budget.service.attachments import Attachments, Files
from impl.budget.service.base import Cursors
from impl.budget.service.books import Books
from impl.budget.service.bulk import Bulk
from impl.budget.service.categories import Categories, CategoryGroups
from impl.budget.service.changes import Changes
from impl.budget.service.exports import ExportFiles, Exports
from impl.budget.service.funding import Funding
from impl.budget.service.goals import Goals
from impl.budget.service.history import History
from impl.budget.service.import_jobs import ImportJobs
from impl.budget.service.import_profiles import ImportProfiles
from impl.budget.service.imports import Imports
from impl.budget.service.limits import Limits
from impl.budget.service.matching import Matching
from impl.budget.service.members import Members
from impl.budget.service.money_moves import MoneyMoves
from impl.budget.service.months import Months
from impl.budget.service.occurrences import Occurrences
from impl.budget.service.payees import Payees
from impl.budget.service.rate_imports import RateFiles, RateImports
from impl.budget.service.rates import Rates
from impl.budget.service.reconciliations import Reconciliations
from impl.budget.service.recurring import Recurring
from impl.budget.service.rule_runs import RuleRuns
from impl.budget.service.rules import Rules
from impl.budget.service.schedules import Schedules
from impl.budget.service.tags import Tags
from impl.budget.service.transactions import Transactions
from impl.budget.service.transfers import Transfers
from impl.platform import mail
from impl.platform.crypto import Sealer
from impl.platform.settings import Settings, signing_secrets


class BudgetService(
    Books,
    Members,
    Accounts,
    Reconciliations,
    CategoryGroups,
    Categories,
    Payees,
    Tags,
    Transactions,
    Bulk,
    Matching,
    Schedules,
    Transfers,
    Occurrences,
    Recurring,
    Attachments,
    Rules,
    RuleRuns,
    Months,
    MoneyMoves,
    Funding,
    Limits,
    Goals,
    Imports,
    ImportJobs,
    ImportProfiles,
    Exports,
    Rates,
    RateImports,
    Changes,
    History,
):
    """generated.budget.service.Service, one method an operation."""

    def __init__(self, cursors: Cursors, settings: Settings) -> None:
        super().__init__(cursors, settings)
        self._rate_files = RateFiles(settings)
        self._attachment_files = Files(settings)
        self._export_files = ExportFiles(settings)
        outbox = mail.outbox(settings, Sealer(signing_secrets(settings)))
        self._letters = Letters(outbox, settings.public_url, settings.mail_link_url)

    async def close(self) -> None:
        """Give back what calls to other servers hold."""
        await self._rate_files.close()


def build(settings: Settings, cursors: Cursors) -> BudgetService:
    return BudgetService(cursors, settings)
