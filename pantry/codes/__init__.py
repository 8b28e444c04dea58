"""What was scanned or typed: barcodes, GS1 strings, measures, dates, lots, and the line that holds them.

Pure functions: text in, frozen values out; no books, no state. biip and stdnum load only where a text needs them.
"""
