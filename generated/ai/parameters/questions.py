"""The parameters of the operations on questions."""

from generated.shared import Id
from generated.values import Model


class AnswerQuestionParameters(Model):
    book_id: Id
