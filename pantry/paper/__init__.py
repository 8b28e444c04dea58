"""Anything printed, as PDF files: one file for each kind of paper, and the few rooms that all of them use.

In: frozen values that say what to print, and a path. Out: a whole PDF or none, and what was printed.
"""
