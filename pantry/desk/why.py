"""Why a line can't be taken."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """Why a line can't be taken."""

    TOO_LONG = "too_long"
    NOT_ABOVE_ZERO = "not_above_zero"
    TOO_MANY_PEOPLE = "too_many_people"
    LONG_NUMBER = "long_number"
    CHECK_DIGIT = "check_digit"
    DATE_OF_WHAT = "date_of_what"
    NO_SUCH_DATE = "no_such_date"
    NO_SUCH_WEIGHT = "no_such_weight"
    TEMPERATURE_OF_WHAT = "temperature_of_what"
    IS_WEIGHED = "is_weighed"
    CARD_IS_FOR_GIVING = "card_is_for_giving"
    UNKNOWN_CARD = "unknown_card"
    DATE_IS_FOR_TAKING_IN = "date_is_for_taking_in"
    NO_PRODUCT_IN_IT = "no_product_in_it"
    NOTHING_TO_SET = "nothing_to_set"
    NOT_FOR_THIS_LINE = "not_for_this_line"
    EXACT_NUMBER = "exact_number"
    CHOOSE_FIRST = "choose_first"
