"""What a site handles in a month's life."""

from __future__ import annotations

from tests.life.plain_log import Thing
from tests.ui.tables import BEANS, EGGS, MILK, RICE

BEANS_CAN = Thing("Black beans, 15 oz", "dry", 425, BEANS)
RICE_BAG = Thing("Rice, 2 lb", "dry", 907, RICE)
MILK_GALLON = Thing("Milk, gallon", "dairy", 3900, MILK)
EGGS_DOZEN = Thing("Eggs, dozen", "dairy", 680, EGGS)
PRODUCE, BREAD = Thing("Produce", "produce", 1), Thing("Bread", "bread", 1)
BANANAS, BANANA_BAG = Thing("Bananas", "produce", 1), Thing("Bananas, 2 lb", "produce", 907)
STANDARD = ((BEANS_CAN, 2), (MILK_GALLON, 1), (RICE_BAG, 1))
PRODUCTS = f"""code,name,kind,unit,grams,dated,allergens
{BEANS},"Black beans, 15 oz",dry,piece,425,yes,
{RICE},"Rice, 2 lb",dry,piece,907,yes,
{MILK},"Milk, gallon",dairy,piece,3900,yes,milk
{EGGS},"Eggs, dozen",dairy,piece,680,yes,eggs
"""
BANDS = ("0-17", "18-59", "60+")
SOURCES = ("food drive", "grocery rescue", "Corner Market")
