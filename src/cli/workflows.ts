// The two workflows that `init` writes.
import { project } from '../lib/links.ts';

const action = project.replace('https://github.com/', '');
/** By commit, so that a tag that is moved changes nothing. */
const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

export const reviewWorkflow = `# Reviews the migrations of each pull request by running them. Make the job "headroom" a required check.
name: Headroom
on:
  pull_request:
  merge_group:
permissions: {}
concurrency:
  group: headroom-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  headroom:
    name: headroom
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: ${checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${action}@v0
`;

export const partitionsWorkflow = `# Opens a pull request with the next partitions before the last one ends.
name: Headroom partitions
on:
  schedule:
    - cron: '17 5 * * 1'
  workflow_dispatch:
    inputs:
      dry-run:
        description: Print what would be written to GitHub, and write nothing
        type: boolean
        default: false
permissions: {}
concurrency:
  group: headroom-partitions
  cancel-in-progress: false
jobs:
  partitions:
    name: headroom-partitions
    runs-on: ubuntu-latest
    permissions:
      contents: write
      pull-requests: write
    steps:
      - uses: ${checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${action}@v0
        id: partitions
        with:
          mode: partitions
          dry-run: \${{ inputs.dry-run || false }}
      - name: Fail where commits of others are in the way
        if: steps.partitions.outputs.pull-request-operation == 'blocked'
        run: exit 1
`;
