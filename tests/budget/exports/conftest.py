"""Exports of a book on the run's database, with files in a folder of the test's own."""

from pathlib import Path

import pytest
from fastapi import FastAPI

from impl.budget.service import BudgetService, build
from impl.platform.blobs import Blobs
from impl.platform.paging import Cursors
from tests.budget.exports.desk import Desk
from tests.conftest import settings_of
from tests.factories.budget import a_household


@pytest.fixture
def exporter(app: FastAPI, database_url: str, tmp_path: Path) -> BudgetService:
    del app  # it has opened the database
    return build(settings_of(database_url, blob_url=tmp_path.as_uri()), Cursors([b"tests"]))


@pytest.fixture
async def desk(exporter: BudgetService, tmp_path: Path) -> Desk:
    return Desk(await a_household(exporter), Blobs(tmp_path.as_uri()))
