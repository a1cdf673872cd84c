"""People as all articles of their name show them, kept small: what is known of one is put together when it is compared."""

from dataclasses import dataclass, replace

from kg.resolve.profiles import Profile, Profiles, merged
from kg.resolve.references import PersonUnit


@dataclass(frozen=True, slots=True)
class Person:
    """The units of a person, the prefectures and bodies in which to look for others, and in how many articles the name stands.

    Who is `everywhere` is a national leader, whom articles of all regions name.
    """

    id: str
    name: str
    places: tuple[str, ...]
    articles: int
    units: tuple[PersonUnit, ...]
    everywhere: bool

    def profile(self, profiles: Profiles) -> Profile:
        """All that is known of the person."""
        shown = map(profiles.of, self.units)
        return merged(map(of_the_country, shown) if self.everywhere else shown)


def of_the_country(profile: Profile) -> Profile:
    """What an article shows of a national leader, who without a post in it is not of its region."""
    return profile if profile.official else replace(profile, regions=frozenset())


def places_of(profile: Profile) -> tuple[str, ...]:
    """Where to look for others whose names look alike."""
    return tuple(sorted({*(region[:4] for region in profile.regions), *profile.bodies}))
