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

ANSWERS: dict[str, tuple[list[str], list[list[str | int]]]] = {
    "张伟在 包头市说话。": (["张伟", "在", "包头市", "说话", "。"], [["张伟", "PERSON", 0, 1], ["包头市", "LOCATION", 2, 3]]),
    "今天": (["今天"], [["今天", "DATE", 0, 1]]),
}


class _Service(BaseHTTPRequestHandler):
    asked: list[dict[str, Any]]
    keys: list[str | None]
    status: int

    def do_POST(self) -> None:
        """Answer `/parse` with a sentence for a sentence; one without a known answer is a token without names."""
        form = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        type(self).asked.append(form)
        type(self).keys.append(self.headers["Authorization"])
        rows = [ANSWERS.get(sentence, ([sentence], [])) for sentence in form["text"]]
        body = json.dumps({"tok/fine": [row[0] for row in rows], "ner/msra": [row[1] for row in rows]}).encode()
        self.send_response(self.status if self.path == "/api/parse" else 404)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def service() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The address of a local service, and what it is asked."""
    _Service.asked, _Service.keys, _Service.status = [], [], 200
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


def test_the_key_goes_along_as_the_client_of_the_service_sends_it(
    service: tuple[str, list[dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a key nothing is sent; with one it is a basic authorization."""
    monkeypatch.delenv("HANLP_AUTH", raising=False)
    load_engine(service[0]).spans(["今天"])
    monkeypatch.setenv("HANLP_AUTH", "a2V5")
    load_engine(service[0]).spans(["今天"])
    assert _Service.keys == [None, "Basic a2V5"]


def test_a_long_document_is_asked_for_in_parts(service: tuple[str, list[dict[str, Any]]]) -> None:
    """No request has more than a few sentences, and every name keeps the offset it has in the document."""
    address, asked = service
    spans = load_engine(address).spans(["张伟在 包头市说话。" * 150])[0]
    assert [span.start for span in spans] == [start + 10 * number for number in range(150) for start in (0, 4)]
    assert len(asked) > 1
    assert max(len(form["text"]) for form in asked) <= 64


@pytest.mark.parametrize("status", [401, 429, 500])
def test_a_refusal_is_an_error_that_says_what_to_look_at(service: tuple[str, list[dict[str, Any]]], status: int) -> None:
    """A wrong key, too many requests and a broken server end the reading; nothing is passed over."""
    _Service.status = status
    with pytest.raises(ModelError, match=rf"{status}.*HANLP_AUTH"):
        load_engine(service[0]).spans(["今天"])


def test_a_service_that_is_not_there_is_an_error_that_names_it() -> None:
    """No answer is a ModelError with the address, not an empty result."""
    with pytest.raises(ModelError, match=r"127\.0\.0\.1:9/parse"):
        load_engine("http://127.0.0.1:9").spans(["张伟"])
