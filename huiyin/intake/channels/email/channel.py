"""E-mail (电子邮件)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(
    code="email",
    label="电子邮件",
    form=Form.NET,
    expected=("name", "phone", "address", "email"),
    by_citizens=True,
    order=50,
)
