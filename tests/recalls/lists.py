"""Recall files as they come: rows of the FDA and of the FSIS, and files of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def fda(number: str = "F-0001-2027", **more: object) -> dict[str, object]:
    return {
        "status": "Ongoing", "product_type": "Food", "classification": "Class I", "recall_number": number,
        "recalling_firm": "Bean Co", "product_description": "Bean Co Black beans, 15 oz can, UPC 0 36000 29145 2",
        "code_info": "Lot L21B, best by 03/15/2027", "reason_for_recall": "Listeria monocytogenes.",
        "recall_initiation_date": "20261101", "report_date": "20261110", **more,
    }  # fmt: skip


def fsis(number: str = "024-2026", **more: object) -> dict[str, object]:
    return {
        "field_title": "Great Farms recalls soup", "field_recall_number": number, "field_active_notice": "True",
        "field_recall_type": "Active Recall", "field_recall_date": "2026-10-30", "langcode": "English",
        "field_product_items": "<p>12-oz. packages of &ldquo;GREAT FARMS Chicken Noodle Soup&rdquo;.</p>",
        "field_establishment": "Great Farms",
        "field_summary": "They bear establishment number &ldquo;EST. P-2375&rdquo;.",
        "field_recall_reason": "Unreported Allergens", **more,
    }  # fmt: skip


def fda_file(folder: Path, *rows: object, updated: str = "2026-11-12") -> Path:
    path = folder / "food-enforcement.json"
    path.write_text(json.dumps({"meta": {"last_updated": updated}, "results": rows}), encoding="utf-8")
    return path


def fsis_file(folder: Path, *rows: object) -> Path:
    path = folder / "fsis.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path
