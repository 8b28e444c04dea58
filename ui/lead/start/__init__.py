"""The start of a day, top to bottom; every line leads in one tap to where it is mended."""
