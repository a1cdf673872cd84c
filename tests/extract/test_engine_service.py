"""HanLP's service as an engine, against a local server that answers as its documentation says."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from kg.errors import ModelError
from kg.extract.engine import TypedSpan, load_engine
from kg.model import MentionType

ANSWERS = {
    "张伟在 包头市说话。": (["张伟", "在", "包头市", "说话", "。"], [["张伟", "PERSON", 0, 1], ["包头市", "LOCATION", 2, 3]]),
    "今天": (["今天"], [["今天", "DATE", 0, 1]]),
}


class _Service(BaseHTTPRequestHandler):
    asked: list[dict[str, Any]]

    def do_POST(self) -> None:
        """Answer `/parse` with a sentence for a sentence."""
        form = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        type(self).asked.append(form)
        rows = [ANSWERS[sentence] for sentence in form["text"]]
        body = json.dumps({"tok/fine": [row[0] for row in rows], "ner/msra": [row[1] for row in rows]}).encode()
        self.send_response(200 if self.path == "/api/parse" else 404)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def service() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The address of a local service, and what it is asked."""
    _Service.asked = []
    server = HTTPServer(("127.0.0.1", 0), _Service)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/api", _Service.asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_tokens_are_brought_back_to_offsets(service: tuple[str, list[dict[str, Any]]]) -> None:
    """Names come with token numbers; their offsets skip the blank that the service drops, and dates are passed over."""
    address, asked = service
    engine = load_engine(address)
    assert engine.spans(["张伟在 包头市说话。今天", ""]) == [
        [TypedSpan(0, 2, MentionType.PERSON, 1.0), TypedSpan(4, 7, MentionType.PLACE, 1.0)],
        [],
    ]
    assert asked[0]["language"] == "zh"
    assert asked[0]["tasks"] == ["tok/fine", "ner/msra"]


def test_a_service_that_is_not_there_is_an_error_that_names_it() -> None:
    """No answer is a ModelError with the address, not an empty result."""
    with pytest.raises(ModelError, match=r"127\.0\.0\.1:9/parse"):
        load_engine("http://127.0.0.1:9").spans(["张伟"])
