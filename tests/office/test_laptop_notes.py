from __future__ import annotations

from pantry.office.laptop_notes import keep_note, kept_notes


def test_a_note_is_kept_changed_and_forgotten_beside_the_others(pantry):
    keep_note(pantry.site_file, "notes", "one", {"a": 1})
    keep_note(pantry.site_file, "notes", "two", [2])
    keep_note(pantry.site_file, "notes", "one", 3)
    assert kept_notes(pantry.site_file, "notes") == {"one": 3, "two": [2]}
    keep_note(pantry.site_file, "notes", "one", None)
    assert kept_notes(pantry.site_file, "notes") == {"two": [2]}


class _Meanwhile:
    """A site file in which another program keeps a note just before ours is kept."""

    def __init__(self, site_file):
        self._site_file, self._waiting = site_file, True

    def kept(self, key):
        return self._site_file.kept(key)

    def keep_after(self, key, before, value):
        if self._waiting:
            self._waiting = False
            keep_note(self._site_file, key, "other", 1)
        return self._site_file.keep_after(key, before, value)


def test_what_another_program_kept_meanwhile_stays(pantry):
    keep_note(_Meanwhile(pantry.site_file), "notes", "ours", 2)
    assert kept_notes(pantry.site_file, "notes") == {"other": 1, "ours": 2}
