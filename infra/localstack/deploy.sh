#!/bin/sh
# deploy.sh [INFRA]: makes the storage of INFRA/*.yaml at the endpoint, and prints what the storage tests need. up.sh runs it inside
# the container; a LocalStack started otherwise takes it from outside, with the aws command line and AWS_ENDPOINT_URL. Stacks that
# are there already stay as they are.
set -eu
infra=${1:-$(dirname "$0")/..}
# LocalStack knows the regions of one partition only, and it is not the Chinese one
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION="${AWS_DEFAULT_REGION:-us-east-1}"
export AWS_ENDPOINT_URL="${AWS_ENDPOINT_URL:-http://127.0.0.1:4566}"
if command -v aws >/dev/null 2>&1; then aws=aws; else aws=awslocal; fi

stack() { # stack NAME [KEY=VALUE ...]
    name=$1
    shift
    if $aws cloudformation describe-stacks --stack-name "laowu-$name" >/dev/null 2>&1; then
        return
    fi
    parameters=
    for pair in "$@"; do
        parameters="$parameters ParameterKey=${pair%%=*},ParameterValue=${pair#*=}"
    done
    echo "localstack: making $name" >&2
    # shellcheck disable=SC2086 # no value holds a blank
    $aws cloudformation create-stack --stack-name "laowu-$name" --template-body "file://$infra/$name.yaml" \
        ${parameters:+--parameters $parameters} >/dev/null
    $aws cloudformation wait stack-create-complete --stack-name "laowu-$name"
}
output() { # output NAME KEY
    value=$($aws cloudformation describe-stacks --stack-name "laowu-$1" --output text \
        --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue")
    if [ -z "$value" ] || [ "$value" = None ]; then
        echo "localstack: stack laowu-$1 has no $2" >&2
        return 1
    fi
    echo "$value"
}

stack keys Prefix=laowu
storage_key=$(output keys StorageKeyArn)
data_key=$(output keys DataKeyArn)
stack tables "StorageKeyArn=$storage_key"
casework=$(output tables CaseworkTableName)
audit=$(output tables AuditTableName)
stack buckets "StorageKeyArn=$storage_key" ConsoleOrigins=http://127.0.0.1:8080
bucket=$(output buckets IntakeBucketName)
stack queues

cat <<TXT
# LocalStack is ready. The storage tests run against it so:
export AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_REGION=$AWS_DEFAULT_REGION AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
export CASEWORK_TABLE=$casework AUDIT_TABLE=$audit
export INTAKE_BUCKET=$bucket DATA_KEY_ARN=$data_key
./mvnw -B test -pl lib/store,lib/casework,functions/post-payroll -am
TXT
