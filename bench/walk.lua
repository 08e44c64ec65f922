-- For wrk: walks a list of requests, each line an address and, after a tab, the tag that the reader already has.
--   wrk … -s walk.lua ADDRESS -- LIST [LIMIT]
-- With a limit the walk ends after so many requests and none is asked twice; without one it goes round and round.
-- What was measured is printed as one line of JSON that begins with "walked ".
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } walk_time;
  int clock_gettime(int clock, walk_time *time);
]]

local MONOTONIC = 1
local spot = ffi.new("walk_time")

local function now()
  ffi.C.clock_gettime(MONOTONIC, spot)
  return tonumber(spot.seconds) + tonumber(spot.nanoseconds) / 1e9
end

local walkers = {}

function setup(thread)
  table.insert(walkers, thread)
end

function init(args)
  requests, at, limit, asked_before = {}, 0, tonumber(args[2] or "0"), false
  began, ended = 0, 0
  for line in io.lines(args[1]) do
    local path, tag = line:match("^([^\t]*)\t?(.*)$")
    local headers = {}
    for name, value in pairs(wrk.headers) do headers[name] = value end
    if tag ~= "" then headers["If-None-Match"] = tag end
    table.insert(requests, wrk.format("GET", path, headers))
  end
end

function request()
  -- Before it starts, wrk asks for one request that it does not send.
  if not asked_before then
    asked_before = true
    return requests[1]
  end
  if at == 0 then began = now() end
  at = at + 1
  if limit > 0 and at > limit then
    if ended == 0 then
      ended = now()
      wrk.thread:stop()
      -- wrk sleeps on to the end of its time unless it is interrupted: whoever started it waits for this line.
      io.stderr:write("walked to the end\n")
      io.stderr:flush()
    end
    return requests[limit]
  end
  return requests[(at - 1) % #requests + 1]
end

function done(summary, latency, _)
  local walker = walkers[1]
  local began, ended = walker:get("began"), walker:get("ended")
  local seconds = ended > 0 and ended - began or summary.duration / 1e6
  local errors = summary.errors
  io.write(string.format(
    'walked {"requests": %d, "seconds": %.6f, "bytes": %d, "p50_ms": %.4f, "p99_ms": %.4f, "worst_ms": %.4f, ' ..
    '"errors": %d}\n',
    summary.requests, seconds, summary.bytes, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    latency.max / 1e3, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
