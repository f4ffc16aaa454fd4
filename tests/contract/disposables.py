"""Things made for one request: what it takes away or changes for good is its own."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import uuid4

from tests.contract import newcomers
from tests.contract.example_book import CHECKING, DAILY_LIFE, HOOK, PROFILE, REPAIRS, STATEMENT
from tests.contract.own_people import Disposable, People, elsewhere
from tests.contract.story import monthly
from tests.contract.world import a_day, a_merchant
from tests.factories.ocr import RECEIPT, pdf
from tests.live import PASSWORD


class Maker(People):
    """Makes things as the owner of the seeded book."""

    def __init__(self, world: Mapping[str, Any]) -> None:
        super().__init__(world)
        self._ids: Mapping[str, str] = world["of_example"]
        self._webhook: str = world["path"]["webhook_id"]
        self._schedule: str = world["path"]["schedule_id"]
        self._book: str = world["book"]

    def make(self, operation_id: str) -> Disposable:
        """Something for one request of this operation."""
        if operation_id in newcomers.MAKERS:
            return newcomers.MAKERS[operation_id](self._http)
        return _MAKERS[operation_id](self)

    def _made(self, parameter: str, things: str, **body: object) -> Disposable:
        made = self._post(f"/budget/books/{self._book}/{things}", json=body)
        return Disposable({"book_id": self._book, parameter: made["id"]})

    def book(self) -> Disposable:
        made = self._post("/budget/books", json={"name": "Spare", "base_currency": "EUR"})
        return Disposable({"book_id": made["id"]})

    def guest(self) -> Disposable:
        """Somebody who has just joined."""
        invited = self.invited()
        joined = {"Authorization": f"Bearer {invited.token}"}
        self._post("/budget/invitations/accept", json=invited.body, headers=joined)
        return Disposable({"book_id": self._book}, token=invited.token)

    def member(self) -> Disposable:
        joined = {"Authorization": f"Bearer {self.guest().token}"}
        me = self._http.get("/auth/me", headers=joined).json()["id"]
        member = next(each["id"] for each in self._items("members") if each["user_id"] == me)
        return Disposable({"book_id": self._book, "member_id": member})

    def invited(self) -> Disposable:
        """Somebody who has a token of an invitation."""
        made = self._post(f"/budget/books/{self._book}/invitations", json={"role": "viewer"})
        person = {"email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD}
        self._post("/auth/register", json={**person, "display_name": "Guest"})
        access = self._post("/auth/login", json=person, headers=elsewhere())["access_token"]
        return Disposable({}, body={"token": made["token"]}, token=access)

    def invitation(self) -> Disposable:
        return self._made("invitation_id", "invitations", role="viewer")

    def account(self) -> Disposable:
        return self._made("account_id", "accounts", name=_name(), kind="asset", subtype="cash",
                          currency="EUR")  # fmt: skip

    def closed(self) -> Disposable:
        made = self.account()
        self._post("/budget/books/{book_id}/accounts/{account_id}/close".format(**made.path),
                   json={})  # fmt: skip
        return made

    def statement(self) -> Disposable:
        """Of an account with nothing on it."""
        account = self.account().path["account_id"]
        return self._made("reconciliation_id", f"accounts/{account}/reconciliations",
                          statement_date="2026-01-31", statement_balance=0)  # fmt: skip

    def group(self) -> Disposable:
        return self._made("category_group_id", "category-groups", name=_name())

    def category(self) -> Disposable:
        group = self._ids[DAILY_LIFE]
        return self._made("category_id", "categories", name=_name(), category_group_id=group)

    def group_order(self) -> Disposable:
        """Of a new book, for groups come and go in the seeded one."""
        book = self.book().path["book_id"]
        groups = [
            self._post(f"/budget/books/{book}/category-groups", json={"name": _name()})["id"]
            for _ in range(2)
        ]
        return Disposable({"book_id": book}, body={"category_group_ids": groups[::-1]})

    def order(self) -> Disposable:
        """Of a new group, for everything else comes and goes in those that are there."""
        group = self._post(f"/budget/books/{self._book}/category-groups", json={"name": _name()})
        for _ in range(2):
            self._made("category_id", "categories", name=_name(), category_group_id=group["id"])
        ids = self._all("categories", category_group_id=group["id"])
        return Disposable(
            {"book_id": self._book},
            body={"category_group_id": group["id"], "category_ids": ids},
        )

    def payee(self) -> Disposable:
        return self._made("payee_id", "payees", name=_name())

    def payees(self) -> Disposable:
        """One that takes another over."""
        return Disposable(self.payee().path, body={"payee_ids": [self.payee().path["payee_id"]]})

    def tag(self) -> Disposable:
        return self._made("tag_id", "tags", name=_name())

    def limit(self) -> Disposable:
        over = [self._ids[DAILY_LIFE]]
        return self._made("limit_id", "limits", name=_name(), amount=100, period="month",
                          starts_on="2026-01-01", category_group_ids=over)  # fmt: skip

    def aimless(self) -> Disposable:
        """A category without a goal."""
        made = self.category().path["category_id"]
        return Disposable({"book_id": self._book}, body={"category_id": made})

    def goal(self) -> Disposable:
        made = self.category().path["category_id"]
        return self._made("goal_id", "goals", category_id=made, kind="monthly_funding", amount=100)

    def overspent(self) -> Disposable:
        """A category that is overspent in January, and another that can pay for it."""
        spent, full = (self.category().path["category_id"] for _ in range(2))
        self._post(f"/budget/books/{self._book}/transactions", json={
            "account_id": self._ids[CHECKING], "date": "2026-01-05", "amount": -100,
            "category_id": spent,
        })  # fmt: skip
        moved = {"to_category_id": full, "amount": 500}
        self._post(f"/budget/books/{self._book}/months/2026-01/moves", json=moved)
        path = {"book_id": self._book, "month": "2026-01"}
        return Disposable(path, body={"category_id": spent, "from_category_ids": [full]})

    def rule(self) -> Disposable:
        named = {"field": "payee_name", "operator": "is", "values": [_name()]}
        return self._made("rule_id", "rules", name=_name(), stage="pre", conditions=[named],
                          actions=[])  # fmt: skip

    def only_rule(self) -> Disposable:
        """In a book of its own, whose rules nobody else adds to."""
        book = self.book().path["book_id"]
        named = {"field": "payee_name", "operator": "is", "values": [_name()]}
        rule = {"name": _name(), "stage": "post", "conditions": [named], "actions": []}
        made = self._post(f"/budget/books/{book}/rules", json=rule)
        return Disposable({"book_id": book}, body={"stage": "post", "rule_ids": [made["id"]]})

    def history(self) -> Disposable:
        """Of a book of its own, whose rules nobody else runs."""
        return Disposable(self.book().path, body={"rule_ids": None, "filter": {}})

    def exported(self) -> Disposable:
        """Of a book of its own, which has room for it."""
        book = self.book().path["book_id"]
        made = self._post(f"/budget/books/{book}/exports", json={"format": "csv"})
        return Disposable({"book_id": book, "export_id": made["id"]})

    def import_profile(self) -> Disposable:
        headings = [_name(), "Day", "Amount"]
        return self._made("import_profile_id", "import-profiles", **(PROFILE | {
                          "name": _name(), "headings": headings}))  # fmt: skip

    def transaction(self) -> Disposable:
        return self._made("transaction_id", "transactions", account_id=self._ids[CHECKING],
                          date="2026-02-01", amount=-100)  # fmt: skip

    def schedule(self) -> Disposable:
        self.schedule_room()
        return self._made("schedule_id", "schedules", account_id=self._ids[CHECKING], amount=-100,
                          name=_name(), rule="FREQ=MONTHLY", start_date="2026-02-01")  # fmt: skip

    def occurrence(self) -> Disposable:
        made = self.schedule()
        return Disposable({**made.path, "date": "2026-02-01"})

    def candidate(self) -> Disposable:
        """What somebody new was paid every month; and room for one more schedule."""
        self.schedule_room()
        path = f"/budget/books/{self._book}/transactions"
        made = [self._post(path, json=each) for each in monthly(self._ids[CHECKING], _name())]
        return Disposable({"book_id": self._book}, body={"candidate_id": made[-1]["id"]})

    def schedule_room(self) -> Disposable:
        """Nothing but room for one more schedule: when there are many, a page of them goes."""
        path = f"/budget/books/{self._book}/schedules"
        found = self._http.get(path, params={"limit": 200}).json()
        for each in found["items"] if found["next_cursor"] else []:
            if each["id"] != self._schedule:
                self._http.delete(f"{path}/{each['id']}")
        return Disposable({})

    def matchable(self) -> Disposable:
        """A pending transaction, and what the bank has of it."""
        booked = self._made("transaction_id", "transactions", account_id=self._ids[CHECKING],
                            date="2026-02-01", amount=-100, status="cleared")  # fmt: skip
        other = {"transaction_id": booked.path["transaction_id"]}
        return Disposable(self.transaction().path, body=other)

    def matched(self) -> Disposable:
        pair = self.matchable()
        one = pair.path["transaction_id"]
        self._post(f"/budget/books/{self._book}/transactions/{one}/match", json=pair.body)
        return Disposable(pair.path)

    def deleted(self) -> Disposable:
        gone = self.transaction()
        self._delete(f"/budget/books/{self._book}/transactions/{gone.path['transaction_id']}")
        return gone

    def halves(self) -> Disposable:
        """A transaction of an amount that its splits are to sum to."""
        splits = [{"amount": -60}, {"amount": -40}]
        return Disposable(self.transaction().path, body={"splits": splits})

    def split(self) -> Disposable:
        return self._made("transaction_id", "transactions", account_id=self._ids[CHECKING],
                          date="2026-02-01", amount=-100,
                          splits=[{"amount": -60}, {"amount": -40}])  # fmt: skip

    def preview(self) -> Disposable:
        made = self._post(
            f"/budget/books/{self._book}/imports",
            data={"account_id": self._ids[CHECKING]},
            files={"file": ("spare.csv", STATEMENT.encode(), "text/csv")},
        )
        return Disposable({"book_id": self._book, "import_id": made["id"]})

    def rate(self) -> Disposable:
        rate = {"base": "USD", "quote": "EUR", "date": a_day()}
        path = f"/budget/books/{self._book}/rates/USD/EUR/{rate['date']}"
        self._http.put(path, json={"rate": "0.85"}).raise_for_status()
        return Disposable({"book_id": self._book, **rate})

    def write(self) -> Disposable:
        book = f"/budget/books/{self._book}"
        made = self._post(f"{book}/payees", json={"name": _name()})
        found = self._http.get(f"{book}/audit-entries", params={"entity_id": made["id"]}).json()
        write = found["items"][0]["change_set_id"]
        return Disposable({"book_id": self._book, "change_set_id": write})

    def attachment(self) -> Disposable:
        """Of a transaction of its own, which has room for one more."""
        own = self.transaction()
        made = self._post(
            f"/budget/books/{self._book}/transactions/{own.path['transaction_id']}/attachments",
            files={"file": ("spare.pdf", pdf(RECEIPT), "application/pdf")},
        )
        return Disposable({"book_id": self._book, "attachment_id": made["id"]})

    def document(self) -> Disposable:
        content = pdf(RECEIPT, salt=uuid4().hex)
        made = self._post(
            f"/ocr/books/{self._book}/documents",
            files={"file": ("spare.pdf", content, "application/pdf")},
        )
        return Disposable({"book_id": self._book, "document_id": made["id"]})

    def suggestion(self) -> Disposable:
        """For the third transaction of a payee, of which two have a category."""
        path = f"/budget/books/{self._book}/transactions"
        plain = {"account_id": self._ids[CHECKING], "date": "2026-01-05", "amount": -1250,
                 "payee_name": a_merchant()}  # fmt: skip
        for _ in range(2):
            self._post(path, json={**plain, "category_id": self._ids[REPAIRS]})
        made = self._post(path, json=plain)
        found = self._post(
            f"/ai/books/{self._book}/categorize", json={"transaction_ids": [made["id"]]}
        )
        suggestion = found["items"][0]["suggestion_id"]
        return Disposable({"book_id": self._book, "suggestion_id": suggestion})

    def webhook_room(self) -> Disposable:
        """Nothing but room for one more webhook: the oldest go, which no sequence still means."""
        hooks = self._http.get("/notifications/webhooks", params={"limit": 100}).json()["items"]
        for hook in hooks[5:] if len(hooks) > 10 else []:
            if hook["id"] != self._webhook:
                self._http.delete(f"/notifications/webhooks/{hook['id']}")
        return Disposable({})

    def webhook(self) -> Disposable:
        self.webhook_room()
        made = self._post("/notifications/webhooks", json={"url": HOOK})
        return Disposable({"webhook_id": made["id"]})

    def _all(self, things: str, **filters: str) -> list[str]:
        """The ids of all of the book's things, backwards."""
        return [each["id"] for each in self._items(things, **filters)][::-1]

    def _items(self, things: str, **filters: str) -> list[Any]:
        """All of the book's things."""
        found: list[Any] = []
        cursor: str | None = None
        while True:
            wanted = {"limit": "200", **filters, **({"cursor": cursor} if cursor else {})}
            page = self._http.get(f"/budget/books/{self._book}/{things}", params=wanted).json()
            found += page["items"]
            cursor = page["next_cursor"]
            if cursor is None:
                return found


def _name() -> str:
    return f"Spare {uuid4().hex[:12]}"


_MAKERS: Final[Mapping[str, Callable[[Maker], Disposable]]] = {
    "delete_book": Maker.book,
    "delete_member": Maker.member,
    "leave_book": Maker.guest,
    "delete_invitation": Maker.invitation,
    "accept_invitation": Maker.invited,
    "delete_account": Maker.account,
    "close_account": Maker.account,
    "reopen_account": Maker.closed,
    "delete_reconciliation": Maker.statement,
    "finish_reconciliation": Maker.statement,
    "delete_category_group": Maker.group,
    "delete_category": Maker.category,
    "reorder_category_groups": Maker.group_order,
    "reorder_categories": Maker.order,
    "delete_payee": Maker.payee,
    "merge_payees": Maker.payees,
    "update_tag": Maker.tag,
    "delete_tag": Maker.tag,
    "delete_transaction": Maker.transaction,
    "cover_category": Maker.overspent,
    "update_limit": Maker.limit,
    "delete_limit": Maker.limit,
    "create_goal": Maker.aimless,
    "update_goal": Maker.goal,
    "delete_goal": Maker.goal,
    "delete_rate": Maker.rate,
    "create_schedule": Maker.schedule_room,
    "update_schedule": Maker.schedule,
    "confirm_recurring_candidate": Maker.candidate,
    "post_occurrence": Maker.occurrence,
    "skip_occurrence": Maker.occurrence,
    "delete_schedule": Maker.schedule,
    "match_transaction": Maker.matchable,
    "unmatch_transaction": Maker.matched,
    "restore_transaction": Maker.deleted,
    "replace_splits": Maker.halves,
    "delete_splits": Maker.split,
    "delete_rule": Maker.rule,
    "reorder_rules": Maker.only_rule,
    "run_rules": Maker.history,
    "delete_export": Maker.exported,
    "update_import_profile": Maker.import_profile,
    "delete_import_profile": Maker.import_profile,
    "delete_import": Maker.preview,
    "undo_change_set": Maker.write,
    "commit_import": Maker.preview,
    "accept_suggestion": Maker.suggestion,
    "reject_suggestion": Maker.suggestion,
    "create_attachment": Maker.transaction,
    "delete_attachment": Maker.attachment,
    "delete_document": Maker.document,
    "create_document_transaction": Maker.document,
    "update_transaction": Maker.transaction,
    "create_token": Maker.room,
    "revoke_session": Maker.session,
    "revoke_token": Maker.token,
    "create_webhook": Maker.webhook_room,
    "delete_webhook": Maker.webhook,
    "logout": Maker.identity,
    "refresh_token": Maker.refreshable,
    "change_password": Maker.changing,
    "reauthenticate": Maker.proving,
    "delete_me": Maker.person,
    "restore_me": Maker.returning,
    "request_email_verification": Maker.person,
    "confirm_email": Maker.verifying,
    "change_email": Maker.asking,
    "revert_email": Maker.reverting,
    "reset_password": Maker.resetting,
    "logout_everywhere": Maker.person,
    "revoke_other_sessions": Maker.person,
    "update_token": Maker.token,
    "rotate_token": Maker.token,
}
CONSUMING: Final = frozenset(_MAKERS) | frozenset(newcomers.MAKERS)
"""Operations whose every request gets something of its own."""
