"""Mail: one SMTP conversation for each notice. A server cannot be asked afterwards, so a repeat is marked."""

import hashlib
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import format_datetime

from huiyin.post.carriers.mail import config
from huiyin.post.carriers.protocol import Envelope, Fate, ResultUnknown, TryAgain, Undeliverable


class Mail:
    """The rung for petitioners who left an e-mail address and no mobile number."""

    name = "mail"
    label = "邮件"
    place = 20
    needs = "email"
    reads = ("email",)

    def ready(self) -> bool:
        """Whether a server is set."""
        return config.server() is not None

    def honours_keys(self) -> bool:
        """Mail has no keys; the Message-ID only lets the reader's program see the repeat."""
        return False

    def send(self, envelope: Envelope) -> None:
        """Hand one letter to the server."""
        server = config.server()
        if server is None:
            raise TryAgain("未配置邮件服务器")
        try:
            session = _open(server)
        except (OSError, smtplib.SMTPException) as error:
            raise TryAgain("连不上邮件服务器") from error
        try:
            session.send_message(_letter(envelope, server.sender))
        except smtplib.SMTPException as error:
            raise _verdict(error) from error
        except OSError as error:
            raise ResultUnknown("邮件服务器中断了连接") from error
        finally:
            session.close()

    def ask(self, key: str) -> Fate:
        """No server tells."""
        return Fate.UNKNOWN


def _open(server: config.Server) -> smtplib.SMTP:
    if server.tls == "tls":
        context = ssl.create_default_context()
        session: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=server.timeout, context=context
        )
    else:
        session = smtplib.SMTP(server.host, server.port, timeout=server.timeout)
    try:
        if server.tls == "starttls":
            session.starttls(context=ssl.create_default_context())
        if server.user:
            session.login(server.user, server.password)
    except BaseException:
        session.close()
        raise
    return session


def _letter(envelope: Envelope, sender: str) -> EmailMessage:
    mark = "（可能重复）" if envelope.doubtful else ""
    letter = EmailMessage()
    letter["From"] = sender
    letter["To"] = envelope.contact.email
    letter["Subject"] = f"信访事项通知：{envelope.title}{mark}"
    letter["Date"] = format_datetime(envelope.at)
    digest = hashlib.sha256(envelope.key.encode()).hexdigest()[:32]
    letter["Message-ID"] = f"<{digest}@{sender.rpartition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(f"{envelope.text}\n", charset="utf-8", cte="base64")
    return letter


def _verdict(error: smtplib.SMTPException) -> Exception:
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return ResultUnknown("邮件服务器中断了连接")
    code = _code(error)
    return Undeliverable(f"邮件被拒收（{code}）") if code >= 500 else TryAgain(f"邮件暂未被接收（{code}）")


def _code(error: smtplib.SMTPException) -> int:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return max((code for code, _text in error.recipients.values()), default=550)
    return error.smtp_code if isinstance(error, smtplib.SMTPResponseException) else 451


CARRIER = Mail()
