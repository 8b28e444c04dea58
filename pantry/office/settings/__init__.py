"""What can be set of a site and of one laptop: each with its sentence, its kind of value, its default."""
