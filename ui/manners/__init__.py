"""How the window behaves on a desktop: one for each file, where it was, awake, in view, and at midnight."""
