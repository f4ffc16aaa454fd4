"""Why nobody is signed in by a provider."""


class AnswerRefusedError(Exception):
    """What came back proves nobody; the message says why, and is fit to be told."""


class NotAnsweringError(Exception):
    """The provider answers nothing that can be used; the message is for the log."""
