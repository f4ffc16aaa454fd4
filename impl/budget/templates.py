"""The categories that a new book can start with; `BookTemplate` in the specs lists the same."""

from dataclasses import dataclass
from typing import Final, Literal

from generated.budget.models import BookTemplate


@dataclass(frozen=True, slots=True)
class Group:
    """A category group with its categories in order."""

    name: str
    categories: tuple[str, ...]
    kind: Literal["income", "expense"] = "expense"
    carrying: frozenset[str] = frozenset()
    """Those of the categories that carry overspending."""


_PERSONAL: Final = (
    Group("Income", ("Salary", "Interest", "Other income"), "income"),
    Group(
        "Home",
        (
            "Rent or mortgage",
            "Electricity and heating",
            "Internet and phone",
            "Insurance",
            "Furniture and repairs",
        ),
    ),
    Group("Daily life", ("Groceries", "Eating out", "Clothing", "Personal care")),
    Group("Getting about", ("Public transport", "Car and fuel")),
    Group("Health", ("Doctor and pharmacy", "Sport")),
    Group("Leisure", ("Entertainment", "Subscriptions", "Holidays", "Gifts")),
    Group("Savings", ("Emergency fund", "Larger purchases")),
    Group("Other", ("Bank charges", "Taxes", "Miscellaneous")),
)
_HOUSEHOLD: Final = (
    Group("Children", ("Childcare", "School", "Pocket money", "Clothing and toys")),
    Group("Pets", ("Food", "Vet")),
)
_SET_ASIDE: Final = ("Income tax set aside", "Sales tax set aside")
_FREELANCE: Final = (
    Group("Business income", ("Client invoices",), "income"),
    Group(
        "Business",
        ("Tools and software", "Travel", "Office", "Professional services", *_SET_ASIDE),
        carrying=frozenset(_SET_ASIDE),
    ),
)
_TEMPLATES: Final[dict[BookTemplate, tuple[Group, ...]]] = {
    "none": (),
    "personal": _PERSONAL,
    "household": (*_PERSONAL, *_HOUSEHOLD),
    "freelance": (*_PERSONAL, *_FREELANCE),
}


def groups(template: BookTemplate) -> tuple[Group, ...]:
    return _TEMPLATES[template]
