#!/bin/sh
# redrive.sh QUEUE FUNCTION [--show]: gives back to a function what lies in its failure queue, each message once; with --show it only
# prints what lies there. SQS's own redrive is no help: AWS China has none, and what Lambda deposits is wrapped. Run it after the cause
# is mended (docs/operations.md): every handler takes the same event twice without harm.
set -eu
if [ $# -lt 2 ]; then
    sed -n '2,4s/^# //p' "$0" >&2
    exit 2
fi
queue=$(aws sqs get-queue-url --queue-name "$1" --query QueueUrl --output text)
function=$2
show=${3:-}
case $(aws --version 2>&1) in
    aws-cli/1*) raw='' ;; # takes a payload as it is, and knows no such option
    *) raw='--cli-binary-format raw-in-base64-out' ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# what failed again comes back to the queue, so the number is fixed at the start
left=$(aws sqs get-queue-attributes --queue-url "$queue" --attribute-names ApproximateNumberOfMessages \
    --query Attributes.ApproximateNumberOfMessages --output text)
echo "redrive: $left in $1"
while [ "$left" -gt 0 ]; do
    left=$((left - 1))
    aws sqs receive-message --queue-url "$queue" --max-number-of-messages 1 --visibility-timeout 120 --wait-time-seconds 2 \
        --output json >"$work/answer"
    # Lambda wraps the event (requestPayload) and says why; EventBridge and the scheduler deposit it as it was
    handle=$(
        python3 - "$work" <<'PY'
import json, pathlib, sys

work = pathlib.Path(sys.argv[1])
answer = (work / "answer").read_text(encoding="utf-8").strip()
messages = json.loads(answer).get("Messages", []) if answer else []
if messages:
    body = json.loads(messages[0]["Body"])
    wrapped = "requestPayload" in body
    event = body["requestPayload"] if wrapped else body
    why = (body.get("responsePayload") or {}).get("errorType", "failed") if wrapped else "not handed over"
    (work / "event").write_text(json.dumps(event, ensure_ascii=False), encoding="utf-8")
    print(f"redrive: {why}: {json.dumps(event.get('detail', event), ensure_ascii=False)}", file=sys.stderr)
    print(messages[0]["ReceiptHandle"])
PY
    )
    [ -n "$handle" ] || break
    [ "$show" = --show ] && continue
    # shellcheck disable=SC2086 # two words, or none
    aws lambda invoke --function-name "$function" --invocation-type Event $raw \
        --payload "file://$work/event" "$work/ignored" >/dev/null
    aws sqs delete-message --queue-url "$queue" --receipt-handle "$handle"
done
