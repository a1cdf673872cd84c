"""The model in the package: offsets, batches, checks of its files."""

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import hanlp
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from kg.errors import ModelError
from kg.extract.bundled import NetworkEngine, load_network
from kg.extract.convention import ModelName
from kg.extract.engine import load_engine
from kg.extract.manifest import BUNDLED, MANIFEST, checksum
from kg.model import MentionType

FOLDER = Path(str(files("kg.models"))) / BUNDLED
SENTENCE = "县委书记陈 薇、副县长沙尔合提·胡尔曼到石门镇柳树沟村调研。"


@pytest.fixture(scope="module")
def engine() -> NetworkEngine:
    """The bundled engine."""
    loaded = load_engine()
    assert isinstance(loaded, NetworkEngine)
    return loaded


def found(engine: NetworkEngine, text: str) -> list[tuple[str, MentionType]]:
    """The names of a text and their types."""
    return [(text[span.start : span.end], span.type) for span in engine.spans([text])[0]]


def test_a_sentence_of_local_news_is_read(engine: NetworkEngine) -> None:
    """Bodies and posts stand apart, a chain is cut, a blank or a dot inside a name does not break it."""
    assert found(engine, SENTENCE) == [
        ("县委", MentionType.ORG),
        ("书记", MentionType.TITLE),
        ("陈 薇", MentionType.PERSON),
        ("副县长", MentionType.TITLE),
        ("沙尔合提·胡尔曼", MentionType.PERSON),
        ("石门镇", MentionType.PLACE),
        ("柳树沟村", MentionType.PLACE),
    ]


@pytest.mark.parametrize("name", ["王䶮", "李㛃", "张𠮷", "赵𬭎"])
def test_rare_characters_keep_their_offsets(engine: NetworkEngine, name: str) -> None:
    """Characters outside the alphabet and beyond the basic plane count as one offset each."""
    text = f"出席会议的有副县长{name}、县长孙国强。"
    assert (name, MentionType.PERSON) in found(engine, text)
    assert ("孙国强", MentionType.PERSON) in found(engine, text)


def test_width_and_punctuation_make_no_difference(engine: NetworkEngine) -> None:
    """ASCII punctuation gives the same spans as full-width punctuation."""
    wide = "会议由镇长王建军主持，（记者：李红）说：“好！”"
    narrow = wide.translate(str.maketrans("，（：）“”！", ',(:)""!'))
    assert [(s.start, s.end, s.type) for s in engine.spans([wide])[0]] == [(s.start, s.end, s.type) for s in engine.spans([narrow])[0]]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=3))
def test_any_text_gives_ordered_spans_inside_it(engine: NetworkEngine, texts: list[str]) -> None:
    """Whatever comes in, spans lie in their text, in order, apart, and neither begin nor end with a blank."""
    answers = engine.spans(texts)
    assert len(answers) == len(texts)
    for text, spans in zip(texts, answers, strict=True):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == text[span.start : span.end].strip()
            assert 0 <= span.confidence <= 1
            end = span.end


def test_nothing_of_a_long_text_is_dropped(engine: NetworkEngine) -> None:
    """A text far longer than a batch gives its names in every part."""
    spans = engine.spans([SENTENCE * 400])[0]
    assert len(spans) == 7 * 400
    assert spans[-1].start == 399 * len(SENTENCE) + SENTENCE.index("柳树沟村")


def test_the_same_document_gives_the_same_spans(engine: NetworkEngine) -> None:
    """Other documents read before do not change what a document gives."""
    first = engine.spans([SENTENCE, "校对：马红"])
    engine.spans(["人" * 1000, "别的文件。"])
    assert engine.spans([SENTENCE, "校对：马红"]) == first


@pytest.mark.parametrize("others", [0, 1, 7, 40])
def test_what_a_text_gives_does_not_depend_on_others(engine: NetworkEngine, others: int) -> None:
    """Confidences to the last digit, whether it is read alone, among the texts of its page or with other pages."""
    texts = [SENTENCE, "张三到会。", SENTENCE * 3, "好", "副县长沙尔合提·胡尔曼、县长孙国强出席会议并讲话" * 8]
    alone = [engine.spans([text])[0] for text in texts]
    among = engine.spans([*texts, *(f"第{number}次会议上，县长孙国强讲话" + "，要抓落实" * (number % 9) for number in range(others))])
    assert among[: len(texts)] == alone


def test_threads_are_those_asked_for() -> None:
    """A page is read with as many threads as the engine was made with, and gives the same spans."""
    one, two = load_engine(threads=1).spans([SENTENCE]), load_engine(threads=2).spans([SENTENCE])
    assert torch.get_num_threads() == 2
    assert [(span.start, span.end, span.type) for span in one[0]] == [(span.start, span.end, span.type) for span in two[0]]


def test_memory_does_not_grow_with_the_text(engine: NetworkEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long a document is, the network never gets more than a batch of characters at once, padding included."""
    sizes: list[int] = []
    tag = engine.recognizer.tag

    def watched(texts: Sequence[str], *convention: str) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.int64]]:
        sizes.append(len(texts) * max(map(len, texts)))
        return tag(texts, *convention)

    monkeypatch.setattr(engine.recognizer, "tag", watched)
    engine.spans([SENTENCE * 300, "人" * 5000, "校对：马红"])
    assert len(sizes) > 3
    assert max(sizes) <= 4096


ODD = '王䶮㛃𠮷𬭎Ａa１1 \u3000\n\t,，.。·•:：(（%％“"\u200b\ufeff🙂'


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*ODD, "县委书记", "石门镇", "沙尔合提·胡尔曼"]), max_size=60).map("".join))
def test_odd_characters_never_move_an_offset(engine: NetworkEngine, text: str) -> None:
    """What is found in a text is found at the same places, moved by its length, when a sentence stands before it."""
    before = "天气晴。"
    alone = [(span.start, span.end, span.type) for span in engine.spans([text])[0]]
    both = [(span.start - len(before), span.end - len(before), span.type) for span in engine.spans([before + text])[0]]
    assert [span for span in both if span[0] >= 0] == alone


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*"，。：；！？（）0aZ", "县委书记王建军", "石门镇", "说"]), max_size=40).map("".join))
def test_full_and_half_width_give_the_same_names(engine: NetworkEngine, text: str) -> None:
    """Letters, digits and punctuation count as the same in either width, wherever they stand."""
    half = text.translate(str.maketrans("，：；！？（）", ",:;!?()"))
    full = text.translate(str.maketrans("0aZ", "０ａＺ"))
    wanted = [(span.start, span.end, span.type) for span in engine.spans([text])[0]]
    assert [(span.start, span.end, span.type) for span in engine.spans([half])[0]] == wanted
    assert [(span.start, span.end, span.type) for span in engine.spans([full])[0]] == wanted


def test_another_convention_is_another_engine() -> None:
    """By the rules of MSRA the same weights mark places too, under a name of their own; an unknown convention is told with those known."""
    other = load_engine("bundled:msra")
    assert other.name == "local-news:msra"
    assert other.version == load_engine().version
    assert "石门镇" in [SENTENCE[span.start : span.end] for span in other.spans([SENTENCE])[0]]
    with pytest.raises(ModelError, match=r"no convention 'nobody'; it knows localnews, msra"):
        load_engine("bundled:nobody")


def test_hanlp_loads_the_folder_by_itself() -> None:
    """`hanlp.load(FOLDER)` gives a HanLP component that predicts spans of characters in HanLP's form."""
    recognizer = hanlp.load(str(FOLDER), devices=-1)
    assert recognizer(list("镇长王建军"))[-1] == ("王建军", "PERSON", 2, 5)
    assert [len(one) for one in recognizer([list("镇长王建军"), list("好")])] == [2, 0]


def test_nothing_is_asked_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading and finding names open no connection."""

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert load_engine().spans([SENTENCE])[0]


def test_the_model_is_small_and_its_manifest_whole() -> None:
    """At most 25 MB, and the manifest names every file that is loaded."""
    present = {path.name for path in FOLDER.iterdir()}
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= 25_000_000
    assert present - {MANIFEST, "card.md"} == set(json.loads((FOLDER / MANIFEST).read_text(encoding="utf-8"))["sha256"])


def test_weights_with_code_in_them_are_refused(tmp_path: Path) -> None:
    """A pickle that would run something is not run, even where its checksum fits the manifest."""
    copy, ran = tmp_path / "copy", tmp_path / "ran"
    shutil.copytree(FOLDER, copy)

    class Bomb:
        def __reduce__(self) -> tuple[object, tuple[Path]]:
            return Path.touch, (ran,)

    torch.save({"crf.transitions": Bomb()}, copy / "model.pt")
    manifest = json.loads((copy / MANIFEST).read_text(encoding="utf-8"))
    manifest["sha256"]["model.pt"] = checksum(copy / "model.pt")
    (copy / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ModelError, match="pickled code"):
        load_network(copy, ModelName("copy"))
    assert not ran.exists()


def test_the_model_is_ready_soon() -> None:
    """After the imports, checking and loading take less than three seconds of the processor."""
    program = (
        "import time, kg.extract.bundled as b; begun = time.process_time(); e = b.load_bundled(); e.spans(['王芳']);"
        "print(time.process_time() - begun)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert float(done.stdout.split()[-1]) < 3


def test_a_damaged_or_missing_file_is_an_error_that_says_so(tmp_path: Path) -> None:
    """No fallback: the file, the folder and the remedy are in the message."""
    copy = tmp_path / "copy"
    shutil.copytree(FOLDER, copy)
    (copy / "vocabs.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match=r"copy is damaged: vocabs\.json .*kg train"):
        load_network(copy, ModelName("copy"))
    (copy / "vocabs.json").unlink()
    with pytest.raises(ModelError, match=r"copy is not whole: vocabs\.json"):
        load_network(copy, ModelName("copy"))
    (copy / MANIFEST).write_text('{"sha', encoding="utf-8")
    with pytest.raises(ModelError, match=r"copy is damaged: manifest\.json cannot be read"):
        load_network(copy, ModelName("copy"))
    (copy / MANIFEST).unlink()
    with pytest.raises(ModelError, match=r"no model in .*copy"):
        load_network(copy, ModelName("copy"))
