"""The API: its description and its parts."""

from ninja import NinjaAPI

from huiyin.api.v1 import answering, errors
from huiyin.api.v1.arrivals import known
from huiyin.api.v1.arrivals import router as arrivals
from huiyin.api.v1.attachments import router as attachments
from huiyin.api.v1.clients import SCOPES, Key
from huiyin.api.v1.matters import router as matters
from huiyin.api.v1.performing import router as performing
from huiyin.api.v1.procedure import router as procedure
from huiyin.api.v1.search import router as search

_SCOPES = "\n".join(f"- `{scope}` {label}" for scope, label in SCOPES.items())

DESCRIPTION = f"""
其他系统登记来件、查询进度、读取待办、办理事项、反馈督办的接口。版本 1 只增不改。

**身份**：每个接入系统一把密钥，放在 `Authorization: Bearer …` 头中。权限范围：

{_SCOPES}

**防重**：登记来件须带 `Idempotency-Key` 头（1 至 200 个字符，建议用 UUID）。网络中断后用同一个键重发，
得到同一个编号（状态码 200，头 `Idempotent-Replayed: true`）；同一个键换了内容为 422；前一次还在处理为 409，
稍候几秒重发即可；缺少为 400。键随来件永久保留。反馈督办、督导和建议也须带这个头，规则相同。

**出错**：一律为 `{{"code", "message", "field"}}`；`code` 稳定不变，`message` 可直接显示给使用者。
调用过频为 429，等待秒数见 `Retry-After` 头。

**时间**：一律带时区，例如 `2026-11-22T09:30:00+08:00`。期限日期按《信访工作条例》计算；`provisional`
为 true 的日期跨入尚未公布放假安排的年份，公布后会重新计算。
"""

api = NinjaAPI(
    title="回音开放接口",
    version="1",
    description=DESCRIPTION,
    auth=Key(),
    docs_url=None,
    openapi_url="openapi.json",
    urls_namespace="api-1",
)
errors.told_by(api)
# First, as its address would also be a number.
api.add_router("arrivals", known, tags=["来件"])
api.add_router("arrivals", arrivals, tags=["来件"])
api.add_router("attachments", attachments, tags=["附件"])
api.add_router("matters", matters, tags=["待办"])
api.add_router("search", search, tags=["检索"])
api.add_router("actions", procedure, tags=["办理"])
api.add_router("claims", performing, tags=["办理"])
api.add_router("orders", answering.orders, tags=["督办"])
api.add_router("measures", answering.measures, tags=["督办"])
api.add_router("recommendations", answering.recommendations, tags=["督办"])
