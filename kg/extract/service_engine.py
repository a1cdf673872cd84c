"""HanLP's RESTful service as an engine: sentences go out as JSON to `ADDRESS/parse`, names and tokens come back."""

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.error import URLError
from urllib.request import Request, urlopen

from kg.errors import ModelError
from kg.extract.engine import TypedSpan
from kg.extract.parsed import add_document
from kg.extract.pieces import pieces

_BATCH: Final = 64
_SECONDS: Final = 60
_KEY: Final = "HANLP_AUTH"
"""The variable that HanLP's own client reads the key of the service from."""


class ServiceEngine:
    """The service at an address; its version is the address, as it does not tell which model it runs."""

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self.name = "hanlp-service"
        self.version = self._address

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The spans of each text, in labels of ours."""
        out: list[list[TypedSpan]] = [[] for _ in texts]
        every = list(pieces(texts))
        for start in range(0, len(every), _BATCH):
            batch = every[start : start + _BATCH]
            add_document(out, batch, self._ask([piece.text for piece in batch]))
        return out

    def _ask(self, sentences: Sequence[str]) -> Mapping[str, Any]:
        form = {"text": list(sentences), "tasks": ["tok/fine", "ner/msra"], "language": "zh"}
        headers = {"Content-Type": "application/json"}
        if key := os.environ.get(_KEY):
            headers["Authorization"] = f"Basic {key}"
        request = Request(f"{self._address}/parse", json.dumps(form).encode(), headers)  # noqa: S310  # only http and https get here
        try:
            with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
                parsed: Mapping[str, Any] = json.load(answer)
        except (URLError, TimeoutError, ValueError) as error:
            raise ModelError(
                f"no answer from {self._address}/parse: {error}; see whether the service is up, and its key in {_KEY}"
            ) from error
        return parsed
