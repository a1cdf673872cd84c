"""How the names of things are read, kept beside them so that nobody who asks has to wait for a dictionary."""

from kg.model import EntityType

_READ = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.POST})


def reading(name: str, label: str) -> str:
    """The pinyin of a name; of events and articles, whose names are sentences, none."""
    if label not in _READ:
        return ""
    from kg.lexicon.pinyin import pinyin  # noqa: PLC0415  # who only asks must not wait for it

    return pinyin(name, person=label == EntityType.PERSON)
