"""ChineseNER: a character BiLSTM-CRF trained on MSRA."""

from importlib import import_module

from benchmarks.localnews.peers.runners.harness import Find, Found, labels, serve

_TYPES = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"}


def load() -> Find:
    """The model that ships with ChineseNER; masks of bytes, which torch no longer takes, become masks of truth values."""
    torch = import_module("torch")
    torch.Tensor.byte = torch.Tensor.bool
    model = import_module("ChineseNER.model").load()
    mask = import_module("ChineseNER.utils").get_mask
    model.eval()

    def find(line: str) -> list[Found]:
        ids = torch.tensor([[model.word_vocab.word_to_id(character) for character in line]])
        with torch.no_grad():
            tags = model(ids, [len(line)], mask(ids)).squeeze(0).tolist()
        return list(labels(((1, model.label_vocab.id_to_label(tag)) for tag in tags), _TYPES))

    return find


if __name__ == "__main__":
    serve(load)
