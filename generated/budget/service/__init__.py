"""What the domain budget does, for whoever implements or calls it."""

from typing import Protocol

from generated.budget.service.accounts import AccountsService as AccountsService
from generated.budget.service.attachments import AttachmentsService as AttachmentsService
from generated.budget.service.attachments import GetAttachmentContentOk as GetAttachmentContentOk
from generated.budget.service.attachments import (
    GetAttachmentContentPartialContent as GetAttachmentContentPartialContent,
)
from generated.budget.service.books import BooksService as BooksService
from generated.budget.service.categories import CategoriesService as CategoriesService
from generated.budget.service.changes import ChangesService as ChangesService
from generated.budget.service.exports import ExportsService as ExportsService
from generated.budget.service.exports import GetExportContentOk as GetExportContentOk
from generated.budget.service.exports import (
    GetExportContentPartialContent as GetExportContentPartialContent,
)
from generated.budget.service.goals import GoalsService as GoalsService
from generated.budget.service.history import HistoryService as HistoryService
from generated.budget.service.imports import CommitImportAccepted as CommitImportAccepted
from generated.budget.service.imports import CommitImportOk as CommitImportOk
from generated.budget.service.imports import CreateImportAccepted as CreateImportAccepted
from generated.budget.service.imports import CreateImportCreated as CreateImportCreated
from generated.budget.service.imports import ImportsService as ImportsService
from generated.budget.service.imports import (
    ReplaceImportMappingAccepted as ReplaceImportMappingAccepted,
)
from generated.budget.service.imports import ReplaceImportMappingOk as ReplaceImportMappingOk
from generated.budget.service.limits import LimitsService as LimitsService
from generated.budget.service.members import MembersService as MembersService
from generated.budget.service.months import MonthsService as MonthsService
from generated.budget.service.payees import PayeesService as PayeesService
from generated.budget.service.rates import RatesService as RatesService
from generated.budget.service.reconciliations import (
    ReconciliationsService as ReconciliationsService,
)
from generated.budget.service.rules import RulesService as RulesService
from generated.budget.service.schedules import SchedulesService as SchedulesService
from generated.budget.service.tags import TagsService as TagsService
from generated.budget.service.transactions import TransactionsService as TransactionsService
from generated.budget.service.transfers import TransfersService as TransfersService


class Service(
    BooksService,
    MembersService,
    AccountsService,
    ReconciliationsService,
    CategoriesService,
    PayeesService,
    TagsService,
    TransactionsService,
    SchedulesService,
    TransfersService,
    AttachmentsService,
    RulesService,
    MonthsService,
    LimitsService,
    GoalsService,
    ImportsService,
    ExportsService,
    RatesService,
    ChangesService,
    HistoryService,
    Protocol,
):
    """One method an operation; 140 of them."""
