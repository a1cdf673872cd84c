"""Several documents before one engine at once."""

from collections.abc import Iterable, Sequence

from kg.extract.engine import Engine, TypedSpan


class Together:
    """An engine that has seen the texts of several documents at once, and then answers for each of them.

    Texts of like length go through a network together; among those of one document there are few.
    """

    def __init__(self, engine: Engine, texts: Iterable[str]) -> None:
        self.name = engine.name
        self.version = engine.version
        every = list(dict.fromkeys(texts))
        self._spans = dict(zip(every, engine.spans(every), strict=True))

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The spans of texts that were seen."""
        return [self._spans[text] for text in texts]
