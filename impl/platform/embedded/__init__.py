"""Embedded PostgreSQL and Valkey, for a machine that has neither."""

from impl.platform.embedded.process import EmbeddedServerError
from impl.platform.embedded.servers import Embedded

__all__ = ["Embedded", "EmbeddedServerError"]
