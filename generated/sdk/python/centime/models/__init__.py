"""The models of the contract; those of a domain are imported when the first of them is used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from centime.models.ai import Categorization as Categorization
    from centime.models.ai import CategorizedItem as CategorizedItem
    from centime.models.ai import CategorizeRequest as CategorizeRequest
    from centime.models.ai import CategoryChoice as CategoryChoice
    from centime.models.ai import CategoryPath as CategoryPath
    from centime.models.ai import Question as Question
    from centime.models.ai import QuestionAnswer as QuestionAnswer
    from centime.models.ai import QuestionPath as QuestionPath
    from centime.models.ai import ReadPhrase as ReadPhrase
    from centime.models.ai import StatementRow as StatementRow
    from centime.models.ai import Suggestion as Suggestion
    from centime.models.ai import SuggestionAccept as SuggestionAccept
    from centime.models.ai import SuggestionPage as SuggestionPage
    from centime.models.ai import SuggestionStatus as SuggestionStatus
    from centime.models.analytics import AnalyticColumn as AnalyticColumn
    from centime.models.analytics import AnalyticColumnRole as AnalyticColumnRole
    from centime.models.analytics import AnalyticColumnType as AnalyticColumnType
    from centime.models.analytics import AnalyticFilter as AnalyticFilter
    from centime.models.analytics import AnalyticKey as AnalyticKey
    from centime.models.analytics import AnalyticOrder as AnalyticOrder
    from centime.models.analytics import AnalyticPeriod as AnalyticPeriod
    from centime.models.analytics import AnalyticQuery as AnalyticQuery
    from centime.models.analytics import AnalyticResult as AnalyticResult
    from centime.models.analytics import AnalyticRow as AnalyticRow
    from centime.models.analytics import AnalyticTable as AnalyticTable
    from centime.models.analytics import AnalyticTotals as AnalyticTotals
    from centime.models.analytics import AnalyticWarning as AnalyticWarning
    from centime.models.analytics import AveragePer as AveragePer
    from centime.models.analytics import ChartImage as ChartImage
    from centime.models.analytics import ChartOptions as ChartOptions
    from centime.models.analytics import ChartTheme as ChartTheme
    from centime.models.analytics import CompareTo as CompareTo
    from centime.models.analytics import Dimension as Dimension
    from centime.models.analytics import EntryKind as EntryKind
    from centime.models.analytics import EntryStatus as EntryStatus
    from centime.models.analytics import FilterIds as FilterIds
    from centime.models.analytics import Flow as Flow
    from centime.models.analytics import Measure as Measure
    from centime.models.analytics import MeasureValues as MeasureValues
    from centime.models.analytics import MissingRates as MissingRates
    from centime.models.analytics import NetWorthBy as NetWorthBy
    from centime.models.analytics import OrderBy as OrderBy
    from centime.models.analytics import OrderDirection as OrderDirection
    from centime.models.analytics import RelativePeriod as RelativePeriod
    from centime.models.analytics import ReportInterval as ReportInterval
    from centime.models.analytics import SpendingBy as SpendingBy
    from centime.models.analytics import SpendingInterval as SpendingInterval
    from centime.models.analytics import WarningCode as WarningCode
    from centime.models.auth import AccountLock as AccountLock
    from centime.models.auth import AccountRestoration as AccountRestoration
    from centime.models.auth import AccountStatus as AccountStatus
    from centime.models.auth import AdminUser as AdminUser
    from centime.models.auth import AdminUserPage as AdminUserPage
    from centime.models.auth import AdminUserUpdate as AdminUserUpdate
    from centime.models.auth import AuditEvent as AuditEvent
    from centime.models.auth import AuditEventPage as AuditEventPage
    from centime.models.auth import AuditEventType as AuditEventType
    from centime.models.auth import AuditFault as AuditFault
    from centime.models.auth import AuditHead as AuditHead
    from centime.models.auth import AuditVerification as AuditVerification
    from centime.models.auth import AuthorizationAnswerCode as AuthorizationAnswerCode
    from centime.models.auth import AuthorizationAnswerIssuer as AuthorizationAnswerIssuer
    from centime.models.auth import AuthorizationAnswerState as AuthorizationAnswerState
    from centime.models.auth import AuthorizationBegun as AuthorizationBegun
    from centime.models.auth import AuthorizationRequest as AuthorizationRequest
    from centime.models.auth import Consent as Consent
    from centime.models.auth import ConsentAcceptance as ConsentAcceptance
    from centime.models.auth import ConsentRedirect as ConsentRedirect
    from centime.models.auth import DeviceAuthorization as DeviceAuthorization
    from centime.models.auth import DeviceQuestion as DeviceQuestion
    from centime.models.auth import DeviceRequest as DeviceRequest
    from centime.models.auth import DeviceVerification as DeviceVerification
    from centime.models.auth import DisplayName as DisplayName
    from centime.models.auth import EmailChange as EmailChange
    from centime.models.auth import Factor as Factor
    from centime.models.auth import FactorAdded as FactorAdded
    from centime.models.auth import FactorList as FactorList
    from centime.models.auth import FactorName as FactorName
    from centime.models.auth import Grant as Grant
    from centime.models.auth import GrantPage as GrantPage
    from centime.models.auth import Handle as Handle
    from centime.models.auth import Identity as Identity
    from centime.models.auth import IdentityCreate as IdentityCreate
    from centime.models.auth import IdentityList as IdentityList
    from centime.models.auth import Introspection as Introspection
    from centime.models.auth import IntrospectionRequest as IntrospectionRequest
    from centime.models.auth import JsonWebKey as JsonWebKey
    from centime.models.auth import JsonWebKeySet as JsonWebKeySet
    from centime.models.auth import KeyRotation as KeyRotation
    from centime.models.auth import LinkToken as LinkToken
    from centime.models.auth import Locale as Locale
    from centime.models.auth import Login as Login
    from centime.models.auth import LoginCompletion as LoginCompletion
    from centime.models.auth import MailedToken as MailedToken
    from centime.models.auth import MetadataValues as MetadataValues
    from centime.models.auth import NewPassword as NewPassword
    from centime.models.auth import NewRecoveryCodes as NewRecoveryCodes
    from centime.models.auth import OAuthClient as OAuthClient
    from centime.models.auth import OAuthClientCreate as OAuthClientCreate
    from centime.models.auth import OAuthClientCreated as OAuthClientCreated
    from centime.models.auth import OAuthClientPage as OAuthClientPage
    from centime.models.auth import OAuthClientSecret as OAuthClientSecret
    from centime.models.auth import OAuthClientUpdate as OAuthClientUpdate
    from centime.models.auth import OAuthGrantType as OAuthGrantType
    from centime.models.auth import OAuthScope as OAuthScope
    from centime.models.auth import OAuthTokens as OAuthTokens
    from centime.models.auth import PageToReturnTo as PageToReturnTo
    from centime.models.auth import Passkey as Passkey
    from centime.models.auth import PasskeyAnswer as PasskeyAnswer
    from centime.models.auth import PasskeyCreate as PasskeyCreate
    from centime.models.auth import PasskeyCreated as PasskeyCreated
    from centime.models.auth import PasskeyList as PasskeyList
    from centime.models.auth import PasskeyLogin as PasskeyLogin
    from centime.models.auth import PasskeyOptions as PasskeyOptions
    from centime.models.auth import PasskeyUpdate as PasskeyUpdate
    from centime.models.auth import PasswordChange as PasswordChange
    from centime.models.auth import PasswordCheck as PasswordCheck
    from centime.models.auth import PasswordForgotten as PasswordForgotten
    from centime.models.auth import PasswordProof as PasswordProof
    from centime.models.auth import PasswordReset as PasswordReset
    from centime.models.auth import PasswordStrength as PasswordStrength
    from centime.models.auth import PersonalExport as PersonalExport
    from centime.models.auth import PersonalExportContent as PersonalExportContent
    from centime.models.auth import PersonalExportPage as PersonalExportPage
    from centime.models.auth import PersonalExportStatus as PersonalExportStatus
    from centime.models.auth import PersonalToken as PersonalToken
    from centime.models.auth import PersonalTokenCreate as PersonalTokenCreate
    from centime.models.auth import PersonalTokenCreated as PersonalTokenCreated
    from centime.models.auth import PersonalTokenPage as PersonalTokenPage
    from centime.models.auth import PersonalTokenRotate as PersonalTokenRotate
    from centime.models.auth import PersonalTokenRotated as PersonalTokenRotated
    from centime.models.auth import PersonalTokenUpdate as PersonalTokenUpdate
    from centime.models.auth import ProvedAccess as ProvedAccess
    from centime.models.auth import Provider as Provider
    from centime.models.auth import ProviderAsked as ProviderAsked
    from centime.models.auth import ProviderAuthorization as ProviderAuthorization
    from centime.models.auth import ProviderList as ProviderList
    from centime.models.auth import ProviderLogin as ProviderLogin
    from centime.models.auth import ProviderName as ProviderName
    from centime.models.auth import RecoveryCode as RecoveryCode
    from centime.models.auth import RecoveryCodes as RecoveryCodes
    from centime.models.auth import RecoveryCodesLeft as RecoveryCodesLeft
    from centime.models.auth import RedirectUri as RedirectUri
    from centime.models.auth import Registration as Registration
    from centime.models.auth import RevocationRequest as RevocationRequest
    from centime.models.auth import Scope as Scope
    from centime.models.auth import ScopeDescription as ScopeDescription
    from centime.models.auth import ScopeList as ScopeList
    from centime.models.auth import SecondFactorProof as SecondFactorProof
    from centime.models.auth import SecondFactorVerification as SecondFactorVerification
    from centime.models.auth import SecurityEvent as SecurityEvent
    from centime.models.auth import SecurityEventPage as SecurityEventPage
    from centime.models.auth import ServerMetadata as ServerMetadata
    from centime.models.auth import Session as Session
    from centime.models.auth import SessionPage as SessionPage
    from centime.models.auth import SessionTokens as SessionTokens
    from centime.models.auth import SigningKey as SigningKey
    from centime.models.auth import SigningKeyList as SigningKeyList
    from centime.models.auth import SteppedUpAccess as SteppedUpAccess
    from centime.models.auth import TokenRefresh as TokenRefresh
    from centime.models.auth import TokenRequest as TokenRequest
    from centime.models.auth import TotpCode as TotpCode
    from centime.models.auth import TotpConfirm as TotpConfirm
    from centime.models.auth import TotpCreate as TotpCreate
    from centime.models.auth import TotpCreated as TotpCreated
    from centime.models.auth import User as User
    from centime.models.auth import UserInfo as UserInfo
    from centime.models.auth import UserUpdate as UserUpdate
    from centime.models.budget import Account as Account
    from centime.models.budget import AccountClose as AccountClose
    from centime.models.budget import AccountCreate as AccountCreate
    from centime.models.budget import AccountKind as AccountKind
    from centime.models.budget import AccountPage as AccountPage
    from centime.models.budget import AccountSubtype as AccountSubtype
    from centime.models.budget import AccountUpdate as AccountUpdate
    from centime.models.budget import AmountKind as AmountKind
    from centime.models.budget import Assignment as Assignment
    from centime.models.budget import AssignmentSet as AssignmentSet
    from centime.models.budget import AssignmentsUpdate as AssignmentsUpdate
    from centime.models.budget import Attachment as Attachment
    from centime.models.budget import AttachmentContent as AttachmentContent
    from centime.models.budget import AttachmentCreate as AttachmentCreate
    from centime.models.budget import AttachmentList as AttachmentList
    from centime.models.budget import AttachmentMediaType as AttachmentMediaType
    from centime.models.budget import AuditEntry as AuditEntry
    from centime.models.budget import AuditPage as AuditPage
    from centime.models.budget import AutoAssign as AutoAssign
    from centime.models.budget import AutoAssigned as AutoAssigned
    from centime.models.budget import AutoAssignment as AutoAssignment
    from centime.models.budget import AutoAssignStrategy as AutoAssignStrategy
    from centime.models.budget import BalanceHistory as BalanceHistory
    from centime.models.budget import BalanceInterval as BalanceInterval
    from centime.models.budget import BalancePoint as BalancePoint
    from centime.models.budget import BankStatus as BankStatus
    from centime.models.budget import Book as Book
    from centime.models.budget import BookCreate as BookCreate
    from centime.models.budget import BookPage as BookPage
    from centime.models.budget import BookRole as BookRole
    from centime.models.budget import BookTemplate as BookTemplate
    from centime.models.budget import BookUpdate as BookUpdate
    from centime.models.budget import BulkChanges as BulkChanges
    from centime.models.budget import BulkDelete as BulkDelete
    from centime.models.budget import BulkMode as BulkMode
    from centime.models.budget import BulkOutcome as BulkOutcome
    from centime.models.budget import BulkRow as BulkRow
    from centime.models.budget import BulkUpdate as BulkUpdate
    from centime.models.budget import CandidateHalf as CandidateHalf
    from centime.models.budget import CandidateReason as CandidateReason
    from centime.models.budget import Category as Category
    from centime.models.budget import CategoryAssignment as CategoryAssignment
    from centime.models.budget import CategoryAssignmentSet as CategoryAssignmentSet
    from centime.models.budget import CategoryCover as CategoryCover
    from centime.models.budget import CategoryCovered as CategoryCovered
    from centime.models.budget import CategoryCreate as CategoryCreate
    from centime.models.budget import CategoryGroup as CategoryGroup
    from centime.models.budget import CategoryGroupCreate as CategoryGroupCreate
    from centime.models.budget import CategoryGroupList as CategoryGroupList
    from centime.models.budget import CategoryGroupOrder as CategoryGroupOrder
    from centime.models.budget import CategoryGroupPage as CategoryGroupPage
    from centime.models.budget import CategoryGroupUpdate as CategoryGroupUpdate
    from centime.models.budget import CategoryKind as CategoryKind
    from centime.models.budget import CategoryList as CategoryList
    from centime.models.budget import CategoryMonth as CategoryMonth
    from centime.models.budget import CategoryOrder as CategoryOrder
    from centime.models.budget import CategoryPage as CategoryPage
    from centime.models.budget import CategoryUpdate as CategoryUpdate
    from centime.models.budget import Change as Change
    from centime.models.budget import ChangeEntity as ChangeEntity
    from centime.models.budget import ChangeOperation as ChangeOperation
    from centime.models.budget import ChangePage as ChangePage
    from centime.models.budget import ColumnRole as ColumnRole
    from centime.models.budget import Conversion as Conversion
    from centime.models.budget import ConversionWay as ConversionWay
    from centime.models.budget import DateOrder as DateOrder
    from centime.models.budget import EditRefusal as EditRefusal
    from centime.models.budget import EditSample as EditSample
    from centime.models.budget import EntryAmount as EntryAmount
    from centime.models.budget import ExchangeRate as ExchangeRate
    from centime.models.budget import Export as Export
    from centime.models.budget import ExportContent as ExportContent
    from centime.models.budget import ExportCreate as ExportCreate
    from centime.models.budget import ExportFilter as ExportFilter
    from centime.models.budget import ExportFormat as ExportFormat
    from centime.models.budget import ExportPage as ExportPage
    from centime.models.budget import ExportProblem as ExportProblem
    from centime.models.budget import ExportStatus as ExportStatus
    from centime.models.budget import Goal as Goal
    from centime.models.budget import GoalAmount as GoalAmount
    from centime.models.budget import GoalCreate as GoalCreate
    from centime.models.budget import GoalKind as GoalKind
    from centime.models.budget import GoalPage as GoalPage
    from centime.models.budget import GoalProgress as GoalProgress
    from centime.models.budget import GoalUpdate as GoalUpdate
    from centime.models.budget import Hold as Hold
    from centime.models.budget import HoldSet as HoldSet
    from centime.models.budget import Import as Import
    from centime.models.budget import ImportCounts as ImportCounts
    from centime.models.budget import ImportCreate as ImportCreate
    from centime.models.budget import ImportDecision as ImportDecision
    from centime.models.budget import ImportFormat as ImportFormat
    from centime.models.budget import ImportHeadings as ImportHeadings
    from centime.models.budget import ImportJob as ImportJob
    from centime.models.budget import ImportJobKind as ImportJobKind
    from centime.models.budget import ImportJobProblem as ImportJobProblem
    from centime.models.budget import ImportJobResult as ImportJobResult
    from centime.models.budget import ImportJobStatus as ImportJobStatus
    from centime.models.budget import ImportMapping as ImportMapping
    from centime.models.budget import ImportMatch as ImportMatch
    from centime.models.budget import ImportMatchReason as ImportMatchReason
    from centime.models.budget import ImportNotice as ImportNotice
    from centime.models.budget import ImportPage as ImportPage
    from centime.models.budget import ImportProfile as ImportProfile
    from centime.models.budget import ImportProfileCreate as ImportProfileCreate
    from centime.models.budget import ImportProfilePage as ImportProfilePage
    from centime.models.budget import ImportProfileUpdate as ImportProfileUpdate
    from centime.models.budget import ImportRow as ImportRow
    from centime.models.budget import ImportRowPage as ImportRowPage
    from centime.models.budget import ImportRowStatus as ImportRowStatus
    from centime.models.budget import ImportRowsUpdate as ImportRowsUpdate
    from centime.models.budget import ImportRowUpdate as ImportRowUpdate
    from centime.models.budget import ImportSplit as ImportSplit
    from centime.models.budget import ImportStatement as ImportStatement
    from centime.models.budget import ImportStatus as ImportStatus
    from centime.models.budget import Invitation as Invitation
    from centime.models.budget import InvitationAccept as InvitationAccept
    from centime.models.budget import InvitationCreate as InvitationCreate
    from centime.models.budget import InvitationCreated as InvitationCreated
    from centime.models.budget import InvitationPage as InvitationPage
    from centime.models.budget import InvitationToken as InvitationToken
    from centime.models.budget import Limit as Limit
    from centime.models.budget import LimitAmount as LimitAmount
    from centime.models.budget import LimitCategories as LimitCategories
    from centime.models.budget import LimitCreate as LimitCreate
    from centime.models.budget import LimitDays as LimitDays
    from centime.models.budget import LimitGroups as LimitGroups
    from centime.models.budget import LimitPage as LimitPage
    from centime.models.budget import LimitPeriod as LimitPeriod
    from centime.models.budget import LimitPeriodPage as LimitPeriodPage
    from centime.models.budget import LimitSpan as LimitSpan
    from centime.models.budget import LimitUpdate as LimitUpdate
    from centime.models.budget import MappingGuess as MappingGuess
    from centime.models.budget import Member as Member
    from centime.models.budget import MemberPage as MemberPage
    from centime.models.budget import MemberUpdate as MemberUpdate
    from centime.models.budget import MoneyMove as MoneyMove
    from centime.models.budget import MoneyMoveCreate as MoneyMoveCreate
    from centime.models.budget import MoneyMovePage as MoneyMovePage
    from centime.models.budget import Month as Month
    from centime.models.budget import MonthAssignments as MonthAssignments
    from centime.models.budget import MonthBudget as MonthBudget
    from centime.models.budget import MonthEnd as MonthEnd
    from centime.models.budget import MonthPage as MonthPage
    from centime.models.budget import MonthSummary as MonthSummary
    from centime.models.budget import MovedAmount as MovedAmount
    from centime.models.budget import Name as Name
    from centime.models.budget import Occurrence as Occurrence
    from centime.models.budget import OccurrencePage as OccurrencePage
    from centime.models.budget import OccurrencePost as OccurrencePost
    from centime.models.budget import OccurrenceState as OccurrenceState
    from centime.models.budget import Payee as Payee
    from centime.models.budget import PayeeCreate as PayeeCreate
    from centime.models.budget import PayeeMerge as PayeeMerge
    from centime.models.budget import PayeePage as PayeePage
    from centime.models.budget import PayeeUpdate as PayeeUpdate
    from centime.models.budget import Posting as Posting
    from centime.models.budget import PreviewedOccurrence as PreviewedOccurrence
    from centime.models.budget import PriceChange as PriceChange
    from centime.models.budget import Rate as Rate
    from centime.models.budget import RateCount as RateCount
    from centime.models.budget import RateCreate as RateCreate
    from centime.models.budget import RateImport as RateImport
    from centime.models.budget import RateImportCreate as RateImportCreate
    from centime.models.budget import RatePage as RatePage
    from centime.models.budget import RateSet as RateSet
    from centime.models.budget import RateSource as RateSource
    from centime.models.budget import RateText as RateText
    from centime.models.budget import Reconciliation as Reconciliation
    from centime.models.budget import ReconciliationCreate as ReconciliationCreate
    from centime.models.budget import ReconciliationFinish as ReconciliationFinish
    from centime.models.budget import ReconciliationPage as ReconciliationPage
    from centime.models.budget import ReconciliationStatus as ReconciliationStatus
    from centime.models.budget import ReconciliationSummary as ReconciliationSummary
    from centime.models.budget import RecurrenceRule as RecurrenceRule
    from centime.models.budget import RecurringCandidate as RecurringCandidate
    from centime.models.budget import RecurringCandidateConfirm as RecurringCandidateConfirm
    from centime.models.budget import RecurringCandidateList as RecurringCandidateList
    from centime.models.budget import Refusal as Refusal
    from centime.models.budget import RowCount as RowCount
    from centime.models.budget import Rule as Rule
    from centime.models.budget import RuleAccountCondition as RuleAccountCondition
    from centime.models.budget import RuleAction as RuleAction
    from centime.models.budget import RuleAmountCondition as RuleAmountCondition
    from centime.models.budget import RuleCategoryAction as RuleCategoryAction
    from centime.models.budget import RuleCategoryCondition as RuleCategoryCondition
    from centime.models.budget import RuleCondition as RuleCondition
    from centime.models.budget import RuleCreate as RuleCreate
    from centime.models.budget import RuleCurrencyCondition as RuleCurrencyCondition
    from centime.models.budget import RuleDateCondition as RuleDateCondition
    from centime.models.budget import RuleDeleteAction as RuleDeleteAction
    from centime.models.budget import RuleEffect as RuleEffect
    from centime.models.budget import RuleFilter as RuleFilter
    from centime.models.budget import RuleFixedPart as RuleFixedPart
    from centime.models.budget import RuleFlagCondition as RuleFlagCondition
    from centime.models.budget import RuleMatch as RuleMatch
    from centime.models.budget import RuleMembership as RuleMembership
    from centime.models.budget import RuleMemoAction as RuleMemoAction
    from centime.models.budget import RuleOrder as RuleOrder
    from centime.models.budget import RulePage as RulePage
    from centime.models.budget import RulePart as RulePart
    from centime.models.budget import RulePattern as RulePattern
    from centime.models.budget import RulePayeeAction as RulePayeeAction
    from centime.models.budget import RulePayeeCondition as RulePayeeCondition
    from centime.models.budget import RulePayeeNameAction as RulePayeeNameAction
    from centime.models.budget import RulePercentPart as RulePercentPart
    from centime.models.budget import RuleProblem as RuleProblem
    from centime.models.budget import RuleRemainderPart as RuleRemainderPart
    from centime.models.budget import RuleRun as RuleRun
    from centime.models.budget import RuleRunCreate as RuleRunCreate
    from centime.models.budget import RuleRunFilter as RuleRunFilter
    from centime.models.budget import RuleRunPage as RuleRunPage
    from centime.models.budget import RuleRunResult as RuleRunResult
    from centime.models.budget import RuleRunStatus as RuleRunStatus
    from centime.models.budget import RuleScheduleAction as RuleScheduleAction
    from centime.models.budget import RuleSourceCondition as RuleSourceCondition
    from centime.models.budget import RuleSplitAction as RuleSplitAction
    from centime.models.budget import RuleStage as RuleStage
    from centime.models.budget import RuleStatusAction as RuleStatusAction
    from centime.models.budget import RuleStatusCondition as RuleStatusCondition
    from centime.models.budget import RuleTagAction as RuleTagAction
    from centime.models.budget import RuleTagCondition as RuleTagCondition
    from centime.models.budget import RuleTally as RuleTally
    from centime.models.budget import RuleTest as RuleTest
    from centime.models.budget import RuleTestResult as RuleTestResult
    from centime.models.budget import RuleTextCondition as RuleTextCondition
    from centime.models.budget import RuleUpdate as RuleUpdate
    from centime.models.budget import RuleView as RuleView
    from centime.models.budget import ScanStatus as ScanStatus
    from centime.models.budget import Schedule as Schedule
    from centime.models.budget import ScheduleCreate as ScheduleCreate
    from centime.models.budget import SchedulePage as SchedulePage
    from centime.models.budget import SchedulePreview as SchedulePreview
    from centime.models.budget import SchedulePreviewRequest as SchedulePreviewRequest
    from centime.models.budget import ScheduleSplit as ScheduleSplit
    from centime.models.budget import ScheduleSplitInput as ScheduleSplitInput
    from centime.models.budget import ScheduleUpdate as ScheduleUpdate
    from centime.models.budget import Split as Split
    from centime.models.budget import SplitInput as SplitInput
    from centime.models.budget import SplitsReplace as SplitsReplace
    from centime.models.budget import SystemLeg as SystemLeg
    from centime.models.budget import Tag as Tag
    from centime.models.budget import TagCreate as TagCreate
    from centime.models.budget import TagIds as TagIds
    from centime.models.budget import TagPage as TagPage
    from centime.models.budget import TagUpdate as TagUpdate
    from centime.models.budget import Thresholds as Thresholds
    from centime.models.budget import Transaction as Transaction
    from centime.models.budget import TransactionCreate as TransactionCreate
    from centime.models.budget import TransactionFilter as TransactionFilter
    from centime.models.budget import TransactionMatch as TransactionMatch
    from centime.models.budget import TransactionPage as TransactionPage
    from centime.models.budget import TransactionsEdit as TransactionsEdit
    from centime.models.budget import TransactionsEdited as TransactionsEdited
    from centime.models.budget import TransactionSource as TransactionSource
    from centime.models.budget import TransactionStatus as TransactionStatus
    from centime.models.budget import TransactionsWrite as TransactionsWrite
    from centime.models.budget import TransactionsWritten as TransactionsWritten
    from centime.models.budget import TransactionUpdate as TransactionUpdate
    from centime.models.budget import TransactionView as TransactionView
    from centime.models.budget import TransferAmount as TransferAmount
    from centime.models.budget import TransferCandidate as TransferCandidate
    from centime.models.budget import TransferCandidatePage as TransferCandidatePage
    from centime.models.budget import TransferCreate as TransferCreate
    from centime.models.budget import Undoing as Undoing
    from centime.models.budget import UsedRate as UsedRate
    from centime.models.budget import WeekendRule as WeekendRule
    from centime.models.notifications import AttemptOutcome as AttemptOutcome
    from centime.models.notifications import BillAmountChanged as BillAmountChanged
    from centime.models.notifications import BillAmountChangedMessage as BillAmountChangedMessage
    from centime.models.notifications import BillDueSoon as BillDueSoon
    from centime.models.notifications import BillDueSoonMessage as BillDueSoonMessage
    from centime.models.notifications import BillOverdue as BillOverdue
    from centime.models.notifications import BillOverdueMessage as BillOverdueMessage
    from centime.models.notifications import BookInvited as BookInvited
    from centime.models.notifications import BookInvitedMessage as BookInvitedMessage
    from centime.models.notifications import BookJoined as BookJoined
    from centime.models.notifications import BookJoinedMessage as BookJoinedMessage
    from centime.models.notifications import BookRoleChanged as BookRoleChanged
    from centime.models.notifications import BookRoleChangedMessage as BookRoleChangedMessage
    from centime.models.notifications import BudgetExceeded as BudgetExceeded
    from centime.models.notifications import BudgetExceededMessage as BudgetExceededMessage
    from centime.models.notifications import BudgetThresholdReached as BudgetThresholdReached
    from centime.models.notifications import (
        BudgetThresholdReachedMessage as BudgetThresholdReachedMessage,
    )
    from centime.models.notifications import EmailChanged as EmailChanged
    from centime.models.notifications import EmailChangedMessage as EmailChangedMessage
    from centime.models.notifications import EventName as EventName
    from centime.models.notifications import EventType as EventType
    from centime.models.notifications import EventTypeList as EventTypeList
    from centime.models.notifications import EventTypeSummary as EventTypeSummary
    from centime.models.notifications import ExportReady as ExportReady
    from centime.models.notifications import ExportReadyMessage as ExportReadyMessage
    from centime.models.notifications import GoalOffTrack as GoalOffTrack
    from centime.models.notifications import GoalOffTrackMessage as GoalOffTrackMessage
    from centime.models.notifications import GoalReached as GoalReached
    from centime.models.notifications import GoalReachedMessage as GoalReachedMessage
    from centime.models.notifications import IdentityLinked as IdentityLinked
    from centime.models.notifications import IdentityLinkedMessage as IdentityLinkedMessage
    from centime.models.notifications import ImportFailed as ImportFailed
    from centime.models.notifications import ImportFailedMessage as ImportFailedMessage
    from centime.models.notifications import ImportFinished as ImportFinished
    from centime.models.notifications import ImportFinishedMessage as ImportFinishedMessage
    from centime.models.notifications import KnownEvent as KnownEvent
    from centime.models.notifications import LargeTransactionAmount as LargeTransactionAmount
    from centime.models.notifications import LoginNewDevice as LoginNewDevice
    from centime.models.notifications import LoginNewDeviceMessage as LoginNewDeviceMessage
    from centime.models.notifications import MfaDisabled as MfaDisabled
    from centime.models.notifications import MfaDisabledMessage as MfaDisabledMessage
    from centime.models.notifications import MfaEnabled as MfaEnabled
    from centime.models.notifications import MfaEnabledMessage as MfaEnabledMessage
    from centime.models.notifications import Notification as Notification
    from centime.models.notifications import NotificationCount as NotificationCount
    from centime.models.notifications import NotificationCounts as NotificationCounts
    from centime.models.notifications import NotificationPage as NotificationPage
    from centime.models.notifications import NotificationsMark as NotificationsMark
    from centime.models.notifications import NotificationsMarked as NotificationsMarked
    from centime.models.notifications import NotificationUpdate as NotificationUpdate
    from centime.models.notifications import PasskeyAdded as PasskeyAdded
    from centime.models.notifications import PasskeyAddedMessage as PasskeyAddedMessage
    from centime.models.notifications import PasskeyCopied as PasskeyCopied
    from centime.models.notifications import PasskeyCopiedMessage as PasskeyCopiedMessage
    from centime.models.notifications import PasswordChanged as PasswordChanged
    from centime.models.notifications import PasswordChangedMessage as PasswordChangedMessage
    from centime.models.notifications import Preference as Preference
    from centime.models.notifications import Preferences as Preferences
    from centime.models.notifications import PreferenceSet as PreferenceSet
    from centime.models.notifications import PreferencesReplace as PreferencesReplace
    from centime.models.notifications import ReadStatus as ReadStatus
    from centime.models.notifications import RefreshReuse as RefreshReuse
    from centime.models.notifications import RefreshReuseMessage as RefreshReuseMessage
    from centime.models.notifications import Sequence as Sequence
    from centime.models.notifications import StreamTicket as StreamTicket
    from centime.models.notifications import SubscriptionDetected as SubscriptionDetected
    from centime.models.notifications import (
        SubscriptionDetectedMessage as SubscriptionDetectedMessage,
    )
    from centime.models.notifications import (
        SubscriptionPriceIncreased as SubscriptionPriceIncreased,
    )
    from centime.models.notifications import (
        SubscriptionPriceIncreasedMessage as SubscriptionPriceIncreasedMessage,
    )
    from centime.models.notifications import TokenCreated as TokenCreated
    from centime.models.notifications import TokenCreatedMessage as TokenCreatedMessage
    from centime.models.notifications import TransactionLarge as TransactionLarge
    from centime.models.notifications import TransactionLargeMessage as TransactionLargeMessage
    from centime.models.notifications import Webhook as Webhook
    from centime.models.notifications import WebhookAttempt as WebhookAttempt
    from centime.models.notifications import WebhookAttemptPage as WebhookAttemptPage
    from centime.models.notifications import WebhookBooks as WebhookBooks
    from centime.models.notifications import WebhookCreate as WebhookCreate
    from centime.models.notifications import WebhookCreated as WebhookCreated
    from centime.models.notifications import WebhookDescription as WebhookDescription
    from centime.models.notifications import WebhookDisabled as WebhookDisabled
    from centime.models.notifications import WebhookDisabledMessage as WebhookDisabledMessage
    from centime.models.notifications import WebhookDisabledReason as WebhookDisabledReason
    from centime.models.notifications import WebhookEventTypes as WebhookEventTypes
    from centime.models.notifications import WebhookEventTypesSet as WebhookEventTypesSet
    from centime.models.notifications import WebhookPage as WebhookPage
    from centime.models.notifications import WebhookSecret as WebhookSecret
    from centime.models.notifications import WebhookSecretText as WebhookSecretText
    from centime.models.notifications import WebhookStatus as WebhookStatus
    from centime.models.notifications import WebhookTest as WebhookTest
    from centime.models.notifications import WebhookTestMessage as WebhookTestMessage
    from centime.models.notifications import WebhookUpdate as WebhookUpdate
    from centime.models.notifications import WebhookUrl as WebhookUrl
    from centime.models.ocr import AmountField as AmountField
    from centime.models.ocr import CurrencyField as CurrencyField
    from centime.models.ocr import DateField as DateField
    from centime.models.ocr import Document as Document
    from centime.models.ocr import DocumentAmount as DocumentAmount
    from centime.models.ocr import DocumentContent as DocumentContent
    from centime.models.ocr import DocumentCreate as DocumentCreate
    from centime.models.ocr import DocumentKind as DocumentKind
    from centime.models.ocr import DocumentMediaType as DocumentMediaType
    from centime.models.ocr import DocumentPage as DocumentPage
    from centime.models.ocr import DocumentProblem as DocumentProblem
    from centime.models.ocr import DocumentProblemCode as DocumentProblemCode
    from centime.models.ocr import DocumentSplitInput as DocumentSplitInput
    from centime.models.ocr import DocumentStatus as DocumentStatus
    from centime.models.ocr import DocumentSummary as DocumentSummary
    from centime.models.ocr import DocumentTransaction as DocumentTransaction
    from centime.models.ocr import DocumentTransactionCreate as DocumentTransactionCreate
    from centime.models.ocr import DraftAmount as DraftAmount
    from centime.models.ocr import DraftRequest as DraftRequest
    from centime.models.ocr import DraftSplit as DraftSplit
    from centime.models.ocr import DraftWarning as DraftWarning
    from centime.models.ocr import DraftWarningCode as DraftWarningCode
    from centime.models.ocr import Extraction as Extraction
    from centime.models.ocr import ExtractionCheck as ExtractionCheck
    from centime.models.ocr import ExtractionUpdate as ExtractionUpdate
    from centime.models.ocr import FieldSource as FieldSource
    from centime.models.ocr import KindField as KindField
    from centime.models.ocr import LineField as LineField
    from centime.models.ocr import LineInput as LineInput
    from centime.models.ocr import PageNumber as PageNumber
    from centime.models.ocr import PaymentField as PaymentField
    from centime.models.ocr import PaymentMethod as PaymentMethod
    from centime.models.ocr import Percentage as Percentage
    from centime.models.ocr import Point as Point
    from centime.models.ocr import Polygon as Polygon
    from centime.models.ocr import Quantity as Quantity
    from centime.models.ocr import RawText as RawText
    from centime.models.ocr import TaxField as TaxField
    from centime.models.ocr import TaxInput as TaxInput
    from centime.models.ocr import TextField as TextField
    from centime.models.ocr import TimeField as TimeField
    from centime.models.ocr import TimeOfDay as TimeOfDay
    from centime.models.ocr import TransactionDraft as TransactionDraft
    from centime.models.shared import Amount as Amount
    from centime.models.shared import Confidence as Confidence
    from centime.models.shared import Currency as Currency
    from centime.models.shared import Email as Email
    from centime.models.shared import Id as Id
    from centime.models.shared import Money as Money
    from centime.models.shared import NextCursor as NextCursor
    from centime.models.shared import OAuthError as OAuthError
    from centime.models.shared import Timestamp as Timestamp
    from centime.models.shared import Version as Version
    from centime.models.system import CurrencyInfo as CurrencyInfo
    from centime.models.system import CurrencyList as CurrencyList
    from centime.models.system import HtmlPage as HtmlPage
    from centime.models.system import Liveness as Liveness
    from centime.models.system import ProblemType as ProblemType
    from centime.models.system import ProblemTypeList as ProblemTypeList
    from centime.models.system import Readiness as Readiness
    from centime.models.system import ReadinessCheck as ReadinessCheck
    from centime.models.system import Slug as Slug
    from centime.models.system import Startup as Startup
else:
    _NAMES = {
        "shared": (
            "Amount",
            "Confidence",
            "Currency",
            "Email",
            "Id",
            "Money",
            "NextCursor",
            "OAuthError",
            "Timestamp",
            "Version",
        ),
        "system": (
            "CurrencyInfo",
            "CurrencyList",
            "HtmlPage",
            "Liveness",
            "ProblemType",
            "ProblemTypeList",
            "Readiness",
            "ReadinessCheck",
            "Slug",
            "Startup",
        ),
        "auth": (
            "AccountLock",
            "AccountRestoration",
            "AccountStatus",
            "AdminUser",
            "AdminUserPage",
            "AdminUserUpdate",
            "AuditEvent",
            "AuditEventPage",
            "AuditEventType",
            "AuditFault",
            "AuditHead",
            "AuditVerification",
            "AuthorizationAnswerCode",
            "AuthorizationAnswerIssuer",
            "AuthorizationAnswerState",
            "AuthorizationBegun",
            "AuthorizationRequest",
            "Consent",
            "ConsentAcceptance",
            "ConsentRedirect",
            "DeviceAuthorization",
            "DeviceQuestion",
            "DeviceRequest",
            "DeviceVerification",
            "DisplayName",
            "EmailChange",
            "Factor",
            "FactorAdded",
            "FactorList",
            "FactorName",
            "Grant",
            "GrantPage",
            "Handle",
            "Identity",
            "IdentityCreate",
            "IdentityList",
            "Introspection",
            "IntrospectionRequest",
            "JsonWebKey",
            "JsonWebKeySet",
            "KeyRotation",
            "LinkToken",
            "Locale",
            "Login",
            "LoginCompletion",
            "MailedToken",
            "MetadataValues",
            "NewPassword",
            "NewRecoveryCodes",
            "OAuthClient",
            "OAuthClientCreate",
            "OAuthClientCreated",
            "OAuthClientPage",
            "OAuthClientSecret",
            "OAuthClientUpdate",
            "OAuthGrantType",
            "OAuthScope",
            "OAuthTokens",
            "PageToReturnTo",
            "Passkey",
            "PasskeyAnswer",
            "PasskeyCreate",
            "PasskeyCreated",
            "PasskeyList",
            "PasskeyLogin",
            "PasskeyOptions",
            "PasskeyUpdate",
            "PasswordChange",
            "PasswordCheck",
            "PasswordForgotten",
            "PasswordProof",
            "PasswordReset",
            "PasswordStrength",
            "PersonalExport",
            "PersonalExportContent",
            "PersonalExportPage",
            "PersonalExportStatus",
            "PersonalToken",
            "PersonalTokenCreate",
            "PersonalTokenCreated",
            "PersonalTokenPage",
            "PersonalTokenRotate",
            "PersonalTokenRotated",
            "PersonalTokenUpdate",
            "ProvedAccess",
            "Provider",
            "ProviderAsked",
            "ProviderAuthorization",
            "ProviderList",
            "ProviderLogin",
            "ProviderName",
            "RecoveryCode",
            "RecoveryCodes",
            "RecoveryCodesLeft",
            "RedirectUri",
            "Registration",
            "RevocationRequest",
            "Scope",
            "ScopeDescription",
            "ScopeList",
            "SecondFactorProof",
            "SecondFactorVerification",
            "SecurityEvent",
            "SecurityEventPage",
            "ServerMetadata",
            "Session",
            "SessionPage",
            "SessionTokens",
            "SigningKey",
            "SigningKeyList",
            "SteppedUpAccess",
            "TokenRefresh",
            "TokenRequest",
            "TotpCode",
            "TotpConfirm",
            "TotpCreate",
            "TotpCreated",
            "User",
            "UserInfo",
            "UserUpdate",
        ),
        "budget": (
            "Account",
            "AccountClose",
            "AccountCreate",
            "AccountKind",
            "AccountPage",
            "AccountSubtype",
            "AccountUpdate",
            "AmountKind",
            "Assignment",
            "AssignmentSet",
            "AssignmentsUpdate",
            "Attachment",
            "AttachmentContent",
            "AttachmentCreate",
            "AttachmentList",
            "AttachmentMediaType",
            "AuditEntry",
            "AuditPage",
            "AutoAssign",
            "AutoAssignStrategy",
            "AutoAssigned",
            "AutoAssignment",
            "BalanceHistory",
            "BalanceInterval",
            "BalancePoint",
            "BankStatus",
            "Book",
            "BookCreate",
            "BookPage",
            "BookRole",
            "BookTemplate",
            "BookUpdate",
            "BulkChanges",
            "BulkDelete",
            "BulkMode",
            "BulkOutcome",
            "BulkRow",
            "BulkUpdate",
            "CandidateHalf",
            "CandidateReason",
            "Category",
            "CategoryAssignment",
            "CategoryAssignmentSet",
            "CategoryCover",
            "CategoryCovered",
            "CategoryCreate",
            "CategoryGroup",
            "CategoryGroupCreate",
            "CategoryGroupList",
            "CategoryGroupOrder",
            "CategoryGroupPage",
            "CategoryGroupUpdate",
            "CategoryKind",
            "CategoryList",
            "CategoryMonth",
            "CategoryOrder",
            "CategoryPage",
            "CategoryUpdate",
            "Change",
            "ChangeEntity",
            "ChangeOperation",
            "ChangePage",
            "ColumnRole",
            "Conversion",
            "ConversionWay",
            "DateOrder",
            "EditRefusal",
            "EditSample",
            "EntryAmount",
            "ExchangeRate",
            "Export",
            "ExportContent",
            "ExportCreate",
            "ExportFilter",
            "ExportFormat",
            "ExportPage",
            "ExportProblem",
            "ExportStatus",
            "Goal",
            "GoalAmount",
            "GoalCreate",
            "GoalKind",
            "GoalPage",
            "GoalProgress",
            "GoalUpdate",
            "Hold",
            "HoldSet",
            "Import",
            "ImportCounts",
            "ImportCreate",
            "ImportDecision",
            "ImportFormat",
            "ImportHeadings",
            "ImportJob",
            "ImportJobKind",
            "ImportJobProblem",
            "ImportJobResult",
            "ImportJobStatus",
            "ImportMapping",
            "ImportMatch",
            "ImportMatchReason",
            "ImportNotice",
            "ImportPage",
            "ImportProfile",
            "ImportProfileCreate",
            "ImportProfilePage",
            "ImportProfileUpdate",
            "ImportRow",
            "ImportRowPage",
            "ImportRowStatus",
            "ImportRowUpdate",
            "ImportRowsUpdate",
            "ImportSplit",
            "ImportStatement",
            "ImportStatus",
            "Invitation",
            "InvitationAccept",
            "InvitationCreate",
            "InvitationCreated",
            "InvitationPage",
            "InvitationToken",
            "Limit",
            "LimitAmount",
            "LimitCategories",
            "LimitCreate",
            "LimitDays",
            "LimitGroups",
            "LimitPage",
            "LimitPeriod",
            "LimitPeriodPage",
            "LimitSpan",
            "LimitUpdate",
            "MappingGuess",
            "Member",
            "MemberPage",
            "MemberUpdate",
            "MoneyMove",
            "MoneyMoveCreate",
            "MoneyMovePage",
            "Month",
            "MonthAssignments",
            "MonthBudget",
            "MonthEnd",
            "MonthPage",
            "MonthSummary",
            "MovedAmount",
            "Name",
            "Occurrence",
            "OccurrencePage",
            "OccurrencePost",
            "OccurrenceState",
            "Payee",
            "PayeeCreate",
            "PayeeMerge",
            "PayeePage",
            "PayeeUpdate",
            "Posting",
            "PreviewedOccurrence",
            "PriceChange",
            "Rate",
            "RateCount",
            "RateCreate",
            "RateImport",
            "RateImportCreate",
            "RatePage",
            "RateSet",
            "RateSource",
            "RateText",
            "Reconciliation",
            "ReconciliationCreate",
            "ReconciliationFinish",
            "ReconciliationPage",
            "ReconciliationStatus",
            "ReconciliationSummary",
            "RecurrenceRule",
            "RecurringCandidate",
            "RecurringCandidateConfirm",
            "RecurringCandidateList",
            "Refusal",
            "RowCount",
            "Rule",
            "RuleAccountCondition",
            "RuleAction",
            "RuleAmountCondition",
            "RuleCategoryAction",
            "RuleCategoryCondition",
            "RuleCondition",
            "RuleCreate",
            "RuleCurrencyCondition",
            "RuleDateCondition",
            "RuleDeleteAction",
            "RuleEffect",
            "RuleFilter",
            "RuleFixedPart",
            "RuleFlagCondition",
            "RuleMatch",
            "RuleMembership",
            "RuleMemoAction",
            "RuleOrder",
            "RulePage",
            "RulePart",
            "RulePattern",
            "RulePayeeAction",
            "RulePayeeCondition",
            "RulePayeeNameAction",
            "RulePercentPart",
            "RuleProblem",
            "RuleRemainderPart",
            "RuleRun",
            "RuleRunCreate",
            "RuleRunFilter",
            "RuleRunPage",
            "RuleRunResult",
            "RuleRunStatus",
            "RuleScheduleAction",
            "RuleSourceCondition",
            "RuleSplitAction",
            "RuleStage",
            "RuleStatusAction",
            "RuleStatusCondition",
            "RuleTagAction",
            "RuleTagCondition",
            "RuleTally",
            "RuleTest",
            "RuleTestResult",
            "RuleTextCondition",
            "RuleUpdate",
            "RuleView",
            "ScanStatus",
            "Schedule",
            "ScheduleCreate",
            "SchedulePage",
            "SchedulePreview",
            "SchedulePreviewRequest",
            "ScheduleSplit",
            "ScheduleSplitInput",
            "ScheduleUpdate",
            "Split",
            "SplitInput",
            "SplitsReplace",
            "SystemLeg",
            "Tag",
            "TagCreate",
            "TagIds",
            "TagPage",
            "TagUpdate",
            "Thresholds",
            "Transaction",
            "TransactionCreate",
            "TransactionFilter",
            "TransactionMatch",
            "TransactionPage",
            "TransactionSource",
            "TransactionStatus",
            "TransactionUpdate",
            "TransactionView",
            "TransactionsEdit",
            "TransactionsEdited",
            "TransactionsWrite",
            "TransactionsWritten",
            "TransferAmount",
            "TransferCandidate",
            "TransferCandidatePage",
            "TransferCreate",
            "Undoing",
            "UsedRate",
            "WeekendRule",
        ),
        "ai": (
            "Categorization",
            "CategorizeRequest",
            "CategorizedItem",
            "CategoryChoice",
            "CategoryPath",
            "Question",
            "QuestionAnswer",
            "QuestionPath",
            "ReadPhrase",
            "StatementRow",
            "Suggestion",
            "SuggestionAccept",
            "SuggestionPage",
            "SuggestionStatus",
        ),
        "ocr": (
            "AmountField",
            "CurrencyField",
            "DateField",
            "Document",
            "DocumentAmount",
            "DocumentContent",
            "DocumentCreate",
            "DocumentKind",
            "DocumentMediaType",
            "DocumentPage",
            "DocumentProblem",
            "DocumentProblemCode",
            "DocumentSplitInput",
            "DocumentStatus",
            "DocumentSummary",
            "DocumentTransaction",
            "DocumentTransactionCreate",
            "DraftAmount",
            "DraftRequest",
            "DraftSplit",
            "DraftWarning",
            "DraftWarningCode",
            "Extraction",
            "ExtractionCheck",
            "ExtractionUpdate",
            "FieldSource",
            "KindField",
            "LineField",
            "LineInput",
            "PageNumber",
            "PaymentField",
            "PaymentMethod",
            "Percentage",
            "Point",
            "Polygon",
            "Quantity",
            "RawText",
            "TaxField",
            "TaxInput",
            "TextField",
            "TimeField",
            "TimeOfDay",
            "TransactionDraft",
        ),
        "notifications": (
            "AttemptOutcome",
            "BillAmountChanged",
            "BillAmountChangedMessage",
            "BillDueSoon",
            "BillDueSoonMessage",
            "BillOverdue",
            "BillOverdueMessage",
            "BookInvited",
            "BookInvitedMessage",
            "BookJoined",
            "BookJoinedMessage",
            "BookRoleChanged",
            "BookRoleChangedMessage",
            "BudgetExceeded",
            "BudgetExceededMessage",
            "BudgetThresholdReached",
            "BudgetThresholdReachedMessage",
            "EmailChanged",
            "EmailChangedMessage",
            "EventName",
            "EventType",
            "EventTypeList",
            "EventTypeSummary",
            "ExportReady",
            "ExportReadyMessage",
            "GoalOffTrack",
            "GoalOffTrackMessage",
            "GoalReached",
            "GoalReachedMessage",
            "IdentityLinked",
            "IdentityLinkedMessage",
            "ImportFailed",
            "ImportFailedMessage",
            "ImportFinished",
            "ImportFinishedMessage",
            "KnownEvent",
            "LargeTransactionAmount",
            "LoginNewDevice",
            "LoginNewDeviceMessage",
            "MfaDisabled",
            "MfaDisabledMessage",
            "MfaEnabled",
            "MfaEnabledMessage",
            "Notification",
            "NotificationCount",
            "NotificationCounts",
            "NotificationPage",
            "NotificationUpdate",
            "NotificationsMark",
            "NotificationsMarked",
            "PasskeyAdded",
            "PasskeyAddedMessage",
            "PasskeyCopied",
            "PasskeyCopiedMessage",
            "PasswordChanged",
            "PasswordChangedMessage",
            "Preference",
            "PreferenceSet",
            "Preferences",
            "PreferencesReplace",
            "ReadStatus",
            "RefreshReuse",
            "RefreshReuseMessage",
            "Sequence",
            "StreamTicket",
            "SubscriptionDetected",
            "SubscriptionDetectedMessage",
            "SubscriptionPriceIncreased",
            "SubscriptionPriceIncreasedMessage",
            "TokenCreated",
            "TokenCreatedMessage",
            "TransactionLarge",
            "TransactionLargeMessage",
            "Webhook",
            "WebhookAttempt",
            "WebhookAttemptPage",
            "WebhookBooks",
            "WebhookCreate",
            "WebhookCreated",
            "WebhookDescription",
            "WebhookDisabled",
            "WebhookDisabledMessage",
            "WebhookDisabledReason",
            "WebhookEventTypes",
            "WebhookEventTypesSet",
            "WebhookPage",
            "WebhookSecret",
            "WebhookSecretText",
            "WebhookStatus",
            "WebhookTest",
            "WebhookTestMessage",
            "WebhookUpdate",
            "WebhookUrl",
        ),
        "analytics": (
            "AnalyticColumn",
            "AnalyticColumnRole",
            "AnalyticColumnType",
            "AnalyticFilter",
            "AnalyticKey",
            "AnalyticOrder",
            "AnalyticPeriod",
            "AnalyticQuery",
            "AnalyticResult",
            "AnalyticRow",
            "AnalyticTable",
            "AnalyticTotals",
            "AnalyticWarning",
            "AveragePer",
            "ChartImage",
            "ChartOptions",
            "ChartTheme",
            "CompareTo",
            "Dimension",
            "EntryKind",
            "EntryStatus",
            "FilterIds",
            "Flow",
            "Measure",
            "MeasureValues",
            "MissingRates",
            "NetWorthBy",
            "OrderBy",
            "OrderDirection",
            "RelativePeriod",
            "ReportInterval",
            "SpendingBy",
            "SpendingInterval",
            "WarningCode",
        ),
    }
    _HOME = {name: home for home, names in _NAMES.items() for name in names}

    def __getattr__(name: str) -> Any:
        if name not in _HOME:
            raise AttributeError(f"module 'centime.models' has no attribute {name!r}")
        found = getattr(import_module(f"centime.models.{_HOME[name]}"), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOME})
