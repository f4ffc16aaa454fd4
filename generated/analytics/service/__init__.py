"""What the domain analytics does, for whoever implements or calls it."""

from typing import Protocol

from generated.analytics.service.queries import QueriesService as QueriesService
from generated.analytics.service.reports import ReportsService as ReportsService


class Service(
    QueriesService,
    ReportsService,
    Protocol,
):
    """One method an operation; 4 of them."""
