"""What goes from laptop to laptop: a stick is read and written, and the questions that it leaves are answered."""
