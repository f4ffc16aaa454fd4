"""Minor units as decimal numbers."""

from impl.platform.currencies import DECIMALS


def decimals(currency: str) -> int:
    return DECIMALS.get(currency, 2)


def decimal(amount: int, currency: str) -> str:
    """The amount in major units, such as -12.50: for programs."""
    places = decimals(currency)
    if not places:
        return str(amount)
    major, minor = divmod(abs(amount), 10**places)
    return f"{'-' if amount < 0 else ''}{major}.{minor:0{places}}"


def spoken(amount: int, currency: str) -> str:
    """The amount with its currency, such as -1,250.00 EUR: for people."""
    major, point, minor = decimal(abs(amount), currency).partition(".")
    return f"{'-' if amount < 0 else ''}{int(major):,}{point}{minor} {currency}"
