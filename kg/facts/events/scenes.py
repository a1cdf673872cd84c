"""An article as scenes: stretches that tell of one time, each with its date.

A scene ends where a paragraph, an item of a list or a sentence begins with another day, or a sentence begins with words
such as 当天下午, 签约前一天 or 随后. What is told without a time of its own belongs to the scene before it. Each sentence that turns to
an old date opens an episode, which ends with its paragraph or where another one opens.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.blocks import BlockKind
from kg.facts.events.openings import Opening, comes_back, going_on, old_date, opening, opening_date, opening_words, shifted
from kg.facts.text.stretches import MONTH, Stretch
from kg.facts.text.view import ArticleView
from kg.facts.vocabulary.phrases import Phrase, one_of

_VAGUE = re.compile(one_of(Phrase.VAGUE_DAY))
_YESTERDAY = re.compile(r"昨[日天晚夜]")
_TRIAL = re.compile(one_of(Phrase.TRIAL))
_NEAR = 3  # sentences in which the day of a scene is looked for


@dataclass(frozen=True, slots=True)
class Scene:
    """Sentences in order without the dateline before them, their EDTF date where one is told, and what opens them."""

    sentences: tuple[Stretch, ...]
    date: str | None
    opening: Opening
    leading_up: int = 0
    """How many of the sentences only lead up to what was done."""
    until: int | None = None
    """From which sentence on it tells of other things; to the end where there is none."""
    vague: bool = False
    """Whether it is of no day in particular: 近日, and what followed then."""
    alone: str | None = None
    """By his name, whoever of those who go apart it tells of; of all where it is none."""

    @property
    def core(self) -> tuple[Stretch, ...]:
        """The sentences that tell what was done."""
        return self.sentences[self.leading_up : self.until]

    @property
    def tells_day(self) -> bool:
        """Whether its day is told in it, rather than taken from the article."""
        return any(self.date in sentence.days() for sentence in self.sentences)

    @property
    def lead(self) -> Stretch:
        """The sentence that opens the scene."""
        return self.sentences[0]


def scenes(view: ArticleView) -> Iterator[Scene]:
    """The scenes of the body of an article, in order."""
    current: Scene | None = None
    episodes: list[Scene] = []
    in_episode = False
    for stretch, opens_paragraph in _sentences(view):
        in_episode = in_episode and not opens_paragraph and not (current and _back_to_trial(stretch, current))
        if (old := old_date(stretch, view.date)) is not None:
            episodes.append(_opened(stretch, old, Opening.EPISODE))
            in_episode = True
        elif in_episode and not opening_date(stretch):
            episodes[-1] = _with(episodes[-1], stretch)
        elif current is None:
            yield from episodes
            current = _opened(stretch, opening_date(stretch), Opening.ARTICLE)
            episodes, in_episode = [], False
        elif how := opening(stretch, opens_paragraph, current.date) or _back(stretch, current):
            yield (told := _dated(current, view))
            yield from episodes
            current = _opened(stretch, opening_date(stretch) or going_on(stretch, how, told.date), how, told)
            episodes, in_episode = [], False
        else:
            current = _with(current, stretch)
    if current is not None:
        yield _dated(current, view)
    yield from episodes


def _opened(stretch: Stretch, day: str | None, how: Opening, former: Scene | None = None) -> Scene:
    """The scene that a sentence opens after a former one, without the words that go before what is told."""
    lead = replace(stretch, start=stretch.start + opening_words(stretch))
    goes_on = how is Opening.THEN and former is not None and former.vague
    return Scene((lead,), day, how, vague=goes_on or (_VAGUE.search(lead.text) is not None and not lead.days()))


def _with(scene: Scene, stretch: Stretch) -> Scene:
    """A scene with one more sentence."""
    return replace(scene, sentences=(*scene.sentences, stretch))


def _back(stretch: Stretch, current: Scene) -> Opening | None:
    """Whether a sentence leaves what only went on, such as a round before a meeting, for the meeting."""
    return Opening.BACK if current.opening is Opening.THEN and comes_back(stretch) else None


def _back_to_trial(stretch: Stretch, current: Scene) -> bool:
    """Whether a sentence leaves what a court found, or another story of before the news, for the trial that the scene tells of."""
    return all(_TRIAL.search(text) for text in (stretch.text, "".join(one.text for one in current.sentences)))


def pictures(view: ArticleView) -> Iterator[Scene]:
    """The captions of an article, each a scene of its own."""
    for block in view.blocks:
        told = [Stretch(block, start, end) for start, end in block.sentences if block.text[start:end].strip()]
        if block.kind is BlockKind.CAPTION and told:
            yield _dated(Scene(tuple(told), None, Opening.PICTURE), view)


def _sentences(view: ArticleView) -> Iterator[tuple[Stretch, bool]]:
    """Every sentence of the body, and whether it opens a paragraph."""
    for block in view.blocks:
        if block.kind is BlockKind.BODY:
            for index, (start, end) in enumerate(block.sentences):
                if block.text[start:end].strip():
                    yield Stretch(block, start, end), index == 0


def _is_dateline(view: ArticleView) -> bool:
    """Whether the date of an article stands before the news: 本报10月13日讯 昨日."""
    spans = view.article.date.spans if view.article.date else ()
    after = view.page.text[spans[-1][1] :] if spans else ""
    return re.match(r"\s*[讯电]", after) is not None


def _dated(scene: Scene, view: ArticleView) -> Scene:
    """The scene with its date: the first day its next sentences tell, else that of the article, unless it is 近日."""
    if scene.date is not None:
        finer = (day for sentence in scene.sentences[:_NEAR] for day in sentence.days() if day.startswith(scene.date))
        return replace(scene, date=next(finer, scene.date)) if len(scene.date) == MONTH else scene
    if _YESTERDAY.match(scene.lead.text) and (told := view.article.date) is not None and _is_dateline(view):
        return replace(scene, date=shifted(told.value, -1))
    if scene.vague:
        return scene
    days = [day for sentence in scene.sentences[:_NEAR] for day in sentence.days()]
    return replace(scene, date=days[0] if days else view.date)
