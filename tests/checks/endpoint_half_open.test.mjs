// 2,000 connections that never finish their header hold no honest client up. How long an answer takes is measured by tools/bench, not here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { program, startEndpoint } from './endpoint_process.mjs';
import { holdHalfOpen } from './half_open.mjs';

const skip = program ? false : 'endpoint_server is not built';
const body = JSON.stringify({ format: 'counterpart-sync', version: 1, cursor: null, operations: [], limit: 1 });

test('with 2,000 half-open connections an honest client is answered', { skip, timeout: 120_000 }, async (context) => {
  const endpoint = await startEndpoint();
  const crowd = await holdHalfOpen(endpoint.port, 2000);
  try {
    let least = crowd.open();
    for (let k = 0; k < 20; ++k) {
      assert.equal((await fetch(`${endpoint.url}/`)).status, 200);
      assert.equal((await fetch(`${endpoint.url}/api/sync`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status, 200);
      least = Math.min(least, crowd.open());
    }
    context.diagnostic(`40 requests answered with ${least} half-open connections or more`);
    assert.ok(least > 0);
  } finally {
    crowd.stop();
    await endpoint.stop();
  }
});
