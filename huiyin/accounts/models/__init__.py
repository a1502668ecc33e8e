"""Tables of this module, one a file."""

from huiyin.accounts.models.account import Account
from huiyin.accounts.models.api_token import ApiToken
from huiyin.accounts.models.responsibility import Responsibility
from huiyin.accounts.models.seat import Seat
from huiyin.accounts.models.tally import Tally

__all__ = ["Account", "ApiToken", "Responsibility", "Seat", "Tally"]
