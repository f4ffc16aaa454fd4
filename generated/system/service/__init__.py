"""What the domain system does, for whoever implements or calls it."""

from typing import Protocol

from generated.system.service.currencies import CurrenciesService as CurrenciesService
from generated.system.service.health import HealthService as HealthService
from generated.system.service.problems import ProblemsService as ProblemsService


class Service(
    HealthService,
    ProblemsService,
    CurrenciesService,
    Protocol,
):
    """One method an operation; 6 of them."""
