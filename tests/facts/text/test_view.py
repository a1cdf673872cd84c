"""An article with its mentions laid over its blocks."""

from tests.facts.marked import body, read


def test_mentions_are_found_by_where_they_stand() -> None:
    """A range has the mentions that lie in it as a whole; those before an offset come last one first."""
    block = body(read("{P 周明远}到{L 张庄村}，{P 陆小雨}同去。{P 金花}没来。"))
    assert [one.text for one in block.within(0, 7)] == ["周明远", "张庄村"]
    assert [one.text for one in block.within(1, 6)] == []
    assert [one.text for one in block.back_from(block.text.index("同去"))] == ["陆小雨", "张庄村", "周明远"]
    assert [one.text for one in block.back_from(2)] == []


def test_a_character_stands_in_one_sentence() -> None:
    """The sentence of an offset is the one that holds it; beyond the text it is the whole."""
    block = body(read("{P 周明远}到会。{P 金花}没来。"))
    assert block.text[slice(*block.sentence_at(0))] == "周明远到会。"
    assert block.text[slice(*block.sentence_at(block.text.index("金花")))] == "金花没来。"
    assert block.sentence_at(len(block.text)) == (0, len(block.text))


def test_what_is_spoken_is_found_by_the_range_it_touches() -> None:
    """A quotation counts where it shares a character with the range, and no name in quotation marks does."""
    block = body(read("{P 周明远}说：“早，都来了？”{P 金花}说：“来了，都在。”“金牌店小二”也来了。"))
    first, second = block.speech
    assert block.spoken(0, len(block.text)) == (first, second)
    assert block.spoken(0, first[0]) == ()
    assert block.spoken(first[0] + 1, first[0] + 2) == (first,)
    assert block.spoken(first[1], second[0] + 1) == (second,)
