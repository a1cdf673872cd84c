"""Articles compared with gold: characters in the right article, headlines, bylines, dates, regions, reprints."""

from dataclasses import dataclass

from kg.evaluate.gold import GoldArticle, GoldDocument, printed_name
from kg.evaluate.measure import Measure, Scores, agreement
from kg.evaluate.predicted import Predicted
from kg.model.rows import ArticleRow
from kg.text import squeeze


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which found article stands for which gold article: the one that holds most of its body, each used once."""

    gold_of: dict[str, str]
    shared: dict[str, int]
    sizes: dict[str, int]
    found: dict[str, ArticleRow]

    def article_for(self, key: str) -> ArticleRow | None:
        """The found article that stands for a gold one."""
        return next((self.found[row] for row, gold in self.gold_of.items() if gold == key), None)


def align(document: GoldDocument, predicted: Predicted) -> Alignment:
    """Pairs gold and found articles by the body characters they share, largest share first."""
    text = document.marked.text
    bodies = {key: _offsets(document, key, {"body"}) for key in document.facts.articles}
    # An article without body characters of its own, such as a picture with a headline, is paired by whatever it has.
    bodies = {key: body or _offsets(document, key, {"caption", "headline"}) for key, body in bodies.items()}
    overlap = sorted(
        (
            (len(body & _body(text, row)), key, row.id)
            for key, body in bodies.items()
            for row in predicted.articles
            if body & _body(text, row)
        ),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    gold_of: dict[str, str] = {}
    shared: dict[str, int] = {}
    for count, key, row in overlap:
        if row not in gold_of and key not in shared:
            gold_of[row] = key
            shared[key] = count
    _align_credits(document, predicted, gold_of, shared)
    return Alignment(gold_of, shared, {key: len(body) for key, body in bodies.items()}, {row.id: row for row in predicted.articles})


def _align_credits(document: GoldDocument, predicted: Predicted, gold_of: dict[str, str], shared: dict[str, int]) -> None:
    """Pairs articles that are nothing but a box of credits by the names in it."""
    for key, fact in document.facts.articles.items():
        names = {printed_name(one.name) for one in fact.byline}
        for row in predicted.articles:
            if key not in shared and row.id not in gold_of and not row.spans and names & {one.name for one in row.byline}:
                gold_of[row.id] = key
                shared[key] = 0


def score_articles(document: GoldDocument, predicted: Predicted, alignment: Alignment) -> Scores:
    """The figures of page reading for one document."""
    pairs = [(key, fact, alignment.article_for(key)) for key, fact in document.facts.articles.items()]
    right, total = sum(alignment.shared.values()), sum(alignment.sizes.values())
    return Scores(
        (
            ("articles: body characters", Measure(right, total, total)),
            ("articles: headline", _headlines(pairs)),
            ("articles: byline", _bylines(pairs)),
            ("articles: date", _values([(fact.date, row.date if row else None) for _, fact, row in pairs])),
            ("articles: region", _values([(fact.region, row.region_name if row else None) for _, fact, row in pairs])),
            ("articles: reprints", _reprints(document, predicted)),
        )
    )


def _offsets(document: GoldDocument, key: str, kinds: set[str]) -> set[int]:
    text = document.marked.text
    return {
        offset
        for segment in document.marked.segments
        if segment.article == key and segment.kind in kinds
        for offset in range(*segment.span)
        if not text[offset].isspace()
    }


def _body(text: str, row: ArticleRow) -> set[int]:
    spans = row.spans or row.headline_spans
    return {offset for start, end in spans for offset in range(start, end) if not text[offset].isspace()}


def _headlines(pairs: list[tuple[str, GoldArticle, ArticleRow | None]]) -> Measure:
    return _values([(_plain(fact.headline), _plain(row.headline if row else None)) for _, fact, row in pairs])


def _plain(headline: str | None) -> str | None:
    return squeeze(headline) if headline else None


def _values(pairs: list[tuple[str | None, str | None]]) -> Measure:
    """Values that either side may lack: saying nothing where gold says nothing is neither right nor wrong."""
    return Measure(
        sum(1 for gold, found in pairs if gold and gold == found),
        sum(1 for _, found in pairs if found),
        sum(1 for gold, _ in pairs if gold),
    )


def _bylines(pairs: list[tuple[str, GoldArticle, ArticleRow | None]]) -> Measure:
    found = {(key, one.name, one.role) for key, _, row in pairs if row for one in row.byline}
    gold = {(key, printed_name(one.name), one.role) for key, fact, _ in pairs for one in fact.byline}
    return agreement(found, gold)


def _reprints(document: GoldDocument, predicted: Predicted) -> Measure:
    """A printing again is right where most of its characters are gold repeats, and found where such an article holds it."""
    text = document.marked.text
    reprinted = {key for key, fact in document.facts.articles.items() if fact.reprint_of}
    repeats = [
        {offset for offset in range(*segment.span) if not text[offset].isspace()}
        for segment in document.marked.segments
        if segment.kind == "repeat" or (segment.article in reprinted and segment.kind == "body")
    ]
    said = [_body(text, row) for row in predicted.articles if row.reprint_of]
    every = set().union(*repeats)
    right = sum(1 for body in said if 2 * len(body & every) > len(body))
    caught = sum(1 for repeat in repeats if any(2 * len(body & repeat) > len(repeat) for body in said))
    return Measure(min(right, caught), len(said), len(repeats))
