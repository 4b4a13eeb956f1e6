"""Checks what cfn-lint does not know: our conventions for functions and permissions, and that every event of events/ wakes the
function it is filed under and no other. Writes what SAM makes of template.yaml to the path given, for cfn-lint to read.

Exit status 1 and a line for each finding.
"""

import json
import os
import re
import sys
from pathlib import Path

os.environ.setdefault("AWS_DEFAULT_REGION", "cn-north-1")

import boto3  # noqa: E402  (comes with the SAM translator)
from samtranslator.model.exceptions import InvalidDocumentException  # noqa: E402
from samtranslator.parser.parser import Parser  # noqa: E402
from samtranslator.translator.translator import Translator  # noqa: E402
from samtranslator.yaml_helper import yaml_parse  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {
    "CASEWORK_TABLE", "AUDIT_TABLE", "INTAKE_BUCKET", "EVENT_BUS", "DATA_KEY_ARN", "KEYSETS_PARAMETER",
    "ISSUED_ON", "READINGS", "OIDC_ISSUER", "OIDC_AUDIENCE", "OIDC_JWKS_URL",
}  # fmt: skip
SCHEDULED_TIME = "<aws.scheduler.scheduled-time>"
HTTP_HANDLER = "cn.laowu.access.HttpFunction"
JUDGE = {"ReadCasework", "WriteCasework", "AppendAudit", "OpenKeysets", "ReadInbox", "WriteReceipts", "Announce"}
RUN = {"ReadCasework", "WriteCasework", "AppendAudit", "OpenKeysets", "WriteReceipts", "WriteRegisters", "Announce"}
# What the code of each handler calls, by the policy of infra/permissions.yaml that allows it. A handler that calls more says so here.
# The API reads no original: what needs one (a receipt, a judgement) it asks for by an event.
NEEDS = {
    "cn.laowu.wiring.FileHandler": JUDGE,
    "cn.laowu.wiring.JudgingRequestedHandler": JUDGE,
    "cn.laowu.postpayroll.RunRequestedHandler": RUN,
    "cn.laowu.adminapi.ReplayRequestedHandler": {"ReadCasework", "WriteCasework", "OpenKeysets"},
    "cn.laowu.postpayroll.MonthlyRunHandler": RUN,
    "cn.laowu.postpayroll.SweepHandler": {"ReadCasework", "SweepCasework", "OpenKeysets", "Announce"},
}
# What serves HTTP has one handler class in every jar; what it calls is a matter of the jar's controllers. Each hands out blank sheets.
SHEETS = {"ReadCasework", "OpenKeysets", "WriteReceipts", "HandOutFiles"}
HTTP_NEEDS = {
    "post-payroll": RUN | SHEETS,
    "admin-api": {"ReadCasework", "WriteCasework", "AppendAudit", "OpenKeysets", "Announce"},
    "training-closure": SHEETS,
    "fair-claims": SHEETS,
    "job-supply": SHEETS,
    "entrepreneur-nominations": SHEETS,
    "beijing-employment": SHEETS,
    "disbursement": SHEETS,
}
# reads what came under any key, by a statement of its own; it refuses each file whole, so nobody is told of anything
UNPLACED = {"ReadInbox", "Announce"}
findings = []


def find(text):
    findings.append(text)


def read(path):
    return yaml_parse((ROOT / path).read_text(encoding="utf-8"))


def functions(template):
    return {k: v["Properties"] for k, v in template["Resources"].items() if v["Type"] == "AWS::Serverless::Function"}


def as_list(value):
    return value if isinstance(value, list) else [value]


def check_function(name, properties):
    handler = properties.get("Handler", "")
    if "::" in handler:
        find(f"{name}: the handler is the class name alone, not {handler}")
    source = handler.replace(".", "/") + ".java"
    if handler.startswith("cn.laowu.") and not list(ROOT.glob(f"*/*/src/main/java/{source}")):
        find(f"{name}: no class {handler}")
    if "LogGroup" not in properties.get("LoggingConfig", {}):
        find(f"{name}: no log group of its own")
    if not properties.get("Policies"):
        find(f"{name}: no permissions of its own")
    if handler != HTTP_HANDLER:
        on_failure = properties.get("EventInvokeConfig", {}).get("DestinationConfig", {}).get("OnFailure", {})
        if on_failure.get("Type") != "SQS":
            find(f"{name}: no failure queue")
        for event, said in properties.get("Events", {}).items():
            if said["Properties"].get("DeadLetterConfig", {}).get("Arn") != on_failure.get("Destination"):
                find(f"{name}.{event}: what cannot be handed over must go to the function's own queue")


def check_functions(template):
    environment = set(template["Globals"]["Function"]["Environment"]["Variables"])
    if environment != ENVIRONMENT:
        find(f"environment: {sorted(environment ^ ENVIRONMENT)} is not what the wiring reads")
    all_functions = functions(template)
    for name, properties in all_functions.items():
        check_function(name, properties)
    for what, place in {
        "log group": lambda p: p.get("LoggingConfig", {}).get("LogGroup"),
        "failure queue": lambda p: p.get("EventInvokeConfig", {}).get("DestinationConfig", {}).get("OnFailure", {}).get("Destination"),
    }.items():
        seen = [json.dumps(place(p)) for p in all_functions.values() if place(p)]
        if len(seen) != len(set(seen)):
            find(f"two functions share a {what}")


def needs(template, properties):
    """What the function's code calls; None where nobody said it."""
    handler = properties["Handler"]
    if handler != HTTP_HANDLER:
        return NEEDS.get(handler)
    code = properties.get("CodeUri", template["Globals"]["Function"]["CodeUri"])
    return HTTP_NEEDS.get(Path(code).stem)


def check_needs(template):
    for name, properties in functions(template).items():
        handler = properties["Handler"]
        of_code = needs(template, properties)
        if of_code is None:
            find(f"{name}: say in NEEDS or HTTP_NEEDS what {handler} calls")
            continue
        given = {said["Fn::GetAtt"][1].removeprefix("Outputs.") for said in properties["Policies"] if "Fn::GetAtt" in said}
        needed = of_code - (UNPLACED if name == "UnplacedFileFunction" else set())
        for policy in sorted(needed - given):
            find(f"{name}: {handler} needs {policy}")
        for policy in sorted(given - needed):
            find(f"{name}: {handler} does not need {policy}")


def statements(template, resource_types):
    for name, resource in template["Resources"].items():
        if resource["Type"] in resource_types:
            documents = [resource["Properties"].get("PolicyDocument")]
            documents += [p for p in resource["Properties"].get("Policies", []) if isinstance(p, dict)]
            for document in documents:
                for statement in (document or {}).get("Statement", []):
                    yield name, statement


def check_permissions(template):
    kinds = {"AWS::IAM::ManagedPolicy", "AWS::Serverless::Function"}
    for source in (template, read("infra/permissions.yaml")):
        for name, statement in statements(source, kinds):
            if statement["Effect"] != "Allow":
                continue
            if any("*" in action for action in as_list(statement["Action"])):
                find(f"{name}: an action with a star")
            if "*" in as_list(statement["Resource"]):
                find(f"{name}: every resource")
            if "dynamodb:Scan" in as_list(statement["Action"]):
                find(f"{name}: nothing scans a table")


def check_log_groups():
    for name, resource in read("infra/logs.yaml")["Resources"].items():
        if "RetentionInDays" not in (resource.get("Properties") or {}):
            find(f"{name}: logs without a term")


def wildcard(pattern, text):
    return re.fullmatch(".*".join(re.escape(part) for part in pattern.split("*")), text, re.DOTALL) is not None


def value_matches(rule, value):
    if not isinstance(rule, dict):
        return isinstance(value, str) and rule == value
    ((operator, operand),) = rule.items()
    if not isinstance(value, str):
        return False
    if operator == "prefix":
        return value.startswith(operand)
    if operator == "wildcard":
        return wildcard(operand, value)
    if operator == "anything-but" and isinstance(operand, dict):
        ((inner, operands),) = operand.items()
        return not any(value_matches({inner: one}, value) for one in as_list(operands))
    raise ValueError(f"the check does not know the operator {operator}")


def matches(pattern, event, bucket):
    for key, expected in pattern.items():
        if key not in event:
            return False
        if isinstance(expected, dict):
            if not isinstance(event[key], dict) or not matches(expected, event[key], bucket):
                return False
        else:
            rules = [bucket if isinstance(rule, dict) and "Fn::GetAtt" in rule else rule for rule in expected]
            if not any(value_matches(rule, event[key]) for rule in rules):
                return False
    return True


def woken(template, event):
    bucket = event.get("detail", {}).get("bucket", {}).get("name") if isinstance(event.get("detail"), dict) else None
    for name, properties in functions(template).items():
        for said in properties.get("Events", {}).values():
            if said["Type"] == "EventBridgeRule" and matches(said["Properties"]["Pattern"], event, bucket):
                yield name


def directory_of(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name.removesuffix("Function")).lower()


def check_own_output(template):
    """A function that wakes for what it wrote would never end; AWS China does not even stop it."""
    for key in ("receipts/zhuozi/welfare-posts/2026-10/x/receipt.xlsx", "receipts/unplaced/x/receipt.json", "registers/x.xlsx"):
        event = json.loads((ROOT / "events/roster-file/created.json").read_text(encoding="utf-8"))
        event["detail"]["object"]["key"] = key
        for name in woken(template, event):
            find(f"{name} wakes for {key}, which functions write")


def sent_by(given, event):
    """Whether the Scheduler makes this event of the input: it puts in the time that it meant."""
    return (
        isinstance(given, dict)
        and event.keys() == given.keys()
        and all(
            re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", event[key]) if said == SCHEDULED_TIME else event[key] == said
            for key, said in given.items()
        )
    )


def check_events(template):
    routes = set()
    schedules = {}
    for name, properties in functions(template).items():
        for said in properties.get("Events", {}).values():
            given = said["Properties"]
            if said["Type"] == "HttpApi":
                routes.add(f"{given['Method']} {given['Path']}")
            if said["Type"] == "ScheduleV2":
                schedules[directory_of(name)] = json.loads(given["Input"])
    known = {directory_of(name) for name in functions(template)} | {"http"}
    for path in sorted((ROOT / "events").glob("*/*")):
        place = f"events/{path.parent.name}/{path.name}"
        if path.parent.name not in known:
            find(f"{place}: no such function")
        try:
            event = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as problem:
            find(f"{place}: {problem}")
            continue
        if path.parent.name == "http":
            if event.get("version") != "2.0" or event.get("routeKey") not in routes:
                find(f"{place}: not a payload 2.0 of a route of the API")
            continue
        if path.name == "schedule.json" and not sent_by(schedules.get(path.parent.name), event):
            find(f"{place}: not what the schedule sends")
        if path.parent.name in schedules:
            continue
        names = [directory_of(name) for name in woken(template, event)]
        if names != [path.parent.name]:
            find(f"{place}: wakes {names or 'nothing'}")


def transform(template, target):
    target.unlink(missing_ok=True)
    for properties in functions(template).values():
        properties["CodeUri"] = "s3://placeholder/function.jar"
    del template["Globals"]["Function"]["CodeUri"]
    try:
        made = Translator({}, Parser(), boto_session=boto3.Session()).translate(template, {})
    except InvalidDocumentException as problem:
        for cause in problem.causes:
            find(f"SAM: {cause.message}")
        return
    for resource in made["Resources"].values():
        if resource["Type"] == "AWS::CloudFormation::Stack":
            resource["Properties"]["TemplateURL"] = os.path.relpath(ROOT / resource["Properties"]["TemplateURL"], target.parent)
    target.write_text(json.dumps(made, indent=2), encoding="utf-8")


def main():
    template = read("template.yaml")
    check_functions(template)
    check_needs(template)
    check_permissions(template)
    check_log_groups()
    check_own_output(template)
    check_events(template)
    transform(template, ROOT / sys.argv[1])
    for text in findings:
        print(f"infra: {text}", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
