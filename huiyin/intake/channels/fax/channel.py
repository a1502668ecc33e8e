"""Fax (传真)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(code="fax", label="传真", form=Form.FAX, order=45)
