"""The parameters of the operations on queries."""

from generated.shared import Id
from generated.values import Model


class QueryParameters(Model):
    book_id: Id
