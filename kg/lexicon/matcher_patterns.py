"""What the matcher looks for: names of divisions, printed forms of bodies and posts, and the automaton that finds them."""

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.lexicon.body_forms import BodyForms
from kg.lexicon.department_fields import department_fields
from kg.lexicon.division_names import TOWNSHIP_ENDINGS, common_words, short_forms
from kg.lexicon.divisions import Divisions
from kg.lexicon.name_tables import name_tables
from kg.lexicon.posts import posts
from kg.lexicon.records import Division, HitKind, Level
from kg.lexicon.seats import LevelWord, class_of_name, level_words
from kg.lexicon.tables import rows
from kg.tables import words

# Endings that make a township's name telling enough to be found without a region.
_TELLING = ("镇", "乡", "苏木", "街道", "农场", "牧场", "林场", "开发区", "园区", "管理区", "示范区")
# Official endings behind which the last character of a body may do service in a post: 统战部长, 公安局长.
_FOLDING = ("部", "局", "院", "队", "站", "所", "厅")
PARTY = ("中共", "中国共产党")


class Automaton:
    """Strings and what each stands for; None for strings that are only read over."""

    def __init__(self, values: dict[str, str | None]) -> None:
        self._values = list(values.values())
        self._automaton = AhoCorasick(list(values), matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def scan(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The leftmost-longest matches in a text, those only read over left out."""
        for pattern, start, end in self._automaton.find_matches_as_indexes(text):
            value = self._values[pattern]
            if value is not None:
                yield start, end, value


def division_names(places: Divisions) -> Iterator[tuple[str, str]]:
    """Names of land, and those above the village that can be told from words; divisions win over land, full names over short ones."""
    yield from ((name, HitKind.LAND) for _, (_, names) in rows("landforms.tsv", 2) for name in names.split("|"))
    words_too = name_tables().ordinary.keys() | common_words() | {word.word for word in level_words()}
    for name, bearers, full in reversed(list(places.upper_names())):
        if len(name) < 2 or name in words_too:
            continue
        if full and _is_telling(name, min(place.level for place in bearers)):
            yield name, HitKind.DIVISION
        elif not full and any(_is_known_by(place, name) for place in bearers):
            yield name, HitKind.SHORT


def local_names(places: Divisions, region: Division) -> Iterator[tuple[str, str]]:
    """Short names of the region and what it lies in, and of its townships where three characters or more are left."""
    ordinary = name_tables().ordinary
    for place in (region, *places.ancestors(region)):
        yield from ((name, HitKind.SHORT) for name in short_forms(place) if name not in ordinary)
    county = next((place for place in (region, *places.ancestors(region)) if place.level == Level.COUNTY), None)
    for town in places.children(county) if county else ():
        ending = next((end for end in TOWNSHIP_ENDINGS if town.name.endswith(end)), None)
        if ending and len(town.name) > len(ending) + 2:
            yield town.name.removesuffix(ending), HitKind.SHORT


def _is_telling(name: str, level: Level) -> bool:
    """Whether a full name is that of a place wherever it stands; 东区 and 一连 are not."""
    if level == Level.TOWNSHIP:
        return len(name) > 2 and name.endswith(_TELLING)
    return len(name) > 2 or name.endswith(("县", "市", "旗"))


def _is_known_by(place: Division, short: str) -> bool:
    """Whether a short name is used far from the place too; bare names of districts and townships are mostly common words."""
    if place.level == Level.COUNTY:
        return short[-1] in "县旗州" or not place.name.endswith("区")
    return place.level <= Level.PREFECTURE


def body_names(forms: BodyForms) -> Iterator[tuple[str, str]]:
    """Printed bodies with how they stand: `+` alone, `-` only behind a region, `=WORD` behind the WORD that it begins with."""
    fields = [(stem, ending) for stem in sorted(department_fields().printed()) for ending in ("局", "厅", "委", "办", "部门")]
    fields += [(stem, ending) for _, (stem, endings) in rows("department_fields.tsv", 2) for ending in (*words(endings), "部门")]
    alone = {stem + ending: "+" for stem, ending in fields if ending in ("局", "厅")}
    behind = {stem + ending: "-" for stem, ending in fields} | dict.fromkeys(("组织部门", "宣传部门", "政法部门", "统战部门"), "-")
    for printed, meanings in forms.after.items():
        behind[printed] = "-"
        if len(printed) > 1 and any(form.alone for form in meanings):
            alone[printed] = "+"
    own = [word for word in level_words() if not word.word.startswith("全")]
    relative = {word.word + printed: "=" + word.word for word in own for printed in behind if _goes_with(word, printed, forms)}
    inside = {around.before + word.word + around.after: "+" for word in own for around in forms.around if around.before not in PARTY}
    national = {name: "+" for name in forms.national if name != "中共"}
    yield from (behind | alone | relative | inside | national).items()


def _goes_with(word: LevelWord, printed: str, forms: BodyForms) -> bool:
    """Whether some region that the word stands for has the body."""
    meanings = forms.after.get(printed)
    if meanings is None:
        return True
    classes = {class_of_name("某某" + word.ending, level) for level in word.levels}
    return any(form.classes & classes for form in meanings)


def post_names(forms: BodyForms) -> Iterator[tuple[str, str | None]]:
    """Heads of posts with their usual prefixes, folded posts, and the words that contain posts and are none."""
    for form in forms.after:
        if len(form) > 2 and form.endswith(_FOLDING):
            yield form + "长", form + "长"
    for printed in posts().printed_forms():
        yield printed, printed
    yield from ((word, None) for _, (word,) in rows("no_posts.tsv", 1))
