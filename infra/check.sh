#!/bin/sh
# Lints template.yaml, infra/*.yaml and events/. Exits non-zero on any finding. What needs tools from PyPI is skipped, and said
# to be skipped, where there is no python3 or no network; what a grep can see is always checked.
set -u
cd "$(dirname "$0")/.." || exit 2
venv=target/infra-check
findings=0

forbid() { # forbid PATTERN WHY: no template may hold PATTERN
    if grep -nE "$1" template.yaml infra/*.yaml; then
        echo "infra: $2" >&2
        findings=1
    fi
}
# shellcheck disable=SC2016 # CloudFormation expands these, not the shell
forbid 'arn:aws:' 'a literal partition; write arn:${AWS::Partition}: instead'
# shellcheck disable=SC2016
forbid 'amazonaws\.com' 'a literal DNS suffix; write ${AWS::URLSuffix} instead'
forbid 'AWS::Cognito|AWS::XRay|FunctionUrlConfig|AWS::Lambda::Url|Tracing: *Active|AsyncEvents(Dropped|Received)|AsyncEventAge' \
    'AWS China does not have this'

skip() {
    echo "infra: skipped lint of templates and events: $1"
    exit "$findings"
}
command -v python3 >/dev/null 2>&1 || skip 'python3 not found'
stamp="$venv/.installed"
if ! cmp -s infra/requirements.txt "$stamp"; then
    rm -rf "$venv"
    mkdir -p target
    python3 -m venv "$venv" >/dev/null 2>&1 || skip 'python3 cannot make a virtual environment (install python3-venv)'
    "$venv/bin/pip" install -q --disable-pip-version-check -r infra/requirements.txt >"$venv/pip.log" 2>&1 ||
        skip "cfn-lint could not be installed from PyPI (see $venv/pip.log)"
    cp infra/requirements.txt "$stamp"
fi

# Both partitions: a resource or property that one lacks is a finding. The second pass sees what SAM makes of the template;
# there the nested templates lie on disk, not in a bucket (W3002).
lint() { "$venv/bin/cfn-lint" --regions cn-north-1 cn-northwest-1 ap-southeast-1 "$@" || findings=1; }
"$venv/bin/python" infra/check_conventions.py target/infra-check-transformed.json || findings=1
lint --template template.yaml infra/*.yaml
if [ -f target/infra-check-transformed.json ]; then
    lint --ignore-checks W3002 --template target/infra-check-transformed.json
fi
[ "$findings" = 0 ] && echo 'infra: templates and events are clean'
exit "$findings"
