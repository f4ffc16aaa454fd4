"""A typed client of Centime."""

from centime import models, problems
from centime.async_client import AsyncClient
from centime.calls import Download, Retry, Upload
from centime.client import Client
from centime.errors import CentimeError, ConnectionFailed, InputError, Problem, UnexpectedAnswer
from centime.session import Session
from centime.streams import Event

__all__ = [
    "AsyncClient",
    "CentimeError",
    "Client",
    "ConnectionFailed",
    "Download",
    "Event",
    "InputError",
    "Problem",
    "Retry",
    "Session",
    "UnexpectedAnswer",
    "Upload",
    "models",
    "problems",
]
