"""Whether this laptop has a touch screen: then a number pad is offered beside the box."""

from __future__ import annotations

from PySide6.QtGui import QInputDevice


def has_touch_screen() -> bool:
    """As far as Qt knows; some systems name a touch screen only once it was touched."""
    return any(device.type() is QInputDevice.DeviceType.TouchScreen for device in QInputDevice.devices())
