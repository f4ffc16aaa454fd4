"""The parameters of the operations on categorisation."""

from generated.shared import Id
from generated.values import Model


class CategorizeTransactionsParameters(Model):
    book_id: Id
