"""Pages that a printer is measured by, before labels are printed with it."""
