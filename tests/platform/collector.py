"""An OpenTelemetry collector on loopback: takes what OTLP over HTTP brings, and keeps it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span


class Collector:
    """Answers at `url`, and knows every span and the services they came from."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.services: set[str] = set()
        self.paths: list[str] = []
        self._arrived = threading.Condition()
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                collector.take(self.path, self.headers["Content-Type"], body)
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """It says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    @classmethod
    @contextmanager
    def running(cls) -> Iterator[Self]:
        made = cls()
        thread = threading.Thread(target=made._server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield made
        finally:
            made._server.shutdown()
            thread.join()
            made._server.server_close()

    def take(self, path: str, media_type: str, body: bytes) -> None:
        assert media_type == "application/x-protobuf"
        with self._arrived:
            self.paths.append(path)
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                names = {each.key: each.value.string_value for each in resource.resource.attributes}
                self.services.add(names["service.name"])
                for scope in resource.scope_spans:
                    self.spans += scope.spans
            self._arrived.notify_all()

    def wait_for(self, wanted: Callable[[Span], bool], seconds: float = 60) -> Span:
        """The first span that is wanted, once it has come."""

        def found() -> Span | None:
            return next((each for each in self.spans if wanted(each)), None)

        with self._arrived:
            span = self._arrived.wait_for(found, seconds)
        if span is None:
            raise AssertionError(f"never came; but {sorted(each.name for each in self.spans)}")
        return span
