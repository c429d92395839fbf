// The two workflows that `init` writes.
import { project } from '../links.ts';

const action = project.replace('https://github.com/', '');

export const reviewWorkflow = `# Reviews the migrations of each pull request by running them. Make the job "headroom" a required check.
name: Headroom
on:
  pull_request:
  merge_group:
permissions:
  contents: read
  pull-requests: write
concurrency:
  group: headroom-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  headroom:
    name: headroom
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/cache@v4
        with:
          path: .headroom-cache
          key: headroom-\${{ github.run_id }}
          restore-keys: headroom-
      - uses: ${action}@v0
        with:
          mode: review
`;

export const partitionsWorkflow = `# Opens a pull request with the next partitions before the last one ends.
name: Headroom partitions
on:
  schedule:
    - cron: '17 5 * * 1'
  workflow_dispatch:
permissions:
  contents: write
  pull-requests: write
concurrency:
  group: headroom-partitions
  cancel-in-progress: false
jobs:
  partitions:
    name: headroom-partitions
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${action}@v0
        with:
          mode: partitions
`;
