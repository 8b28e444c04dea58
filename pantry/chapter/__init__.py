"""The chapter's sums over many sites, in one file of plain SQL."""

from pantry.chapter.summary import BY, Summary, summarize

__all__ = ["BY", "Summary", "summarize"]
