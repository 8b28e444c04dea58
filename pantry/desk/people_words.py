"""What the table says of who comes, who waits and who helps. In: names and numbers. Out: words, nothing is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.measures import Units
from pantry.desk.names import Names

if TYPE_CHECKING:
    from pantry.rules.age_bands import Band, Share


class PeopleWords(Names):
    """Households' ages, tokens, half bags and volunteers."""

    __slots__ = ()

    def half(self, bag: str) -> str:
        """Standard bag, half."""
        return self.language.say("{bag}, half", bag=bag)

    def instead_of(self, amount: str, wanted: str) -> str:
        """3 × Lentils instead of Black beans: a bag's substitute."""
        return self.language.say("{amount} instead of {wanted}", amount=amount, wanted=wanted)

    def half_bags(self) -> str:
        """From now on."""
        return self.language.say("Half bags from now")

    def whole_bags(self) -> str:
        """It was half bags, and is no more."""
        return self.language.say("Whole bags from now")

    def half_now(self) -> str:
        """What stands beside the table meanwhile."""
        return self.language.say("Half bags now")

    def back_to_whole(self) -> str:
        """The tap that ends it."""
        return self.language.say("Back to whole bags")

    def not_for_all(self) -> str:
        """More wait than there are bags."""
        return self.language.say("Not enough for all who wait")

    def band(self, band: Band) -> str:
        """Under 18; 18 to 59; 60 or older."""
        if band.last is None:
            return self.language.say("{n} or older", n=band.first)
        if band.first == 0:
            return self.language.say("under {n}", n=band.last + 1)
        return self.language.say("{first} to {last}", first=band.first, last=band.last)

    def ages_question(self, asked: tuple[Band, ...]) -> str:
        """After a household, where the site wants to know its ages: what a number alone does, and what several do."""
        return self.language.say(
            "Next household? Or ages as {example}: {bands}.",
            example=" ".join(("2", *"1" * (len(asked) - 1))),
            bands=", ".join(self.band(band) for band in asked),
        )

    def ages(self, shares: tuple[Share, ...]) -> str:
        """2 under 18 · 1 18 to 59 · 1 60 or older."""
        say = self.language.say
        return " · ".join(say("{n}: {band}", n=share.people, band=self.band(share.band)) for share in shares)

    def ages_differ(self, people: int, example: str) -> str:
        """Numbers that are no answer."""
        return self.language.say_many(
            "That does not add up to {n} person. Nothing was saved. Type it as {example}, or go on.",
            "That does not add up to {n} people. Nothing was saved. Type it as {example}, or go on.",
            people,
            example=example,
        )

    def waiting(self, waiting: int, bags: int | None) -> str:
        """26 waiting, 9 bags."""
        if bags is None:
            return self.language.say("{n} waiting", n=self.language.number(waiting))
        shown = self.language.number(waiting)
        return self.language.say_many("{waiting} waiting, {n} bag", "{waiting} waiting, {n} bags", bags, waiting=shown)

    def bags_there(self, bags: int) -> str:
        """9 bags."""
        return self.language.say_many("{n} bag", "{n} bags", bags)

    def last_token(self, token: int) -> str:
        """Last token: 26."""
        return self.language.say("Last token: {n}", n=self.language.number(token))

    def tokens(self) -> str:
        """The tile, and the panel before anybody said a number."""
        return self.language.say("Tokens")

    def which_token(self) -> str:
        """What is asked of whoever hands out tokens."""
        return self.language.say("Which token was handed out last?")

    def say_the_token(self) -> str:
        """The tap that lets it be typed."""
        return self.language.say("Type the number")

    def token_needs_number(self) -> str:
        """`/tokens` with something that is no number."""
        return self.language.say("Which token was handed out last? Type it as: /tokens 26")

    def no_tokens(self) -> str:
        """A site that hands out none."""
        return self.language.say("This table hands out no tokens. Nothing was saved.")

    def who_helps(self) -> str:
        """The question when a volunteer comes or goes."""
        return self.language.say("Who comes or goes? Type a name.")

    def volunteer_in(self, alias: str) -> str:
        """Somebody came to help."""
        return self.language.say("{name} is here. Welcome!", name=alias)

    def volunteer_out(self, alias: str, minutes: int) -> str:
        """Somebody went home."""
        return self.language.say("{name} helped for {time}. Thank you!", name=alias, time=self.hours(minutes))

    def hours(self, minutes: int) -> str:
        """2 h 05."""
        return self.language.say("{hours} h {minutes}", hours=minutes // 60, minutes=f"{minutes % 60:02d}")

    def since(self, alias: str, hour: str) -> str:
        """Ana, since 2:06 pm."""
        return self.language.say("{name}, since {hour}", name=alias, hour=hour)

    def kept_until_close(self) -> str:
        """What happens to volunteers' names."""
        return self.language.say("Names stay on this laptop until the day is closed.")

    def first_time(self) -> str:
        """What a household may say, by one key."""
        return self.language.say("First time here")

    def not_first_time(self) -> str:
        """It was here before."""
        return self.language.say("Not the first time")

    def first_time_of_whom(self) -> str:
        """`/new` before any household."""
        return self.language.say("Nobody was counted yet who could be new here. Nothing was saved.")

    def no_first_time(self) -> str:
        """A site that asks nobody."""
        return self.language.say("This table asks nobody whether it is their first time. Nothing was saved.")

    def how_cold(self) -> str:
        """What the panel asks after dairy, meat or ready food."""
        return self.language.say("How cold was it?")

    def type_cold(self, name: str) -> str:
        """How it is answered."""
        example = "3°" if self.units is Units.METRIC else "38f"
        return self.language.say("{name}: type {example}, or skip", name=name, example=example)

    def skip(self) -> str:
        """The tap that goes on without an answer."""
        return self.language.say("Skip")

    def skipped(self) -> str:
        """It was skipped."""
        return self.language.say("Skipped. It can be said later.")

    def in_a_box(self, tare: int) -> str:
        """From now on the box is taken off."""
        return self.language.say("In a banana box: {weight} is taken off each weight", weight=self.weight(tare))

    def without_a_box(self) -> str:
        """No box is taken off any more."""
        return self.language.say("Not in a box: weights count as typed")

    def box_taken_off(self, gross: int) -> str:
        """40 lb less the box."""
        return self.language.say("{weight} less the box", weight=self.weight(gross))

    def only_the_box(self, tare: int) -> str:
        """A weight that the box alone has."""
        return self.language.say(
            "An empty box weighs {weight}. Nothing was saved. Weigh it again, or tap “In a banana box”.",
            weight=self.weight(tare),
        )
