"""The operations of the domain budget, bound to the methods of its service."""

from fastapi import APIRouter

from generated import operations
from generated.budget import models
from generated.budget.service import (
    GetAttachmentContentOk,
    GetAttachmentContentPartialContent,
    GetExportContentOk,
    GetExportContentPartialContent,
    Service,
)
from generated.runtime import (
    Binding,
    Body,
    Caller,
    Encoded,
    IfMatch,
    Parameter,
    Part,
    Runtime,
    route,
)


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def list_books(
        self,
        caller: Caller,
        given: models.ListBooksParameters,
        body: None,
    ) -> models.BookPage | Encoded[models.BookPage]:
        return await self._service.list_books(caller, limit=given.limit, cursor=given.cursor)

    async def create_book(
        self,
        caller: Caller,
        given: None,
        body: models.BookCreate,
    ) -> models.Book | Encoded[models.Book]:
        return await self._service.create_book(caller, body=body)

    async def get_book(
        self,
        caller: Caller,
        given: models.GetBookParameters,
        body: None,
    ) -> models.Book | Encoded[models.Book]:
        return await self._service.get_book(caller, given.book_id)

    async def update_book(
        self,
        caller: Caller,
        given: models.UpdateBookParameters,
        body: models.BookUpdate,
    ) -> models.Book | Encoded[models.Book]:
        return await self._service.update_book(
            caller, given.book_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_book(
        self,
        caller: Caller,
        given: models.DeleteBookParameters,
        body: None,
    ) -> None:
        return await self._service.delete_book(
            caller, given.book_id, if_match=IfMatch.parse(given.if_match)
        )

    async def list_members(
        self,
        caller: Caller,
        given: models.ListMembersParameters,
        body: None,
    ) -> models.MemberPage | Encoded[models.MemberPage]:
        return await self._service.list_members(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def update_member(
        self,
        caller: Caller,
        given: models.UpdateMemberParameters,
        body: models.MemberUpdate,
    ) -> models.Member | Encoded[models.Member]:
        return await self._service.update_member(
            caller,
            given.book_id,
            given.member_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_member(
        self,
        caller: Caller,
        given: models.DeleteMemberParameters,
        body: None,
    ) -> None:
        return await self._service.delete_member(
            caller, given.book_id, given.member_id, if_match=IfMatch.parse(given.if_match)
        )

    async def leave_book(
        self,
        caller: Caller,
        given: models.LeaveBookParameters,
        body: None,
    ) -> None:
        return await self._service.leave_book(caller, given.book_id)

    async def list_invitations(
        self,
        caller: Caller,
        given: models.ListInvitationsParameters,
        body: None,
    ) -> models.InvitationPage | Encoded[models.InvitationPage]:
        return await self._service.list_invitations(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_invitation(
        self,
        caller: Caller,
        given: models.CreateInvitationParameters,
        body: models.InvitationCreate,
    ) -> models.InvitationCreated | Encoded[models.InvitationCreated]:
        return await self._service.create_invitation(caller, given.book_id, body=body)

    async def delete_invitation(
        self,
        caller: Caller,
        given: models.DeleteInvitationParameters,
        body: None,
    ) -> None:
        return await self._service.delete_invitation(caller, given.book_id, given.invitation_id)

    async def accept_invitation(
        self,
        caller: Caller,
        given: None,
        body: models.InvitationAccept,
    ) -> models.Book | Encoded[models.Book]:
        return await self._service.accept_invitation(caller, body=body)

    async def list_accounts(
        self,
        caller: Caller,
        given: models.ListAccountsParameters,
        body: None,
    ) -> models.AccountPage | Encoded[models.AccountPage]:
        return await self._service.list_accounts(
            caller,
            given.book_id,
            kind=given.kind,
            on_budget=given.on_budget,
            closed=given.closed,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_account(
        self,
        caller: Caller,
        given: models.CreateAccountParameters,
        body: models.AccountCreate,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.create_account(caller, given.book_id, body=body)

    async def get_account(
        self,
        caller: Caller,
        given: models.GetAccountParameters,
        body: None,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.get_account(caller, given.book_id, given.account_id)

    async def update_account(
        self,
        caller: Caller,
        given: models.UpdateAccountParameters,
        body: models.AccountUpdate,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.update_account(
            caller,
            given.book_id,
            given.account_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_account(
        self,
        caller: Caller,
        given: models.DeleteAccountParameters,
        body: None,
    ) -> None:
        return await self._service.delete_account(
            caller, given.book_id, given.account_id, if_match=IfMatch.parse(given.if_match)
        )

    async def close_account(
        self,
        caller: Caller,
        given: models.CloseAccountParameters,
        body: models.AccountClose,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.close_account(caller, given.book_id, given.account_id, body=body)

    async def reopen_account(
        self,
        caller: Caller,
        given: models.ReopenAccountParameters,
        body: None,
    ) -> models.Account | Encoded[models.Account]:
        return await self._service.reopen_account(caller, given.book_id, given.account_id)

    async def get_balance_history(
        self,
        caller: Caller,
        given: models.GetBalanceHistoryParameters,
        body: None,
    ) -> models.BalanceHistory | Encoded[models.BalanceHistory]:
        return await self._service.get_balance_history(
            caller,
            given.book_id,
            given.account_id,
            date_from=given.date_from,
            date_to=given.date_to,
            interval=given.interval,
        )

    async def list_reconciliations(
        self,
        caller: Caller,
        given: models.ListReconciliationsParameters,
        body: None,
    ) -> models.ReconciliationPage | Encoded[models.ReconciliationPage]:
        return await self._service.list_reconciliations(
            caller,
            given.book_id,
            given.account_id,
            status=given.status,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_reconciliation(
        self,
        caller: Caller,
        given: models.CreateReconciliationParameters,
        body: models.ReconciliationCreate,
    ) -> models.Reconciliation | Encoded[models.Reconciliation]:
        return await self._service.create_reconciliation(
            caller, given.book_id, given.account_id, body=body
        )

    async def get_reconciliation(
        self,
        caller: Caller,
        given: models.GetReconciliationParameters,
        body: None,
    ) -> models.Reconciliation | Encoded[models.Reconciliation]:
        return await self._service.get_reconciliation(
            caller, given.book_id, given.reconciliation_id
        )

    async def delete_reconciliation(
        self,
        caller: Caller,
        given: models.DeleteReconciliationParameters,
        body: None,
    ) -> None:
        return await self._service.delete_reconciliation(
            caller, given.book_id, given.reconciliation_id, if_match=IfMatch.parse(given.if_match)
        )

    async def finish_reconciliation(
        self,
        caller: Caller,
        given: models.FinishReconciliationParameters,
        body: models.ReconciliationFinish,
    ) -> models.Reconciliation | Encoded[models.Reconciliation]:
        return await self._service.finish_reconciliation(
            caller, given.book_id, given.reconciliation_id, body=body
        )

    async def list_category_groups(
        self,
        caller: Caller,
        given: models.ListCategoryGroupsParameters,
        body: None,
    ) -> models.CategoryGroupPage | Encoded[models.CategoryGroupPage]:
        return await self._service.list_category_groups(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_category_group(
        self,
        caller: Caller,
        given: models.CreateCategoryGroupParameters,
        body: models.CategoryGroupCreate,
    ) -> models.CategoryGroup | Encoded[models.CategoryGroup]:
        return await self._service.create_category_group(caller, given.book_id, body=body)

    async def reorder_category_groups(
        self,
        caller: Caller,
        given: models.ReorderCategoryGroupsParameters,
        body: models.CategoryGroupOrder,
    ) -> models.CategoryGroupList | Encoded[models.CategoryGroupList]:
        return await self._service.reorder_category_groups(caller, given.book_id, body=body)

    async def update_category_group(
        self,
        caller: Caller,
        given: models.UpdateCategoryGroupParameters,
        body: models.CategoryGroupUpdate,
    ) -> models.CategoryGroup | Encoded[models.CategoryGroup]:
        return await self._service.update_category_group(
            caller,
            given.book_id,
            given.category_group_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_category_group(
        self,
        caller: Caller,
        given: models.DeleteCategoryGroupParameters,
        body: None,
    ) -> None:
        return await self._service.delete_category_group(
            caller, given.book_id, given.category_group_id, if_match=IfMatch.parse(given.if_match)
        )

    async def list_categories(
        self,
        caller: Caller,
        given: models.ListCategoriesParameters,
        body: None,
    ) -> models.CategoryPage | Encoded[models.CategoryPage]:
        return await self._service.list_categories(
            caller,
            given.book_id,
            category_group_id=given.category_group_id,
            kind=given.kind,
            hidden=given.hidden,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_category(
        self,
        caller: Caller,
        given: models.CreateCategoryParameters,
        body: models.CategoryCreate,
    ) -> models.Category | Encoded[models.Category]:
        return await self._service.create_category(caller, given.book_id, body=body)

    async def reorder_categories(
        self,
        caller: Caller,
        given: models.ReorderCategoriesParameters,
        body: models.CategoryOrder,
    ) -> models.CategoryList | Encoded[models.CategoryList]:
        return await self._service.reorder_categories(caller, given.book_id, body=body)

    async def get_category(
        self,
        caller: Caller,
        given: models.GetCategoryParameters,
        body: None,
    ) -> models.Category | Encoded[models.Category]:
        return await self._service.get_category(caller, given.book_id, given.category_id)

    async def update_category(
        self,
        caller: Caller,
        given: models.UpdateCategoryParameters,
        body: models.CategoryUpdate,
    ) -> models.Category | Encoded[models.Category]:
        return await self._service.update_category(
            caller,
            given.book_id,
            given.category_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_category(
        self,
        caller: Caller,
        given: models.DeleteCategoryParameters,
        body: None,
    ) -> None:
        return await self._service.delete_category(
            caller,
            given.book_id,
            given.category_id,
            move_to=given.move_to,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def list_payees(
        self,
        caller: Caller,
        given: models.ListPayeesParameters,
        body: None,
    ) -> models.PayeePage | Encoded[models.PayeePage]:
        return await self._service.list_payees(
            caller, given.book_id, q=given.q, limit=given.limit, cursor=given.cursor
        )

    async def create_payee(
        self,
        caller: Caller,
        given: models.CreatePayeeParameters,
        body: models.PayeeCreate,
    ) -> models.Payee | Encoded[models.Payee]:
        return await self._service.create_payee(caller, given.book_id, body=body)

    async def get_payee(
        self,
        caller: Caller,
        given: models.GetPayeeParameters,
        body: None,
    ) -> models.Payee | Encoded[models.Payee]:
        return await self._service.get_payee(caller, given.book_id, given.payee_id)

    async def update_payee(
        self,
        caller: Caller,
        given: models.UpdatePayeeParameters,
        body: models.PayeeUpdate,
    ) -> models.Payee | Encoded[models.Payee]:
        return await self._service.update_payee(
            caller, given.book_id, given.payee_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_payee(
        self,
        caller: Caller,
        given: models.DeletePayeeParameters,
        body: None,
    ) -> None:
        return await self._service.delete_payee(
            caller,
            given.book_id,
            given.payee_id,
            move_to=given.move_to,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def merge_payees(
        self,
        caller: Caller,
        given: models.MergePayeesParameters,
        body: models.PayeeMerge,
    ) -> models.Payee | Encoded[models.Payee]:
        return await self._service.merge_payees(
            caller, given.book_id, given.payee_id, unlock=given.unlock, body=body
        )

    async def list_tags(
        self,
        caller: Caller,
        given: models.ListTagsParameters,
        body: None,
    ) -> models.TagPage | Encoded[models.TagPage]:
        return await self._service.list_tags(
            caller, given.book_id, q=given.q, limit=given.limit, cursor=given.cursor
        )

    async def create_tag(
        self,
        caller: Caller,
        given: models.CreateTagParameters,
        body: models.TagCreate,
    ) -> models.Tag | Encoded[models.Tag]:
        return await self._service.create_tag(caller, given.book_id, body=body)

    async def update_tag(
        self,
        caller: Caller,
        given: models.UpdateTagParameters,
        body: models.TagUpdate,
    ) -> models.Tag | Encoded[models.Tag]:
        return await self._service.update_tag(
            caller, given.book_id, given.tag_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_tag(
        self,
        caller: Caller,
        given: models.DeleteTagParameters,
        body: None,
    ) -> None:
        return await self._service.delete_tag(
            caller,
            given.book_id,
            given.tag_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def list_transactions(
        self,
        caller: Caller,
        given: models.ListTransactionsParameters,
        body: None,
    ) -> models.TransactionPage | Encoded[models.TransactionPage]:
        return await self._service.list_transactions(
            caller,
            given.book_id,
            account_id=given.account_id,
            category_id=given.category_id,
            payee_id=given.payee_id,
            tag_id=given.tag_id,
            import_id=given.import_id,
            date_from=given.date_from,
            date_to=given.date_to,
            status=given.status,
            amount_min=given.amount_min,
            amount_max=given.amount_max,
            uncategorised=given.uncategorised,
            q=given.q,
            view=given.view,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_transaction(
        self,
        caller: Caller,
        given: models.CreateTransactionParameters,
        body: models.TransactionCreate,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.create_transaction(caller, given.book_id, body=body)

    async def get_transaction(
        self,
        caller: Caller,
        given: models.GetTransactionParameters,
        body: None,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.get_transaction(
            caller, given.book_id, given.transaction_id, view=given.view
        )

    async def update_transaction(
        self,
        caller: Caller,
        given: models.UpdateTransactionParameters,
        body: models.TransactionUpdate,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.update_transaction(
            caller,
            given.book_id,
            given.transaction_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_transaction(
        self,
        caller: Caller,
        given: models.DeleteTransactionParameters,
        body: None,
    ) -> None:
        return await self._service.delete_transaction(
            caller,
            given.book_id,
            given.transaction_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def list_schedules(
        self,
        caller: Caller,
        given: models.ListSchedulesParameters,
        body: None,
    ) -> models.SchedulePage | Encoded[models.SchedulePage]:
        return await self._service.list_schedules(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_schedule(
        self,
        caller: Caller,
        given: models.CreateScheduleParameters,
        body: models.ScheduleCreate,
    ) -> models.Schedule | Encoded[models.Schedule]:
        return await self._service.create_schedule(caller, given.book_id, body=body)

    async def preview_schedule(
        self,
        caller: Caller,
        given: models.PreviewScheduleParameters,
        body: models.SchedulePreviewRequest,
    ) -> models.SchedulePreview | Encoded[models.SchedulePreview]:
        return await self._service.preview_schedule(caller, given.book_id, body=body)

    async def get_schedule(
        self,
        caller: Caller,
        given: models.GetScheduleParameters,
        body: None,
    ) -> models.Schedule | Encoded[models.Schedule]:
        return await self._service.get_schedule(caller, given.book_id, given.schedule_id)

    async def update_schedule(
        self,
        caller: Caller,
        given: models.UpdateScheduleParameters,
        body: models.ScheduleUpdate,
    ) -> models.Schedule | Encoded[models.Schedule]:
        return await self._service.update_schedule(
            caller,
            given.book_id,
            given.schedule_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_schedule(
        self,
        caller: Caller,
        given: models.DeleteScheduleParameters,
        body: None,
    ) -> None:
        return await self._service.delete_schedule(
            caller, given.book_id, given.schedule_id, if_match=IfMatch.parse(given.if_match)
        )

    async def restore_transaction(
        self,
        caller: Caller,
        given: models.RestoreTransactionParameters,
        body: None,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.restore_transaction(
            caller, given.book_id, given.transaction_id, unlock=given.unlock
        )

    async def replace_splits(
        self,
        caller: Caller,
        given: models.ReplaceSplitsParameters,
        body: models.SplitsReplace,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.replace_splits(
            caller,
            given.book_id,
            given.transaction_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_splits(
        self,
        caller: Caller,
        given: models.DeleteSplitsParameters,
        body: None,
    ) -> None:
        return await self._service.delete_splits(
            caller,
            given.book_id,
            given.transaction_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def match_transaction(
        self,
        caller: Caller,
        given: models.MatchTransactionParameters,
        body: models.TransactionMatch,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.match_transaction(
            caller, given.book_id, given.transaction_id, unlock=given.unlock, body=body
        )

    async def unmatch_transaction(
        self,
        caller: Caller,
        given: models.UnmatchTransactionParameters,
        body: None,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.unmatch_transaction(
            caller, given.book_id, given.transaction_id, unlock=given.unlock
        )

    async def create_transfer(
        self,
        caller: Caller,
        given: models.CreateTransferParameters,
        body: models.TransferCreate,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.create_transfer(caller, given.book_id, body=body)

    async def list_transfer_candidates(
        self,
        caller: Caller,
        given: models.ListTransferCandidatesParameters,
        body: None,
    ) -> models.TransferCandidatePage | Encoded[models.TransferCandidatePage]:
        return await self._service.list_transfer_candidates(
            caller,
            given.book_id,
            account_id=given.account_id,
            date_from=given.date_from,
            date_to=given.date_to,
            days=given.days,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def write_transactions(
        self,
        caller: Caller,
        given: models.WriteTransactionsParameters,
        body: models.TransactionsWrite,
    ) -> models.TransactionsWritten | Encoded[models.TransactionsWritten]:
        return await self._service.write_transactions(caller, given.book_id, body=body)

    async def edit_transactions(
        self,
        caller: Caller,
        given: models.EditTransactionsParameters,
        body: models.TransactionsEdit,
    ) -> models.TransactionsEdited | Encoded[models.TransactionsEdited]:
        return await self._service.edit_transactions(caller, given.book_id, body=body)

    async def post_occurrence(
        self,
        caller: Caller,
        given: models.PostOccurrenceParameters,
        body: models.OccurrencePost,
    ) -> models.Transaction | Encoded[models.Transaction]:
        return await self._service.post_occurrence(
            caller, given.book_id, given.schedule_id, given.date, body=body
        )

    async def skip_occurrence(
        self,
        caller: Caller,
        given: models.SkipOccurrenceParameters,
        body: None,
    ) -> models.Occurrence | Encoded[models.Occurrence]:
        return await self._service.skip_occurrence(
            caller, given.book_id, given.schedule_id, given.date
        )

    async def list_occurrences(
        self,
        caller: Caller,
        given: models.ListOccurrencesParameters,
        body: None,
    ) -> models.OccurrencePage | Encoded[models.OccurrencePage]:
        return await self._service.list_occurrences(
            caller,
            given.book_id,
            date_from=given.date_from,
            date_to=given.date_to,
            schedule_id=given.schedule_id,
            state=given.state,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def list_recurring_candidates(
        self,
        caller: Caller,
        given: models.ListRecurringCandidatesParameters,
        body: None,
    ) -> models.RecurringCandidateList | Encoded[models.RecurringCandidateList]:
        return await self._service.list_recurring_candidates(caller, given.book_id)

    async def confirm_recurring_candidate(
        self,
        caller: Caller,
        given: models.ConfirmRecurringCandidateParameters,
        body: models.RecurringCandidateConfirm,
    ) -> models.Schedule | Encoded[models.Schedule]:
        return await self._service.confirm_recurring_candidate(caller, given.book_id, body=body)

    async def list_attachments(
        self,
        caller: Caller,
        given: models.ListAttachmentsParameters,
        body: None,
    ) -> models.AttachmentList | Encoded[models.AttachmentList]:
        return await self._service.list_attachments(caller, given.book_id, given.transaction_id)

    async def create_attachment(
        self,
        caller: Caller,
        given: models.CreateAttachmentParameters,
        body: models.AttachmentCreate,
    ) -> models.Attachment | Encoded[models.Attachment]:
        return await self._service.create_attachment(
            caller, given.book_id, given.transaction_id, body=body
        )

    async def get_attachment(
        self,
        caller: Caller,
        given: models.GetAttachmentParameters,
        body: None,
    ) -> models.Attachment | Encoded[models.Attachment]:
        return await self._service.get_attachment(caller, given.book_id, given.attachment_id)

    async def delete_attachment(
        self,
        caller: Caller,
        given: models.DeleteAttachmentParameters,
        body: None,
    ) -> None:
        return await self._service.delete_attachment(
            caller, given.book_id, given.attachment_id, if_match=IfMatch.parse(given.if_match)
        )

    async def get_attachment_content(
        self,
        caller: Caller,
        given: models.GetAttachmentContentParameters,
        body: None,
    ) -> GetAttachmentContentOk | GetAttachmentContentPartialContent:
        return await self._service.get_attachment_content(
            caller, given.book_id, given.attachment_id, range=given.range, if_range=given.if_range
        )

    async def list_rules(
        self,
        caller: Caller,
        given: models.ListRulesParameters,
        body: None,
    ) -> models.RulePage | Encoded[models.RulePage]:
        return await self._service.list_rules(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_rule(
        self,
        caller: Caller,
        given: models.CreateRuleParameters,
        body: models.RuleCreate,
    ) -> models.Rule | Encoded[models.Rule]:
        return await self._service.create_rule(caller, given.book_id, body=body)

    async def get_rule(
        self,
        caller: Caller,
        given: models.GetRuleParameters,
        body: None,
    ) -> models.Rule | Encoded[models.Rule]:
        return await self._service.get_rule(caller, given.book_id, given.rule_id)

    async def update_rule(
        self,
        caller: Caller,
        given: models.UpdateRuleParameters,
        body: models.RuleUpdate,
    ) -> models.Rule | Encoded[models.Rule]:
        return await self._service.update_rule(
            caller, given.book_id, given.rule_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_rule(
        self,
        caller: Caller,
        given: models.DeleteRuleParameters,
        body: None,
    ) -> None:
        return await self._service.delete_rule(
            caller, given.book_id, given.rule_id, if_match=IfMatch.parse(given.if_match)
        )

    async def reorder_rules(
        self,
        caller: Caller,
        given: models.ReorderRulesParameters,
        body: models.RuleOrder,
    ) -> models.RuleOrder | Encoded[models.RuleOrder]:
        return await self._service.reorder_rules(caller, given.book_id, body=body)

    async def test_rules(
        self,
        caller: Caller,
        given: models.TestRulesParameters,
        body: models.RuleTest,
    ) -> models.RuleTestResult | Encoded[models.RuleTestResult]:
        return await self._service.test_rules(caller, given.book_id, body=body)

    async def run_rules(
        self,
        caller: Caller,
        given: models.RunRulesParameters,
        body: models.RuleRunCreate,
    ) -> models.RuleRun | Encoded[models.RuleRun]:
        return await self._service.run_rules(caller, given.book_id, body=body)

    async def list_rule_runs(
        self,
        caller: Caller,
        given: models.ListRuleRunsParameters,
        body: None,
    ) -> models.RuleRunPage | Encoded[models.RuleRunPage]:
        return await self._service.list_rule_runs(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def get_rule_run(
        self,
        caller: Caller,
        given: models.GetRuleRunParameters,
        body: None,
    ) -> models.RuleRun | Encoded[models.RuleRun]:
        return await self._service.get_rule_run(caller, given.book_id, given.rule_run_id)

    async def list_months(
        self,
        caller: Caller,
        given: models.ListMonthsParameters,
        body: None,
    ) -> models.MonthPage | Encoded[models.MonthPage]:
        return await self._service.list_months(
            caller,
            given.book_id,
            month_from=given.month_from,
            month_to=given.month_to,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def get_month(
        self,
        caller: Caller,
        given: models.GetMonthParameters,
        body: None,
    ) -> models.MonthBudget | Encoded[models.MonthBudget]:
        return await self._service.get_month(caller, given.book_id, given.month)

    async def assign_to_category(
        self,
        caller: Caller,
        given: models.AssignToCategoryParameters,
        body: models.AssignmentSet,
    ) -> models.Assignment | Encoded[models.Assignment]:
        return await self._service.assign_to_category(
            caller, given.book_id, given.month, given.category_id, body=body
        )

    async def update_assignments(
        self,
        caller: Caller,
        given: models.UpdateAssignmentsParameters,
        body: models.AssignmentsUpdate,
    ) -> models.MonthAssignments | Encoded[models.MonthAssignments]:
        return await self._service.update_assignments(caller, given.book_id, given.month, body=body)

    async def replace_hold(
        self,
        caller: Caller,
        given: models.ReplaceHoldParameters,
        body: models.HoldSet,
    ) -> models.Hold | Encoded[models.Hold]:
        return await self._service.replace_hold(caller, given.book_id, given.month, body=body)

    async def delete_hold(
        self,
        caller: Caller,
        given: models.DeleteHoldParameters,
        body: None,
    ) -> None:
        return await self._service.delete_hold(caller, given.book_id, given.month)

    async def auto_assign(
        self,
        caller: Caller,
        given: models.AutoAssignParameters,
        body: models.AutoAssign,
    ) -> models.AutoAssigned | Encoded[models.AutoAssigned]:
        return await self._service.auto_assign(caller, given.book_id, given.month, body=body)

    async def cover_category(
        self,
        caller: Caller,
        given: models.CoverCategoryParameters,
        body: models.CategoryCover,
    ) -> models.CategoryCovered | Encoded[models.CategoryCovered]:
        return await self._service.cover_category(caller, given.book_id, given.month, body=body)

    async def create_money_move(
        self,
        caller: Caller,
        given: models.CreateMoneyMoveParameters,
        body: models.MoneyMoveCreate,
    ) -> models.MoneyMove | Encoded[models.MoneyMove]:
        return await self._service.create_money_move(caller, given.book_id, given.month, body=body)

    async def list_limits(
        self,
        caller: Caller,
        given: models.ListLimitsParameters,
        body: None,
    ) -> models.LimitPage | Encoded[models.LimitPage]:
        return await self._service.list_limits(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_limit(
        self,
        caller: Caller,
        given: models.CreateLimitParameters,
        body: models.LimitCreate,
    ) -> models.Limit | Encoded[models.Limit]:
        return await self._service.create_limit(caller, given.book_id, body=body)

    async def get_limit(
        self,
        caller: Caller,
        given: models.GetLimitParameters,
        body: None,
    ) -> models.Limit | Encoded[models.Limit]:
        return await self._service.get_limit(caller, given.book_id, given.limit_id)

    async def update_limit(
        self,
        caller: Caller,
        given: models.UpdateLimitParameters,
        body: models.LimitUpdate,
    ) -> models.Limit | Encoded[models.Limit]:
        return await self._service.update_limit(
            caller, given.book_id, given.limit_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_limit(
        self,
        caller: Caller,
        given: models.DeleteLimitParameters,
        body: None,
    ) -> None:
        return await self._service.delete_limit(
            caller, given.book_id, given.limit_id, if_match=IfMatch.parse(given.if_match)
        )

    async def list_limit_periods(
        self,
        caller: Caller,
        given: models.ListLimitPeriodsParameters,
        body: None,
    ) -> models.LimitPeriodPage | Encoded[models.LimitPeriodPage]:
        return await self._service.list_limit_periods(
            caller, given.book_id, given.limit_id, limit=given.limit, cursor=given.cursor
        )

    async def list_goals(
        self,
        caller: Caller,
        given: models.ListGoalsParameters,
        body: None,
    ) -> models.GoalPage | Encoded[models.GoalPage]:
        return await self._service.list_goals(
            caller,
            given.book_id,
            category_id=given.category_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_goal(
        self,
        caller: Caller,
        given: models.CreateGoalParameters,
        body: models.GoalCreate,
    ) -> models.Goal | Encoded[models.Goal]:
        return await self._service.create_goal(caller, given.book_id, body=body)

    async def get_goal(
        self,
        caller: Caller,
        given: models.GetGoalParameters,
        body: None,
    ) -> models.Goal | Encoded[models.Goal]:
        return await self._service.get_goal(caller, given.book_id, given.goal_id)

    async def update_goal(
        self,
        caller: Caller,
        given: models.UpdateGoalParameters,
        body: models.GoalUpdate,
    ) -> models.Goal | Encoded[models.Goal]:
        return await self._service.update_goal(
            caller, given.book_id, given.goal_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_goal(
        self,
        caller: Caller,
        given: models.DeleteGoalParameters,
        body: None,
    ) -> None:
        return await self._service.delete_goal(
            caller, given.book_id, given.goal_id, if_match=IfMatch.parse(given.if_match)
        )

    async def get_goal_progress(
        self,
        caller: Caller,
        given: models.GetGoalProgressParameters,
        body: None,
    ) -> models.GoalProgress | Encoded[models.GoalProgress]:
        return await self._service.get_goal_progress(
            caller, given.book_id, given.goal_id, month=given.month
        )

    async def list_money_moves(
        self,
        caller: Caller,
        given: models.ListMoneyMovesParameters,
        body: None,
    ) -> models.MoneyMovePage | Encoded[models.MoneyMovePage]:
        return await self._service.list_money_moves(
            caller,
            given.book_id,
            month=given.month,
            category_id=given.category_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def get_money_move(
        self,
        caller: Caller,
        given: models.GetMoneyMoveParameters,
        body: None,
    ) -> models.MoneyMove | Encoded[models.MoneyMove]:
        return await self._service.get_money_move(caller, given.book_id, given.money_move_id)

    async def list_imports(
        self,
        caller: Caller,
        given: models.ListImportsParameters,
        body: None,
    ) -> models.ImportPage | Encoded[models.ImportPage]:
        return await self._service.list_imports(
            caller,
            given.book_id,
            account_id=given.account_id,
            status=given.status,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_import(
        self,
        caller: Caller,
        given: models.CreateImportParameters,
        body: models.ImportCreate,
    ) -> models.Import | Encoded[models.Import]:
        return await self._service.create_import(caller, given.book_id, body=body)

    async def get_import(
        self,
        caller: Caller,
        given: models.GetImportParameters,
        body: None,
    ) -> models.Import | Encoded[models.Import]:
        return await self._service.get_import(caller, given.book_id, given.import_id)

    async def delete_import(
        self,
        caller: Caller,
        given: models.DeleteImportParameters,
        body: None,
    ) -> None:
        return await self._service.delete_import(
            caller,
            given.book_id,
            given.import_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def list_import_rows(
        self,
        caller: Caller,
        given: models.ListImportRowsParameters,
        body: None,
    ) -> models.ImportRowPage | Encoded[models.ImportRowPage]:
        return await self._service.list_import_rows(
            caller,
            given.book_id,
            given.import_id,
            status=given.status,
            decision=given.decision,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def update_import_rows(
        self,
        caller: Caller,
        given: models.UpdateImportRowsParameters,
        body: models.ImportRowsUpdate,
    ) -> models.Import | Encoded[models.Import]:
        return await self._service.update_import_rows(
            caller,
            given.book_id,
            given.import_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def replace_import_mapping(
        self,
        caller: Caller,
        given: models.ReplaceImportMappingParameters,
        body: models.ImportMapping,
    ) -> models.Import | Encoded[models.Import]:
        return await self._service.replace_import_mapping(
            caller,
            given.book_id,
            given.import_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def commit_import(
        self,
        caller: Caller,
        given: models.CommitImportParameters,
        body: None,
    ) -> models.Import | Encoded[models.Import]:
        return await self._service.commit_import(
            caller, given.book_id, given.import_id, skip_problems=given.skip_problems
        )

    async def list_import_profiles(
        self,
        caller: Caller,
        given: models.ListImportProfilesParameters,
        body: None,
    ) -> models.ImportProfilePage | Encoded[models.ImportProfilePage]:
        return await self._service.list_import_profiles(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_import_profile(
        self,
        caller: Caller,
        given: models.CreateImportProfileParameters,
        body: models.ImportProfileCreate,
    ) -> models.ImportProfile | Encoded[models.ImportProfile]:
        return await self._service.create_import_profile(caller, given.book_id, body=body)

    async def get_import_profile(
        self,
        caller: Caller,
        given: models.GetImportProfileParameters,
        body: None,
    ) -> models.ImportProfile | Encoded[models.ImportProfile]:
        return await self._service.get_import_profile(
            caller, given.book_id, given.import_profile_id
        )

    async def update_import_profile(
        self,
        caller: Caller,
        given: models.UpdateImportProfileParameters,
        body: models.ImportProfileUpdate,
    ) -> models.ImportProfile | Encoded[models.ImportProfile]:
        return await self._service.update_import_profile(
            caller,
            given.book_id,
            given.import_profile_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_import_profile(
        self,
        caller: Caller,
        given: models.DeleteImportProfileParameters,
        body: None,
    ) -> None:
        return await self._service.delete_import_profile(
            caller, given.book_id, given.import_profile_id, if_match=IfMatch.parse(given.if_match)
        )

    async def list_exports(
        self,
        caller: Caller,
        given: models.ListExportsParameters,
        body: None,
    ) -> models.ExportPage | Encoded[models.ExportPage]:
        return await self._service.list_exports(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_export(
        self,
        caller: Caller,
        given: models.CreateExportParameters,
        body: models.ExportCreate,
    ) -> models.Export | Encoded[models.Export]:
        return await self._service.create_export(caller, given.book_id, body=body)

    async def get_export(
        self,
        caller: Caller,
        given: models.GetExportParameters,
        body: None,
    ) -> models.Export | Encoded[models.Export]:
        return await self._service.get_export(caller, given.book_id, given.export_id)

    async def delete_export(
        self,
        caller: Caller,
        given: models.DeleteExportParameters,
        body: None,
    ) -> None:
        return await self._service.delete_export(caller, given.book_id, given.export_id)

    async def get_export_content(
        self,
        caller: Caller,
        given: models.GetExportContentParameters,
        body: None,
    ) -> GetExportContentOk | GetExportContentPartialContent:
        return await self._service.get_export_content(
            caller, given.book_id, given.export_id, range=given.range, if_range=given.if_range
        )

    async def list_rates(
        self,
        caller: Caller,
        given: models.ListRatesParameters,
        body: None,
    ) -> models.RatePage | Encoded[models.RatePage]:
        return await self._service.list_rates(
            caller,
            given.book_id,
            base=given.base,
            quote=given.quote,
            source=given.source,
            date_from=given.date_from,
            date_to=given.date_to,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_rate(
        self,
        caller: Caller,
        given: models.CreateRateParameters,
        body: models.RateCreate,
    ) -> models.Rate | Encoded[models.Rate]:
        return await self._service.create_rate(caller, given.book_id, body=body)

    async def import_rates(
        self,
        caller: Caller,
        given: models.ImportRatesParameters,
        body: models.RateImportCreate,
    ) -> models.RateImport | Encoded[models.RateImport]:
        return await self._service.import_rates(caller, given.book_id, body=body)

    async def get_rate(
        self,
        caller: Caller,
        given: models.GetRateParameters,
        body: None,
    ) -> models.Rate | Encoded[models.Rate]:
        return await self._service.get_rate(
            caller, given.book_id, given.base, given.quote, given.date
        )

    async def replace_rate(
        self,
        caller: Caller,
        given: models.ReplaceRateParameters,
        body: models.RateSet,
    ) -> models.Rate | Encoded[models.Rate]:
        return await self._service.replace_rate(
            caller,
            given.book_id,
            given.base,
            given.quote,
            given.date,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_rate(
        self,
        caller: Caller,
        given: models.DeleteRateParameters,
        body: None,
    ) -> None:
        return await self._service.delete_rate(
            caller,
            given.book_id,
            given.base,
            given.quote,
            given.date,
            if_match=IfMatch.parse(given.if_match),
        )

    async def convert_amount(
        self,
        caller: Caller,
        given: models.ConvertAmountParameters,
        body: None,
    ) -> models.Conversion | Encoded[models.Conversion]:
        return await self._service.convert_amount(
            caller,
            given.book_id,
            from_currency=given.from_currency,
            to_currency=given.to_currency,
            amount=given.amount,
            date=given.date,
        )

    async def list_changes(
        self,
        caller: Caller,
        given: models.ListChangesParameters,
        body: None,
    ) -> models.ChangePage | Encoded[models.ChangePage]:
        return await self._service.list_changes(
            caller, given.book_id, since=given.since, limit=given.limit, cursor=given.cursor
        )

    async def list_audit_entries(
        self,
        caller: Caller,
        given: models.ListAuditEntriesParameters,
        body: None,
    ) -> models.AuditPage | Encoded[models.AuditPage]:
        return await self._service.list_audit_entries(
            caller,
            given.book_id,
            entity=given.entity,
            entity_id=given.entity_id,
            change_set_id=given.change_set_id,
            actor_id=given.actor_id,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def undo_change_set(
        self,
        caller: Caller,
        given: models.UndoChangeSetParameters,
        body: None,
    ) -> models.Undoing | Encoded[models.Undoing]:
        return await self._service.undo_change_set(
            caller, given.book_id, given.change_set_id, unlock=given.unlock
        )


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    router = APIRouter()
    calls = _Calls(service)
    bindings = (
        Binding(
            operations.LIST_BOOKS,
            calls.list_books,
            parameters=(
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListBooksParameters,
        ),
        Binding(operations.CREATE_BOOK, calls.create_book, body=Body(models.BookCreate)),
        Binding(
            operations.GET_BOOK,
            calls.get_book,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.GetBookParameters,
        ),
        Binding(
            operations.UPDATE_BOOK,
            calls.update_book,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateBookParameters,
            body=Body(models.BookUpdate),
        ),
        Binding(
            operations.DELETE_BOOK,
            calls.delete_book,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteBookParameters,
        ),
        Binding(
            operations.LIST_MEMBERS,
            calls.list_members,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListMembersParameters,
        ),
        Binding(
            operations.UPDATE_MEMBER,
            calls.update_member,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("member_id", "member_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateMemberParameters,
            body=Body(models.MemberUpdate),
        ),
        Binding(
            operations.DELETE_MEMBER,
            calls.delete_member,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("member_id", "member_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteMemberParameters,
        ),
        Binding(
            operations.LEAVE_BOOK,
            calls.leave_book,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.LeaveBookParameters,
        ),
        Binding(
            operations.LIST_INVITATIONS,
            calls.list_invitations,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListInvitationsParameters,
        ),
        Binding(
            operations.CREATE_INVITATION,
            calls.create_invitation,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateInvitationParameters,
            body=Body(models.InvitationCreate),
        ),
        Binding(
            operations.DELETE_INVITATION,
            calls.delete_invitation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("invitation_id", "invitation_id", "path"),
            ),
            model=models.DeleteInvitationParameters,
        ),
        Binding(
            operations.ACCEPT_INVITATION,
            calls.accept_invitation,
            body=Body(models.InvitationAccept),
        ),
        Binding(
            operations.LIST_ACCOUNTS,
            calls.list_accounts,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("kind", "kind", "query"),
                Parameter("on_budget", "on_budget", "query", kind="boolean"),
                Parameter("closed", "closed", "query", kind="boolean"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListAccountsParameters,
        ),
        Binding(
            operations.CREATE_ACCOUNT,
            calls.create_account,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateAccountParameters,
            body=Body(models.AccountCreate),
        ),
        Binding(
            operations.GET_ACCOUNT,
            calls.get_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
            ),
            model=models.GetAccountParameters,
        ),
        Binding(
            operations.UPDATE_ACCOUNT,
            calls.update_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateAccountParameters,
            body=Body(models.AccountUpdate),
        ),
        Binding(
            operations.DELETE_ACCOUNT,
            calls.delete_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteAccountParameters,
        ),
        Binding(
            operations.CLOSE_ACCOUNT,
            calls.close_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
            ),
            model=models.CloseAccountParameters,
            body=Body(models.AccountClose),
        ),
        Binding(
            operations.REOPEN_ACCOUNT,
            calls.reopen_account,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
            ),
            model=models.ReopenAccountParameters,
        ),
        Binding(
            operations.GET_BALANCE_HISTORY,
            calls.get_balance_history,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("interval", "interval", "query"),
            ),
            model=models.GetBalanceHistoryParameters,
        ),
        Binding(
            operations.LIST_RECONCILIATIONS,
            calls.list_reconciliations,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
                Parameter("status", "status", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListReconciliationsParameters,
        ),
        Binding(
            operations.CREATE_RECONCILIATION,
            calls.create_reconciliation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "path"),
            ),
            model=models.CreateReconciliationParameters,
            body=Body(models.ReconciliationCreate),
        ),
        Binding(
            operations.GET_RECONCILIATION,
            calls.get_reconciliation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("reconciliation_id", "reconciliation_id", "path"),
            ),
            model=models.GetReconciliationParameters,
        ),
        Binding(
            operations.DELETE_RECONCILIATION,
            calls.delete_reconciliation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("reconciliation_id", "reconciliation_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteReconciliationParameters,
        ),
        Binding(
            operations.FINISH_RECONCILIATION,
            calls.finish_reconciliation,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("reconciliation_id", "reconciliation_id", "path"),
            ),
            model=models.FinishReconciliationParameters,
            body=Body(models.ReconciliationFinish),
        ),
        Binding(
            operations.LIST_CATEGORY_GROUPS,
            calls.list_category_groups,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListCategoryGroupsParameters,
        ),
        Binding(
            operations.CREATE_CATEGORY_GROUP,
            calls.create_category_group,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateCategoryGroupParameters,
            body=Body(models.CategoryGroupCreate),
        ),
        Binding(
            operations.REORDER_CATEGORY_GROUPS,
            calls.reorder_category_groups,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.ReorderCategoryGroupsParameters,
            body=Body(models.CategoryGroupOrder),
        ),
        Binding(
            operations.UPDATE_CATEGORY_GROUP,
            calls.update_category_group,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_group_id", "category_group_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateCategoryGroupParameters,
            body=Body(models.CategoryGroupUpdate),
        ),
        Binding(
            operations.DELETE_CATEGORY_GROUP,
            calls.delete_category_group,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_group_id", "category_group_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteCategoryGroupParameters,
        ),
        Binding(
            operations.LIST_CATEGORIES,
            calls.list_categories,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_group_id", "category_group_id", "query"),
                Parameter("kind", "kind", "query"),
                Parameter("hidden", "hidden", "query", kind="boolean"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListCategoriesParameters,
        ),
        Binding(
            operations.CREATE_CATEGORY,
            calls.create_category,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateCategoryParameters,
            body=Body(models.CategoryCreate),
        ),
        Binding(
            operations.REORDER_CATEGORIES,
            calls.reorder_categories,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.ReorderCategoriesParameters,
            body=Body(models.CategoryOrder),
        ),
        Binding(
            operations.GET_CATEGORY,
            calls.get_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_id", "category_id", "path"),
            ),
            model=models.GetCategoryParameters,
        ),
        Binding(
            operations.UPDATE_CATEGORY,
            calls.update_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_id", "category_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateCategoryParameters,
            body=Body(models.CategoryUpdate),
        ),
        Binding(
            operations.DELETE_CATEGORY,
            calls.delete_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_id", "category_id", "path"),
                Parameter("move_to", "move_to", "query"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteCategoryParameters,
        ),
        Binding(
            operations.LIST_PAYEES,
            calls.list_payees,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("q", "q", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListPayeesParameters,
        ),
        Binding(
            operations.CREATE_PAYEE,
            calls.create_payee,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreatePayeeParameters,
            body=Body(models.PayeeCreate),
        ),
        Binding(
            operations.GET_PAYEE,
            calls.get_payee,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("payee_id", "payee_id", "path"),
            ),
            model=models.GetPayeeParameters,
        ),
        Binding(
            operations.UPDATE_PAYEE,
            calls.update_payee,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("payee_id", "payee_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdatePayeeParameters,
            body=Body(models.PayeeUpdate),
        ),
        Binding(
            operations.DELETE_PAYEE,
            calls.delete_payee,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("payee_id", "payee_id", "path"),
                Parameter("move_to", "move_to", "query"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeletePayeeParameters,
        ),
        Binding(
            operations.MERGE_PAYEES,
            calls.merge_payees,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("payee_id", "payee_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=models.MergePayeesParameters,
            body=Body(models.PayeeMerge),
        ),
        Binding(
            operations.LIST_TAGS,
            calls.list_tags,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("q", "q", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListTagsParameters,
        ),
        Binding(
            operations.CREATE_TAG,
            calls.create_tag,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateTagParameters,
            body=Body(models.TagCreate),
        ),
        Binding(
            operations.UPDATE_TAG,
            calls.update_tag,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("tag_id", "tag_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateTagParameters,
            body=Body(models.TagUpdate),
        ),
        Binding(
            operations.DELETE_TAG,
            calls.delete_tag,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("tag_id", "tag_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteTagParameters,
        ),
        Binding(
            operations.LIST_TRANSACTIONS,
            calls.list_transactions,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "query"),
                Parameter("category_id", "category_id", "query"),
                Parameter("payee_id", "payee_id", "query"),
                Parameter("tag_id", "tag_id", "query"),
                Parameter("import_id", "import_id", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("status", "status", "query"),
                Parameter("amount_min", "amount_min", "query", kind="integer"),
                Parameter("amount_max", "amount_max", "query", kind="integer"),
                Parameter("uncategorised", "uncategorised", "query", kind="boolean"),
                Parameter("q", "q", "query"),
                Parameter("view", "view", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListTransactionsParameters,
        ),
        Binding(
            operations.CREATE_TRANSACTION,
            calls.create_transaction,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateTransactionParameters,
            body=Body(models.TransactionCreate),
        ),
        Binding(
            operations.GET_TRANSACTION,
            calls.get_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("view", "view", "query"),
            ),
            model=models.GetTransactionParameters,
        ),
        Binding(
            operations.UPDATE_TRANSACTION,
            calls.update_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateTransactionParameters,
            body=Body(models.TransactionUpdate),
        ),
        Binding(
            operations.DELETE_TRANSACTION,
            calls.delete_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteTransactionParameters,
        ),
        Binding(
            operations.LIST_SCHEDULES,
            calls.list_schedules,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListSchedulesParameters,
        ),
        Binding(
            operations.CREATE_SCHEDULE,
            calls.create_schedule,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateScheduleParameters,
            body=Body(models.ScheduleCreate),
        ),
        Binding(
            operations.PREVIEW_SCHEDULE,
            calls.preview_schedule,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.PreviewScheduleParameters,
            body=Body(models.SchedulePreviewRequest),
        ),
        Binding(
            operations.GET_SCHEDULE,
            calls.get_schedule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
            ),
            model=models.GetScheduleParameters,
        ),
        Binding(
            operations.UPDATE_SCHEDULE,
            calls.update_schedule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateScheduleParameters,
            body=Body(models.ScheduleUpdate),
        ),
        Binding(
            operations.DELETE_SCHEDULE,
            calls.delete_schedule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteScheduleParameters,
        ),
        Binding(
            operations.RESTORE_TRANSACTION,
            calls.restore_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=models.RestoreTransactionParameters,
        ),
        Binding(
            operations.REPLACE_SPLITS,
            calls.replace_splits,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.ReplaceSplitsParameters,
            body=Body(models.SplitsReplace),
        ),
        Binding(
            operations.DELETE_SPLITS,
            calls.delete_splits,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteSplitsParameters,
        ),
        Binding(
            operations.MATCH_TRANSACTION,
            calls.match_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=models.MatchTransactionParameters,
            body=Body(models.TransactionMatch),
        ),
        Binding(
            operations.UNMATCH_TRANSACTION,
            calls.unmatch_transaction,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=models.UnmatchTransactionParameters,
        ),
        Binding(
            operations.CREATE_TRANSFER,
            calls.create_transfer,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateTransferParameters,
            body=Body(models.TransferCreate),
        ),
        Binding(
            operations.LIST_TRANSFER_CANDIDATES,
            calls.list_transfer_candidates,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("days", "days", "query", kind="integer"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListTransferCandidatesParameters,
        ),
        Binding(
            operations.WRITE_TRANSACTIONS,
            calls.write_transactions,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.WriteTransactionsParameters,
            body=Body(models.TransactionsWrite),
        ),
        Binding(
            operations.EDIT_TRANSACTIONS,
            calls.edit_transactions,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.EditTransactionsParameters,
            body=Body(models.TransactionsEdit),
        ),
        Binding(
            operations.POST_OCCURRENCE,
            calls.post_occurrence,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
                Parameter("date", "date", "path"),
            ),
            model=models.PostOccurrenceParameters,
            body=Body(models.OccurrencePost),
        ),
        Binding(
            operations.SKIP_OCCURRENCE,
            calls.skip_occurrence,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("schedule_id", "schedule_id", "path"),
                Parameter("date", "date", "path"),
            ),
            model=models.SkipOccurrenceParameters,
        ),
        Binding(
            operations.LIST_OCCURRENCES,
            calls.list_occurrences,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("schedule_id", "schedule_id", "query"),
                Parameter("state", "state", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListOccurrencesParameters,
        ),
        Binding(
            operations.LIST_RECURRING_CANDIDATES,
            calls.list_recurring_candidates,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.ListRecurringCandidatesParameters,
        ),
        Binding(
            operations.CONFIRM_RECURRING_CANDIDATE,
            calls.confirm_recurring_candidate,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.ConfirmRecurringCandidateParameters,
            body=Body(models.RecurringCandidateConfirm),
        ),
        Binding(
            operations.LIST_ATTACHMENTS,
            calls.list_attachments,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
            ),
            model=models.ListAttachmentsParameters,
        ),
        Binding(
            operations.CREATE_ATTACHMENT,
            calls.create_attachment,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("transaction_id", "transaction_id", "path"),
            ),
            model=models.CreateAttachmentParameters,
            body=Body(
                models.AttachmentCreate,
                "multipart/form-data",
                parts=(
                    Part(
                        "file",
                        "file",
                        "file",
                        media_types=(
                            "image/jpeg",
                            "image/png",
                            "image/webp",
                            "image/gif",
                            "image/heic",
                            "application/pdf",
                            "text/plain",
                            "text/csv",
                            "application/octet-stream",
                        ),
                        max_bytes=33554432,
                    ),
                ),
            ),
        ),
        Binding(
            operations.GET_ATTACHMENT,
            calls.get_attachment,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("attachment_id", "attachment_id", "path"),
            ),
            model=models.GetAttachmentParameters,
        ),
        Binding(
            operations.DELETE_ATTACHMENT,
            calls.delete_attachment,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("attachment_id", "attachment_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteAttachmentParameters,
        ),
        Binding(
            operations.GET_ATTACHMENT_CONTENT,
            calls.get_attachment_content,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("attachment_id", "attachment_id", "path"),
                Parameter("Range", "range", "header"),
                Parameter("If-Range", "if_range", "header"),
            ),
            model=models.GetAttachmentContentParameters,
            successes={GetAttachmentContentOk: 200, GetAttachmentContentPartialContent: 206},
        ),
        Binding(
            operations.LIST_RULES,
            calls.list_rules,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListRulesParameters,
        ),
        Binding(
            operations.CREATE_RULE,
            calls.create_rule,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateRuleParameters,
            body=Body(models.RuleCreate),
        ),
        Binding(
            operations.GET_RULE,
            calls.get_rule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("rule_id", "rule_id", "path"),
            ),
            model=models.GetRuleParameters,
        ),
        Binding(
            operations.UPDATE_RULE,
            calls.update_rule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("rule_id", "rule_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateRuleParameters,
            body=Body(models.RuleUpdate),
        ),
        Binding(
            operations.DELETE_RULE,
            calls.delete_rule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("rule_id", "rule_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteRuleParameters,
        ),
        Binding(
            operations.REORDER_RULES,
            calls.reorder_rules,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.ReorderRulesParameters,
            body=Body(models.RuleOrder),
        ),
        Binding(
            operations.TEST_RULES,
            calls.test_rules,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.TestRulesParameters,
            body=Body(models.RuleTest),
        ),
        Binding(
            operations.RUN_RULES,
            calls.run_rules,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.RunRulesParameters,
            body=Body(models.RuleRunCreate),
        ),
        Binding(
            operations.LIST_RULE_RUNS,
            calls.list_rule_runs,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListRuleRunsParameters,
        ),
        Binding(
            operations.GET_RULE_RUN,
            calls.get_rule_run,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("rule_run_id", "rule_run_id", "path"),
            ),
            model=models.GetRuleRunParameters,
        ),
        Binding(
            operations.LIST_MONTHS,
            calls.list_months,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month_from", "month_from", "query"),
                Parameter("month_to", "month_to", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListMonthsParameters,
        ),
        Binding(
            operations.GET_MONTH,
            calls.get_month,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=models.GetMonthParameters,
        ),
        Binding(
            operations.ASSIGN_TO_CATEGORY,
            calls.assign_to_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
                Parameter("category_id", "category_id", "path"),
            ),
            model=models.AssignToCategoryParameters,
            body=Body(models.AssignmentSet),
        ),
        Binding(
            operations.UPDATE_ASSIGNMENTS,
            calls.update_assignments,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=models.UpdateAssignmentsParameters,
            body=Body(models.AssignmentsUpdate),
        ),
        Binding(
            operations.REPLACE_HOLD,
            calls.replace_hold,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=models.ReplaceHoldParameters,
            body=Body(models.HoldSet),
        ),
        Binding(
            operations.DELETE_HOLD,
            calls.delete_hold,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=models.DeleteHoldParameters,
        ),
        Binding(
            operations.AUTO_ASSIGN,
            calls.auto_assign,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=models.AutoAssignParameters,
            body=Body(models.AutoAssign),
        ),
        Binding(
            operations.COVER_CATEGORY,
            calls.cover_category,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=models.CoverCategoryParameters,
            body=Body(models.CategoryCover),
        ),
        Binding(
            operations.CREATE_MONEY_MOVE,
            calls.create_money_move,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "path"),
            ),
            model=models.CreateMoneyMoveParameters,
            body=Body(models.MoneyMoveCreate),
        ),
        Binding(
            operations.LIST_LIMITS,
            calls.list_limits,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListLimitsParameters,
        ),
        Binding(
            operations.CREATE_LIMIT,
            calls.create_limit,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateLimitParameters,
            body=Body(models.LimitCreate),
        ),
        Binding(
            operations.GET_LIMIT,
            calls.get_limit,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit_id", "limit_id", "path"),
            ),
            model=models.GetLimitParameters,
        ),
        Binding(
            operations.UPDATE_LIMIT,
            calls.update_limit,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit_id", "limit_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateLimitParameters,
            body=Body(models.LimitUpdate),
        ),
        Binding(
            operations.DELETE_LIMIT,
            calls.delete_limit,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit_id", "limit_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteLimitParameters,
        ),
        Binding(
            operations.LIST_LIMIT_PERIODS,
            calls.list_limit_periods,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit_id", "limit_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListLimitPeriodsParameters,
        ),
        Binding(
            operations.LIST_GOALS,
            calls.list_goals,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("category_id", "category_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListGoalsParameters,
        ),
        Binding(
            operations.CREATE_GOAL,
            calls.create_goal,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateGoalParameters,
            body=Body(models.GoalCreate),
        ),
        Binding(
            operations.GET_GOAL,
            calls.get_goal,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("goal_id", "goal_id", "path"),
            ),
            model=models.GetGoalParameters,
        ),
        Binding(
            operations.UPDATE_GOAL,
            calls.update_goal,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("goal_id", "goal_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateGoalParameters,
            body=Body(models.GoalUpdate),
        ),
        Binding(
            operations.DELETE_GOAL,
            calls.delete_goal,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("goal_id", "goal_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteGoalParameters,
        ),
        Binding(
            operations.GET_GOAL_PROGRESS,
            calls.get_goal_progress,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("goal_id", "goal_id", "path"),
                Parameter("month", "month", "query"),
            ),
            model=models.GetGoalProgressParameters,
        ),
        Binding(
            operations.LIST_MONEY_MOVES,
            calls.list_money_moves,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("month", "month", "query"),
                Parameter("category_id", "category_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListMoneyMovesParameters,
        ),
        Binding(
            operations.GET_MONEY_MOVE,
            calls.get_money_move,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("money_move_id", "money_move_id", "path"),
            ),
            model=models.GetMoneyMoveParameters,
        ),
        Binding(
            operations.LIST_IMPORTS,
            calls.list_imports,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "query"),
                Parameter("status", "status", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListImportsParameters,
        ),
        Binding(
            operations.CREATE_IMPORT,
            calls.create_import,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateImportParameters,
            body=Body(
                models.ImportCreate,
                "multipart/form-data",
                parts=(
                    Part(
                        "file",
                        "file",
                        "file",
                        media_types=(
                            "application/octet-stream",
                            "application/x-ofx",
                            "application/vnd.intu.qfx",
                            "application/xml",
                            "text/xml",
                            "text/csv",
                            "text/plain",
                        ),
                        max_bytes=33554432,
                    ),
                    Part("account_id", "account_id", "string"),
                    Part("statement", "statement", "integer"),
                    Part("exchange_rate", "exchange_rate", "string"),
                    Part("mapping", "mapping", "json", media_types=("application/json",)),
                ),
            ),
        ),
        Binding(
            operations.GET_IMPORT,
            calls.get_import,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
            ),
            model=models.GetImportParameters,
        ),
        Binding(
            operations.DELETE_IMPORT,
            calls.delete_import,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteImportParameters,
        ),
        Binding(
            operations.LIST_IMPORT_ROWS,
            calls.list_import_rows,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("status", "status", "query"),
                Parameter("decision", "decision", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListImportRowsParameters,
        ),
        Binding(
            operations.UPDATE_IMPORT_ROWS,
            calls.update_import_rows,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateImportRowsParameters,
            body=Body(models.ImportRowsUpdate),
        ),
        Binding(
            operations.REPLACE_IMPORT_MAPPING,
            calls.replace_import_mapping,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.ReplaceImportMappingParameters,
            body=Body(models.ImportMapping),
        ),
        Binding(
            operations.COMMIT_IMPORT,
            calls.commit_import,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("skip_problems", "skip_problems", "query", kind="boolean"),
            ),
            model=models.CommitImportParameters,
        ),
        Binding(
            operations.LIST_IMPORT_PROFILES,
            calls.list_import_profiles,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListImportProfilesParameters,
        ),
        Binding(
            operations.CREATE_IMPORT_PROFILE,
            calls.create_import_profile,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateImportProfileParameters,
            body=Body(models.ImportProfileCreate),
        ),
        Binding(
            operations.GET_IMPORT_PROFILE,
            calls.get_import_profile,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_profile_id", "import_profile_id", "path"),
            ),
            model=models.GetImportProfileParameters,
        ),
        Binding(
            operations.UPDATE_IMPORT_PROFILE,
            calls.update_import_profile,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_profile_id", "import_profile_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.UpdateImportProfileParameters,
            body=Body(models.ImportProfileUpdate),
        ),
        Binding(
            operations.DELETE_IMPORT_PROFILE,
            calls.delete_import_profile,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_profile_id", "import_profile_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteImportProfileParameters,
        ),
        Binding(
            operations.LIST_EXPORTS,
            calls.list_exports,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListExportsParameters,
        ),
        Binding(
            operations.CREATE_EXPORT,
            calls.create_export,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateExportParameters,
            body=Body(models.ExportCreate),
        ),
        Binding(
            operations.GET_EXPORT,
            calls.get_export,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("export_id", "export_id", "path"),
            ),
            model=models.GetExportParameters,
        ),
        Binding(
            operations.DELETE_EXPORT,
            calls.delete_export,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("export_id", "export_id", "path"),
            ),
            model=models.DeleteExportParameters,
        ),
        Binding(
            operations.GET_EXPORT_CONTENT,
            calls.get_export_content,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("export_id", "export_id", "path"),
                Parameter("Range", "range", "header"),
                Parameter("If-Range", "if_range", "header"),
            ),
            model=models.GetExportContentParameters,
            successes={GetExportContentOk: 200, GetExportContentPartialContent: 206},
        ),
        Binding(
            operations.LIST_RATES,
            calls.list_rates,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("base", "base", "query"),
                Parameter("quote", "quote", "query"),
                Parameter("source", "source", "query"),
                Parameter("date_from", "date_from", "query"),
                Parameter("date_to", "date_to", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListRatesParameters,
        ),
        Binding(
            operations.CREATE_RATE,
            calls.create_rate,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.CreateRateParameters,
            body=Body(models.RateCreate),
        ),
        Binding(
            operations.IMPORT_RATES,
            calls.import_rates,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=models.ImportRatesParameters,
            body=Body(
                models.RateImportCreate,
                "multipart/form-data",
                parts=(
                    Part(
                        "file",
                        "file",
                        "file",
                        media_types=(
                            "application/xml",
                            "text/xml",
                            "text/csv",
                            "application/zip",
                            "application/octet-stream",
                        ),
                        max_bytes=33554432,
                    ),
                    Part("url", "url", "string"),
                    Part(
                        "currencies",
                        "currencies",
                        "string",
                        array=True,
                        media_types=("application/json",),
                    ),
                    Part("date_from", "date_from", "string"),
                ),
            ),
        ),
        Binding(
            operations.GET_RATE,
            calls.get_rate,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("base", "base", "path"),
                Parameter("quote", "quote", "path"),
                Parameter("date", "date", "path"),
            ),
            model=models.GetRateParameters,
        ),
        Binding(
            operations.REPLACE_RATE,
            calls.replace_rate,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("base", "base", "path"),
                Parameter("quote", "quote", "path"),
                Parameter("date", "date", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.ReplaceRateParameters,
            body=Body(models.RateSet),
        ),
        Binding(
            operations.DELETE_RATE,
            calls.delete_rate,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("base", "base", "path"),
                Parameter("quote", "quote", "path"),
                Parameter("date", "date", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=models.DeleteRateParameters,
        ),
        Binding(
            operations.CONVERT_AMOUNT,
            calls.convert_amount,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("from_currency", "from_currency", "query"),
                Parameter("to_currency", "to_currency", "query"),
                Parameter("amount", "amount", "query", kind="integer"),
                Parameter("date", "date", "query"),
            ),
            model=models.ConvertAmountParameters,
        ),
        Binding(
            operations.LIST_CHANGES,
            calls.list_changes,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("since", "since", "query", kind="integer"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListChangesParameters,
        ),
        Binding(
            operations.LIST_AUDIT_ENTRIES,
            calls.list_audit_entries,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("entity", "entity", "query"),
                Parameter("entity_id", "entity_id", "query"),
                Parameter("change_set_id", "change_set_id", "query"),
                Parameter("actor_id", "actor_id", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=models.ListAuditEntriesParameters,
        ),
        Binding(
            operations.UNDO_CHANGE_SET,
            calls.undo_change_set,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("change_set_id", "change_set_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
            ),
            model=models.UndoChangeSetParameters,
        ),
    )
    for binding in bindings:
        route(router, runtime, service, binding)
    return router
