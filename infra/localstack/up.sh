#!/bin/sh
# Starts LocalStack, makes keys, tables, bucket and queues in it from the very templates that the cloud gets, and says how to run
# the storage tests against it. Stop it with: docker compose -f infra/localstack/compose.yaml down
set -eu
cd "$(dirname "$0")"
if ! command -v docker >/dev/null 2>&1; then
    echo 'localstack: skipped: docker not found'
    exit 0
fi
if ! docker info >/dev/null 2>&1; then
    echo 'localstack: skipped: docker is there, but its daemon does not answer'
    exit 0
fi
docker compose -f compose.yaml up --detach --wait
docker compose -f compose.yaml exec -T localstack sh /infra/localstack/deploy.sh /infra
