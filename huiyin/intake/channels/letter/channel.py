"""Letters (来信)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(
    code="letter",
    label="来信",
    form=Form.LETTER,
    sub_channels=(("post", "邮寄"), ("box", "信箱投递"), ("leader", "领导信箱转来")),
    order=40,
)
