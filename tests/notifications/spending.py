"""Somebody who spends money over HTTP, so that there is something to tell."""

import time

from tests.live import Person


class Household:
    """A book and its account, and money that moves in it."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.book = person.call("POST", "/budget/books", name="Home", base_currency="EUR")["id"]
        self.account = person.call(
            "POST",
            f"/budget/books/{self.book}/accounts",
            name="Current",
            kind="asset",
            subtype="checking",
            currency="EUR",
        )["id"]

    def spend(self, amount: int = 90_000) -> None:
        self.person.call(
            "POST",
            f"/budget/books/{self.book}/transactions",
            account_id=self.account,
            date=time.strftime("%Y-%m-%d"),
            amount=-amount,
        )
