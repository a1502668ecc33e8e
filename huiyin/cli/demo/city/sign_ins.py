"""The sign-ins that the demo prints: one for each kind of work."""

from dataclasses import dataclass

from huiyin.kernel.roles import Role

PASSWORD = "Jiangcheng-2026"  # noqa: S105  the demo's one password, printed on purpose


@dataclass(frozen=True)
class SignIn:
    """A person of the demo: user name, body (code), title, roles, and what can be tried with it.

    `also` names a virtual body (code) in which the person is a member besides.
    """

    username: str
    unit: str
    title: str
    roles: tuple[Role, ...]
    persona: str
    also: str = ""


SIGN_INS: tuple[SignIn, ...] = (
    SignIn("chuangkou", "xf", "接待窗口登记员", (Role.CLERK,), "市信访局窗口：登记、分流、转送", "wq-sl"),
    SignIn("huawu", "xf", "12345话务员", (Role.CLERK,), "热线接电：一屏受理"),
    SignIn("ducha", "xf", "督查专员", (Role.SUPERVISOR,), "督查：看全市进度", "wq-dc"),
    SignIn("zhuanban", "xf", "检举控告专办员", (Role.DISCIPLINE,), "检举控告专册：登记、移送"),
    SignIn("juzhang", "xf", "局长", (Role.LEADER, Role.HEAD), "市信访局领导：审批、包案", "wq-zh"),
    SignIn("guanli", "xf", "系统管理员", (Role.ADMIN,), "单位与岗位、职责清单"),
    SignIn("shenji", "xf", "审计员", (Role.AUDITOR,), "审计：核验记录链"),
    SignIn("shizhang", "zf", "分管副市长", (Role.LEADER,), "市领导：包案、批示"),
    SignIn("shifucha", "zf", "复查复核专员", (Role.REVIEWER,), "市政府复查复核办公室"),
    SignIn("jiwei", "jw", "信访室干部", (Role.DISCIPLINE,), "市纪委监委：接收检举控告"),
    SignIn("quchuangkou", "xf-01", "接待登记员", (Role.CLERK,), "临澜区信访局：登记、转送"),
    SignIn("quducha", "xf-01", "督查员", (Role.SUPERVISOR,), "临澜区督查"),
    SignIn("quzhang", "zf-01", "分管副区长", (Role.LEADER,), "临澜区领导"),
    SignIn("qufucha", "zf-01", "复查复核专员", (Role.REVIEWER,), "临澜区政府复查"),
    SignIn("qujiwei", "jw-01", "信访室干部", (Role.DISCIPLINE,), "临澜区纪委监委"),
    SignIn("jielianluo", "jd-0101", "联络员", (Role.LIAISON,), "街道：签收、提出异议", "jd-0101-zb"),
    SignIn("jiechengban", "jd-0101", "承办人", (Role.HANDLER,), "街道：调查、答复"),
    SignIn("jiefuze", "jd-0101", "街道办主任", (Role.HEAD,), "街道：签发、批准延期"),
    SignIn("wangge", "jd-0101", "网格员", (Role.GRID,), "网格员：手机上报"),
    SignIn("bulianluo", "zjj", "联络员", (Role.LIAISON,), "市住建局：签收、提出异议"),
    SignIn("buchengban", "zjj", "承办人", (Role.HANDLER,), "市住建局：受理、办理"),
    SignIn("bufuze", "zjj", "局长", (Role.HEAD,), "市住建局：签发、批准延期"),
    SignIn("mulu", "rsj", "目录编写员", (Role.LIAISON,), "市人社局：编写事项目录，送法制审核"),
    SignIn("fazhi", "sfj", "法制审核员", (Role.HANDLER,), "市司法局：审核、公布事项目录"),
    SignIn("bufucha", "zjj", "复查专员", (Role.REVIEWER,), "市住建局：复查区住建局意见"),
)


def sign_ins() -> list[dict[str, str]]:
    """The sign-ins as the command prints them."""
    return [
        {"username": each.username, "password": PASSWORD, "title": f"{each.title}——{each.persona}"}
        for each in SIGN_INS
    ]
