"""WeChat (微信)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(
    code="wechat",
    label="微信",
    form=Form.NET,
    sub_channels=(("account", "公众号"), ("program", "小程序")),
    by_citizens=True,
    order=15,
)
