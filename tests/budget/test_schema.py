"""The tables' keys, references and checks, asked of PostgreSQL's catalogue and of bad rows."""

import datetime as dt
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

import asyncpg
import pytest

from generated.budget.models import (
    Category,
    CategoryGroupCreate,
    ExportCreate,
    GoalCreate,
    LimitCreate,
    MoneyMoveCreate,
    Transaction,
)
from impl.budget import attachment_tasks, export_tasks
from impl.budget.plan_tables import OccurrenceRow
from impl.budget.repository.attachments import Attachments
from impl.budget.tasks import purge_books
from impl.platform import clock, db
from impl.platform.blobs import Blobs
from tests.budget.test_rule_runs import start
from tests.budget.test_rules import make
from tests.factories.budget import Household

TABLES: Final = (
    "account_months",
    "accounts",
    "attachments",
    "budget_months",
    "categories",
    "category_groups",
    "category_months",
    "exports",
    "goals",
    "import_jobs",
    "import_profiles",
    "import_rows",
    "imports",
    "latest_changes",
    "limits",
    "money_moves",
    "occurrences",
    "payees",
    "postings",
    "rates",
    "reconciliations",
    "rule_runs",
    "rules",
    "schedules",
    "taggings",
    "tags",
    "transactions",
)


async def _catalogue(sql: str) -> list[str]:
    rows = await db.fetch(sql, list(TABLES))
    return [row[0] for row in rows]


class TestKeys:
    async def test_lead_with_the_book(self, home: Household) -> None:
        del home
        led = await _catalogue(
            """
            SELECT c.conrelid::regclass::text FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'p' AND c.conrelid::regclass::text = ANY($1)
              AND a.attname = 'book_id' ORDER BY 1
            """
        )
        assert tuple(led) == TABLES

    async def test_refer_to_nothing_outside_the_book(self, home: Household) -> None:
        del home
        astray = await _catalogue(
            """
            SELECT c.conname FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.conrelid::regclass::text = ANY($1)
              AND a.attname <> 'book_id'
            """
        )
        assert astray == []

    async def test_of_indexes_lead_with_the_book_but_for_text(self, home: Household) -> None:
        del home
        others = await _catalogue(
            """
            SELECT i.indexrelid::regclass::text FROM pg_index i
            JOIN pg_class k ON k.oid = i.indexrelid
            JOIN pg_am m ON m.oid = k.relam
            LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            WHERE i.indrelid::regclass::text = ANY($1) AND m.amname = 'btree'
              AND a.attname IS DISTINCT FROM 'book_id' ORDER BY 1
            """
        )
        # for all books at once, by jobs
        assert others == [
            "attachments_deleted", "exports_expired", "goals_look", "imports_abandoned",
            "schedules_look",
        ]  # fmt: skip


BAD: Final[dict[str, str]] = {
    "accounts_kind": "UPDATE accounts SET kind = 'pocket'",
    "accounts_system": "UPDATE accounts SET system = 'pocket'",
    "accounts_cleared_range": "UPDATE accounts SET cleared = 9007199254740992, uncleared = -9",
    "accounts_uncleared_range": "UPDATE accounts SET uncleared = 9007199254740992, cleared = -9",
    "accounts_balance_range": "UPDATE accounts SET cleared = 9007199254740991, uncleared = 1",
    "categories_kind": "UPDATE categories SET kind = 'none'",
    "categories_system": "UPDATE categories SET system = 'none'",
    "categories_group_unless_system": "UPDATE categories SET category_group_id = NULL",
    "reconciliations_status": "UPDATE reconciliations SET status = 'begun'",
    "reconciliations_finished": "UPDATE reconciliations SET status = 'finished'",
    "transactions_status": "UPDATE transactions SET status = 'maybe'",
    "transactions_transfer_status": "UPDATE transactions SET transfer_status = 'maybe'",
    "transactions_source": "UPDATE transactions SET source = 'thin air'",
    "transactions_one_shape": "UPDATE transactions SET is_split = true, category_id = id",
    "transactions_transfer_whole": "UPDATE transactions SET transfer_amount = 1",
    "transactions_two_accounts": (
        "UPDATE transactions SET transfer_account_id = account_id, transfer_amount = 1,"
        " transfer_currency = 'EUR', transfer_status = 'pending'"
    ),
    "transactions_date": "UPDATE transactions SET date = '1899-12-31'",
    "transactions_amount_range": "UPDATE transactions SET amount = -9007199254740992",
    "schedules_month_end": "UPDATE schedules SET month_end = 'later'",
    "schedules_weekend": "UPDATE schedules SET weekend = 'later'",
    "schedules_start_date": "UPDATE schedules SET start_date = '1899-12-31'",
    "schedules_amount": "UPDATE schedules SET amount_kind = 'range', amount_min = 0",
    "schedules_one_shape": "UPDATE schedules SET category_id = account_id, splits = '[1]'",
    "schedules_two_accounts": "UPDATE schedules SET transfer_account_id = account_id",
    "occurrences_state": "UPDATE occurrences SET state = 'posted'",
    "postings_one_place": "UPDATE postings SET account_id = NULL, category_id = NULL",
    "attachments_media_type": "UPDATE attachments SET media_type = 'text/html'",
    "attachments_size": "UPDATE attachments SET size = 0",
    "attachments_sha256": "UPDATE attachments SET sha256 = 'none'",
    "exports_format": "UPDATE exports SET format = 'xls'",
    "exports_status": "UPDATE exports SET status = 'maybe', finished_at = now()",
    "exports_finished": "UPDATE exports SET finished_at = now()",
    "exports_written": "UPDATE exports SET size = 1, sha256 = 'none'",
    "exports_failed": "UPDATE exports SET problem_code = 'none', problem_message = 'none'",
    "attachments_scan_status": "UPDATE attachments SET scan_status = 'fine'",
    "rates_two_currencies": "UPDATE rates SET quote = base",
    "rates_source": "UPDATE rates SET source = 'hearsay'",
    "rates_date": "UPDATE rates SET date = '1899-12-31'",
    "rates_rate": "UPDATE rates SET rate = '0'",
    "postings_part": "UPDATE postings SET part = 1, entered = NULL",
    "rule_runs_status": "UPDATE rule_runs SET status = 'maybe', finished_at = now()",
    "rule_runs_finished": "UPDATE rule_runs SET finished_at = now()",
    "rule_runs_failed": "UPDATE rule_runs SET problem_code = 'none', problem_message = 'none'",
    "rule_runs_reached": "UPDATE rule_runs SET reached_date = '2026-01-01'",
    "rules_stage": "UPDATE rules SET stage = 'never'",
    "rules_match": "UPDATE rules SET match = 'few'",
    "rules_conditions": "UPDATE rules SET conditions = '[]'",
    "rules_actions": (
        "UPDATE rules SET actions = (SELECT jsonb_agg(n) FROM generate_series(1, 21) n)"
    ),
    "account_months_first_day": "UPDATE account_months SET month = '2026-01-02'",
    "account_months_change_range": "UPDATE account_months SET change = 9007199254740992",
    "category_months_first_day": "UPDATE category_months SET month = '2026-01-02'",
    "category_months_assigned_range": "UPDATE category_months SET assigned = 9007199254740992",
    "category_months_activity_range": "UPDATE category_months SET activity = 9007199254740992",
    "category_months_balance_range": "UPDATE category_months SET balance = 9007199254740992",
    "limits_amount": "UPDATE limits SET amount = 0",
    "limits_period": "UPDATE limits SET period = 'none'",
    "limits_days": "UPDATE limits SET days = 3",
    "limits_over_something": "UPDATE limits SET category_ids = '[]'",
    "goals_kind": "UPDATE goals SET kind = 'none'",
    "goals_amount": "UPDATE goals SET amount = 0",
    "goals_target_date": "UPDATE goals SET target_date = '2026-12-01'",
    "money_moves_first_day": "UPDATE money_moves SET month = '2026-01-02'",
    "money_moves_amount": "UPDATE money_moves SET amount = 0",
    "money_moves_ends": "UPDATE money_moves SET from_category_id = to_category_id",
    "budget_months_first_day": "UPDATE budget_months SET month = '2026-01-02'",
    "budget_months_written_off": "UPDATE budget_months SET written_off = 1",
    "budget_months_hold": "UPDATE budget_months SET hold = -1",
    "budget_months_income_range": "UPDATE budget_months SET income = 9007199254740992",
    "budget_months_assigned_range": "UPDATE budget_months SET assigned = 9007199254740992",
    "budget_months_written_off_range": "UPDATE budget_months SET written_off = -9007199254740992",
    "budget_months_uncategorised_range": (
        "UPDATE budget_months SET uncategorised = 9007199254740992"
    ),
}


class TestChecks:
    @pytest.mark.parametrize(("name", "sql"), BAD.items(), ids=BAD)
    async def test_refuse_bad_rows(self, home: Household, name: str, sql: str) -> None:
        food = await home.category()
        account = await home.account()
        await _attach(home, await home.enter(account, -500, category_id=food.id))
        await _fund(home, food)
        await home.rate("USD", "EUR", "2026-01-05", "0.8512")
        await _skipped(home, (await home.schedule(account, -500)).id)
        await home.statement(account, -500)
        await make(home)
        await start(home)
        await home.service.create_export(home.caller, home.id, body=ExportCreate(format="csv"))
        with pytest.raises(asyncpg.CheckViolationError) as refused:
            await db.execute(f"{sql} WHERE book_id = $1", home.id)
        assert refused.value.constraint_name == name

    async def test_are_all_tried_here(self, home: Household) -> None:
        del home
        there = await _catalogue(
            """
            SELECT conname FROM pg_constraint
            WHERE contype = 'c' AND conrelid::regclass::text = ANY($1)
              AND conname NOT LIKE 'import%' ORDER BY 1
            """
        )
        assert there == sorted(BAD)


class TestUniqueness:
    @pytest.mark.parametrize(
        "sql",
        [
            "UPDATE accounts SET name_key = 'same'",
            "UPDATE category_groups SET name_key = 'same'",
            "UPDATE categories SET name_key = 'same'",
            "UPDATE payees SET name_key = 'same'",
            "UPDATE tags SET name_key = 'same'",
            "UPDATE transactions SET external_id = 'same'",
            "UPDATE categories SET system = 'uncategorised', category_group_id = NULL",
            "UPDATE rates SET date = '2026-01-05'",
        ],
    )
    async def test_is_kept_by_indexes(self, home: Household, sql: str) -> None:
        account, _ = await home.account("One"), await home.account("Two")
        await home.category("One")
        await home.category("Two")
        for day in ("2026-01-05", "2026-01-06"):
            await home.rate("USD", "EUR", day, "0.8512")
        for name in ("One", "Two"):
            await home.enter(account, -1, payee_name=name)
            await home.tag(name)
            await home.service.create_category_group(
                home.caller, home.id, body=CategoryGroupCreate(name=name)
            )
        with pytest.raises(asyncpg.UniqueViolationError):
            await db.execute(f"{sql} WHERE book_id = $1", home.id)


async def _attach(home: Household, entered: Transaction) -> None:
    """A file, as far as the database knows of it."""
    file = {"media_type": "application/pdf", "size": 9, "sha256": "0" * 64}
    values = {"id": entered.id, "transaction_id": entered.id, "scan_status": "clean", **file}
    await Attachments.announce(home.id, values, clock.now())


class TestPurgeBooks:
    async def test_leaves_nothing_of_a_book_deleted_a_day_ago(
        self, home: Household, tmp_path: Path
    ) -> None:
        account, food = await home.account(opening_balance=9), await home.category()
        entered = await home.enter(account, -500, category_id=food.id, payee_name="Market")
        await _attach(home, entered)
        await home.rate("USD", "EUR", "2026-01-05", "0.8512")
        await _skipped(home, (await home.schedule(account, -500)).id)
        await _fund(home, food)
        await home.statement(account, -500)
        await home.service.create_export(home.caller, home.id, body=ExportCreate(format="csv"))
        await home.service.delete_book(home.caller, home.id, if_match=None)
        await purge_books(0)
        assert await _left(home) != []
        with clock.frozen(clock.now() + dt.timedelta(days=1, minutes=1)):
            await purge_books(0)
            assert await _left(home) != []  # its files are still there
            blobs = Blobs(tmp_path.as_uri())
            await export_tasks.forget(blobs)
            await attachment_tasks.forget(blobs, dt.timedelta(days=30))
            await purge_books(0)
        assert await _left(home) == []


async def _skipped(home: Household, schedule_id: UUID) -> None:
    day = dt.date(2026, 2, 1)
    await OccurrenceRow.create(
        id=uuid4(), book_id=home.id, schedule_id=schedule_id, date=day, due_date=day,
        state="skipped", created_at=clock.now(), updated_at=clock.now(),
    )  # fmt: skip


async def _fund(home: Household, to: Category) -> None:
    await home.service.create_money_move(
        home.caller, home.id, "2026-01", body=MoneyMoveCreate(to_category_id=to.id, amount=100)
    )
    goal = GoalCreate(category_id=to.id, kind="monthly_funding", amount=100)
    await home.service.create_goal(home.caller, home.id, body=goal)
    limit = LimitCreate(
        name="Food", amount=1, period="month", starts_on=dt.date(2026, 1, 1), category_ids=[to.id]
    )
    await home.service.create_limit(home.caller, home.id, body=limit)


async def _left(home: Household) -> list[str]:
    """The tables that still hold rows of the book."""
    tables = await db.fetch(
        """
        SELECT c.table_name FROM information_schema.columns c
        JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.column_name = 'book_id' AND c.table_schema = 'public'
          AND t.table_type = 'BASE TABLE'
        """
    )
    counts = {
        row[0]: await db.fetchval(
            f"SELECT count(*) FROM {row[0]} WHERE book_id = $1",  # noqa: S608  # the catalogue's
            home.id,
        )
        for row in tables
    }
    counts["books"] = await db.fetchval("SELECT count(*) FROM books WHERE id = $1", home.id)
    return [name for name, count in counts.items() if count]
