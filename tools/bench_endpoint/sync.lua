-- For wrk: each request sends one new call for help of one of the trial's people. Ids are made of the run, the thread and a count, so none comes twice.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(arguments)
  count = 0
  prefix = string.format("%016x%04x", tonumber(arguments[1]), number)
end

local body = '{"format":"counterpart-sync","version":1,"cursor":null,"limit":1,"operations":[{"id":"%s","kind":"ask_for_help",'
  .. '"made_at":"2026-11-26T02:00:00Z","body":{"request_id":"%s","kind":"other","text":"A text of some length, as people write them."}}]}'

function request()
  count = count + 1
  local id = prefix .. string.format("%012x", count)
  local headers = { ["Content-Type"] = "application/json", ["X-Trial-Person"] = tostring(1 + count % 15) }
  return wrk.format("POST", "/api/sync", headers, string.format(body, id, id))
end
