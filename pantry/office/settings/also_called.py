"""What people call a setting who don't know its title: words that are looked for and never shown.

In: the key of a setting or of a place where something is set. Out: its other names, untranslated. Each language has
words of its own for what people mean, not only those of the English ones.
"""

from __future__ import annotations

from pantry.errors import sentence

_ALSO_CALLED = {
    "name": sentence("site, place, pantry, table, title"),
    "lead_name": sentence("lead, leader, coordinator, manager, boss, who is in charge"),
    "language": sentence("languages, translation, English, Spanish"),
    "units": sentence("weights, pounds, lb, ounces, kilos, kg, metric, Fahrenheit, Celsius"),
    "date_order": sentence("dates, day, month, format, best by"),
    "bands": sentence("children, adults, seniors, age groups"),
    "tokens": sentence("tickets, queue, waiting line"),
    "first_time": sentence("new guests, first visit"),
    "odd_people": sentence("limits, maximum, warnings, mistakes, size of a household"),
    "odd_units": sentence("limits, maximum, warnings, mistakes, quantity, cans"),
    "odd_weight_g": sentence("limits, maximum, warnings, mistakes, weights, pounds, kilos"),
    "sources": sentence("places, donors, stores, suppliers, food bank"),
    "donor_name": sentence("rename, places, stores"),
    "waste_reasons": sentence("waste, compost, trash, garbage, thrown away"),
    "tare_g": sentence("tare, crate, container, weights, pounds, kilos"),
    "languages": sentence("translation, bilingual, English, Spanish"),
    "label_stock": sentence("printers, stickers, roll, label size"),
    "paper_rule_date": sentence("shred, destroy, keep papers, dates"),
    "meal": sentence("meals, weights, lb"),
    "value_a_pound": sentence("money, worth, weights, pounds, lb"),
    "hours_kept": sentence("time of a visit, erase, delete"),
    "rest_after_min": sentence("lock, screen saver, idle, sleep"),
    "backups_kept": sentence("backups, copies, safety copy, restore"),
    "printer": sentence("print, paper"),
    "theme": sentence("theme, dark mode, brightness, contrast, screen"),
    "text_size": sentence("font, letters, bigger, zoom"),
    "laptop_language": sentence("languages, translation, English, Spanish"),
    "sounds": sentence("sound, beep, noise, volume, mute"),
    "number_pad": sentence("keypad, keyboard, touch screen"),
    "serves": sentence("hot meals, mode"),
    "bags": sentence("limits, maximum, how many each, recipes, substitutes"),
    "dates": sentence("dates, expired, expiration, best by, use by, shelf life"),
    "printers": sentence("printers, calibration, align, labels"),
    "label_sheets": sentence("labels, stickers, roll, label size, measures"),
    "pin": sentence("lock, password, code, card"),
    "scanner": sentence("barcode reader, scan"),
    "day": sentence("location, bags of today"),
    "backup": sentence("backups, copies, safety copy, save, stick"),
    "weights": sentence("weights, pounds, lb, kilos, grams, rename an item"),
}


def also_called(key: str) -> str:
    """Its other names, one after the other; nothing where it has none."""
    return _ALSO_CALLED.get(key, "")
