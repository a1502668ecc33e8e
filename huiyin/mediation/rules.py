"""Mediation and settlement (R-313): free consent of both sides, a written agreement, no effect on any limit."""

from datetime import date

from huiyin.kernel.errors import Refused

FORMS: tuple[tuple[str, str], ...] = (("mediation", "调解"), ("settlement", "和解"))
FORM_LABELS = dict(FORMS)
SIDES: tuple[tuple[str, str], ...] = (("organisation", "机关、单位或其他组织"), ("person", "个人"))
RESULT_LABELS = {"agreed": "达成协议", "failed": "未达成协议"}


def check_consent(*, petitioner: bool, other: bool) -> None:
    """Both sides agree before anything begins."""
    if not (petitioner and other):
        raise Refused(
            "调解、和解须经双方自愿同意。请先取得双方同意并记录凭据。",
            code="mediation.no_consent",
            field="other_agrees" if petitioner else "petitioner_agrees",
        )


def check_days(*, on: date, agreed_on: date) -> None:
    """Consent came before the record of it."""
    if agreed_on > on:
        raise Refused("同意日期晚于今天，请核对。", code="date.future", field="agreed_on")


def check_performance(*, on: date, perform_by: date) -> None:
    """What was agreed is carried out by a day that is still to come, or today."""
    if perform_by < on:
        raise Refused("履行期限早于今天，请核对。", code="mediation.performed_before", field="perform_by")
