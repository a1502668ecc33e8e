"""Handed on by another platform or organ (其他平台转来)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(
    code="transfer",
    label="其他平台转来",
    form=Form.NET,
    sub_channels=(("superior", "上级信访平台"), ("hotline", "政务热线平台"), ("board", "网络留言平台")),
    lenient=True,
    order=60,
)
